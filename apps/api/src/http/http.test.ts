import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTestService, type Client, type TestService } from '../../test/test-service.ts';
import { languageOf } from './language.ts';
import type { ProblemDocument } from './problem-document.ts';

describe('every answer', () => {
  let service: TestService;
  let office: Client;
  beforeAll(async () => {
    service = await makeTestService('embedded');
    office = await service.as('office');
  });
  afterAll(() => service.close());

  const problemOf = async (response: Response) => {
    expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
    return (await response.json()) as ProblemDocument;
  };

  test('an error is a problem document in the language of the caller', async () => {
    const path = 'reports/00000000-0000-4000-8000-000000000000';
    const english = await office('GET', path, { headers: { 'Accept-Language': 'en-GB,zh;q=0.5' } });
    const problem = await problemOf(english);
    expect(problem).toMatchObject({
      type: 'urn:nianbao:problem:request.notFound',
      title: 'Not Found',
      status: 404,
      code: 'request.notFound',
    });
    expect(problem.detail).toBe(problem.messages.en);
    expect(problem.requestId).toBe(english.headers.get('X-Request-Id'));
    const chinese = await problemOf(await office('GET', path));
    expect(chinese.detail).toBe(chinese.messages.zh);
  });

  test.each([
    [undefined, 'zh'],
    ['en', 'en'],
    ['en;q=0.3, zh-CN;q=0.8', 'zh'],
    ['fr, en;q=0.4', 'en'],
    ['de', 'zh'],
    ['zh;q=0, en;q=0.1', 'en'],
  ])('the language of "%s" is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  test('an address that is none is not found', async () => {
    expect((await problemOf(await office('GET', '/api/v1/nothing'))).code).toBe('request.notFound');
    expect((await problemOf(await office('GET', '/nothing'))).code).toBe('request.notFound');
    expect((await office('GET', 'reports/not-a-uuid')).status).toBe(400);
  });

  test('a body that is no JSON, or no JSON by its type, is refused', async () => {
    expect((await problemOf(await office('POST', 'reports', { body: '{"from":' }))).code).toBe(
      'request.json.syntax',
    );
    const headers = { 'Content-Type': 'text/plain' };
    expect((await problemOf(await office('POST', 'reports', { body: '{}', headers }))).code).toBe(
      'request.mediaType',
    );
    const wrong = await problemOf(await office('POST', 'reports', { body: { from: 'nowhere', year: 'x' } }));
    expect(wrong.status).toBe(400);
  });

  test('a body above the limit is refused before it is parsed', async () => {
    const body = JSON.stringify({ from: 'report', report: { title: 'x'.repeat(5_000_000) } });
    const problem = await problemOf(await office('POST', 'reports', { body }));
    expect([problem.status, problem.code]).toEqual([413, 'request.tooLarge']);
  });

  test.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 201],
    [{ Origin: 'https://elsewhere.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ Origin: 'http://localhost', Host: 'localhost' }, 201],
    [{}, 201],
  ])('a write with %o answers %i', async (headers, status) => {
    const response = await office('POST', 'agencies', { body: { name: `机关${Math.random()}` }, headers });
    expect(response.status).toBe(status);
    if (status === 403) expect((await problemOf(response)).code).toBe('request.crossOrigin');
  });

  test('reading from another site is harmless, since no site may read the answer', async () => {
    const response = await office('GET', 'me', { headers: { Origin: 'https://elsewhere.example' } });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });

  test('answers carry the headers that keep pages safe, and are compressed', async () => {
    const response = await office('GET', 'formats/2021', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'self'");
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
  });

  test('a fault of ours says nothing about its cause', async () => {
    const broken = await makeTestService('embedded');
    const client = await broken.as('office');
    await broken.close();
    const response = await client('GET', 'reports');
    const problem = await problemOf(response);
    expect([problem.status, problem.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(problem)).not.toMatch(/select|PGlite|closed/);
    expect((await client('GET', '/ready')).status).toBe(503);
    expect((await client('GET', '/health')).status).toBe(200);
  });

  test('the OpenAPI document describes every route, and every reference in it leads somewhere', async () => {
    const document = (await (await office('GET', 'openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: object; summary: string }>>;
      components: { schemas: Record<string, object> };
    };
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    // The pages of the public site are for people; they are no part of the interface for programs.
    const isPage = (path: string) => path === '/robots.txt' || /^\/public(?:\/|$)/.test(path);
    const served = service.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !isPage(path))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const ownPages = ['GET /api/v1/openapi.json', 'GET /api/v1/reference'];
    expect([...described, ...ownPages].toSorted()).toEqual([...new Set(served)].toSorted());
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(10);
    for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name);
  });

  test('the reference page lists the routes and runs nothing', async () => {
    const page = await (await office('GET', 'reference')).text();
    expect(page).toContain('PATCH /api/v1/reports/{id}');
    expect(page).not.toContain('<script');
  });
});
