import type { OpenAPIHono } from '@hono/zod-openapi';

/** The head of the OpenAPI document. */
export const openApiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'Nianbao',
    version: '0.1.0',
    description:
      'Annual reports on government information disclosure (政府信息公开工作年度报告): stored, checked, read from documents, rendered. ' +
      'Errors are problem documents (RFC 9457) in the language of Accept-Language, with a stable `code`. ' +
      'Every change of a report names the version it is based on (If-Match).',
    license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'reports', description: 'Stored reports' },
    { name: 'rollups', description: 'Sums over all agencies' },
    { name: 'search', description: 'Search' },
    { name: 'public', description: 'What is published, without an account' },
    { name: 'statistics', description: 'Completeness, punctuality, distributions, outliers, trends' },
    { name: 'documents', description: 'Check, read and render without storing' },
    { name: 'catalogues', description: 'Formats and rules' },
    { name: 'agencies', description: 'Agencies of the jurisdiction' },
    { name: 'identity', description: 'Sign-in, accounts and API keys' },
    { name: 'audit', description: 'Who did what' },
    { name: 'system', description: 'Health' },
  ],
} satisfies Parameters<OpenAPIHono['getOpenAPI31Document']>[0];
