import { createRoute, z } from '@hono/zod-openapi';
import { deriveJsonSchema, formatById, formats, type Format } from '@nianbao/core';
import { defineRoute, problemResponses } from '../http/define-route.ts';
import { jsonResponse } from '../http/json-body.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { detailOf, formatDetail, formatSummary, summaryOf } from './format-wire.ts';

const params = z.object({ id: z.string().max(50) });
/** Formats change with a release of the software only. */
const CACHE = 'public, max-age=3600';

function knownFormat(id: string): Format {
  const format = formatById(id);
  if (!format) throw new Refusal(requestProblems.notFound({ what: `format ${id}` }));
  return format;
}

/** The official formats. */
export const listFormats = defineRoute(
  createRoute({
    method: 'get',
    path: '/formats',
    tags: ['catalogues'],
    summary: 'List the official formats',
    responses: { 200: jsonResponse(z.object({ items: z.array(formatSummary) }), 'Formats, oldest first') },
  }),
  (c) => {
    c.header('Cache-Control', CACHE);
    return c.json({ items: formats.map(summaryOf) }, 200);
  },
);

/** A format with all its cells and their labels. */
export const readFormat = defineRoute(
  createRoute({
    method: 'get',
    path: '/formats/{id}',
    tags: ['catalogues'],
    summary: 'Read a format',
    request: { params },
    responses: { 200: jsonResponse(formatDetail, 'The format'), ...problemResponses(404) },
  }),
  (c) => {
    const format = knownFormat(c.req.valid('param').id);
    c.header('Cache-Control', CACHE);
    return c.json(detailOf(format), 200);
  },
);

/** The JSON Schema of report JSON in a format. */
export const readFormatSchema = defineRoute(
  createRoute({
    method: 'get',
    path: '/formats/{id}/schema',
    tags: ['catalogues'],
    summary: 'JSON Schema of a format',
    request: { params },
    responses: {
      200: jsonResponse(z.record(z.string(), z.unknown()), 'JSON Schema, draft 2020-12'),
      ...problemResponses(404),
    },
  }),
  (c) => {
    const format = knownFormat(c.req.valid('param').id);
    c.header('Cache-Control', CACHE);
    return c.json(deriveJsonSchema(format), 200);
  },
);
