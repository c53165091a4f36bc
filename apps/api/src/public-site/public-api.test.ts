import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstYearOf, formats, type Report } from '@nianbao/core';
import { reportOf, storeReport, take } from '../../test/make-reports.ts';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type TestService } from '../../test/test-service.ts';

const steps = ['submit', 'approve', 'publish'] as const;
const year = firstYearOf(formats);
const now = () => new Date(Date.UTC(year + 1, 0, 20));

interface Item {
  readonly id: string;
  readonly agency: { readonly id: string };
  readonly hash: string;
  readonly json: string;
  readonly page: string;
}
interface List {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

describe.each(engines)('what is published, for programs, on the %s database', (engine) => {
  let service: TestService;
  let corrected: string;
  let unpublished: string;
  const second = reportOf('education', year, {}, 4);

  beforeAll(async () => {
    service = await makeTestService(engine, { now });
    const admin = await service.as('admin');
    const { id } = await storeReport(service, 'education', reportOf('education', year, {}, 3), ...steps);
    corrected = id;
    await take(admin, id, ['correct', '数据录入有误。']);
    await admin('PUT', `reports/${id}`, { headers: { 'If-Match': '*' }, body: second });
    await take(admin, id, 'submit', 'approve', ['publish', '']);
    await storeReport(service, 'museum', reportOf('museum', year, {}, 5), ...steps);
    const health = await storeReport(service, 'health', reportOf('health', year, {}, 6), 'submit', 'approve');
    unpublished = health.id;
  });
  afterAll(() => service.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    service.anonymous('GET', path, { headers });
  const list = async (query: string) =>
    (await (await get(`public/reports?place=qinghe&${query}`)).json()) as List;

  test('is listed by place, year and agency, page by page, without an account', async () => {
    const whole = await list('');
    expect(whole.items.map(({ agency }) => agency.id).toSorted()).toEqual(['education', 'museum']);
    expect(whole.nextCursor).toBeNull();
    const first = await list('limit=1');
    const rest = await list(`limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect(rest.nextCursor).toBeNull();
    expect((await list('agency=museum')).items).toHaveLength(1);
    expect((await list(`year=${year + 1}`)).items).toEqual([]);
    expect((await get('public/reports?place=qinghe&agency=nobody')).status).toBe(404);
    expect((await get('public/reports?place=qinghe&cursor=broken')).status).toBe(400);
    expect((await get('public/reports')).status).toBe(400);
    expect(await (await get('public/places')).json()).toMatchObject({
      items: [{ id: 'qinghe', reports: 2, years: [{ year, reports: 2 }] }],
    });
  });

  test('is read with its versions, whose hashes are those of the files', async () => {
    const response = await get(`public/reports/${corrected}?place=qinghe`);
    const found = (await response.json()) as Item & {
      readonly report: Report;
      readonly versions: readonly { readonly hash: string; readonly json: string }[];
    };
    expect(found.report).toEqual(second);
    expect(found.versions).toHaveLength(2);
    for (const { hash, json } of found.versions) {
      const text = await (await get(json)).text();
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    }
    expect((await get(found.page)).status).toBe(200);
  });

  test('does not show what is not published, nor in another place', async () => {
    expect((await get(`public/reports/${unpublished}?place=qinghe`)).status).toBe(404);
    expect((await get(`public/reports/${corrected}?place=baishui`)).status).toBe(404);
  });

  test('is added up', async () => {
    const sums = (path: string) => get(`public/rollups/${year}?${path}`);
    expect(await (await sums('place=qinghe')).json()).toMatchObject({ year, reports: 2 });
    expect(await (await sums('place=qinghe&under=museum')).json()).toMatchObject({ reports: 1 });
    expect((await sums('place=nowhere')).status).toBe(404);
    expect((await sums('place=qinghe&under=nobody')).status).toBe(404);
    expect((await get('public/rollups/1999?place=qinghe')).status).toBe(422);
  });

  test('is kept by caches, asked for anew in a few bytes, and used by other sites', async () => {
    const path = `public/reports/${corrected}?place=qinghe`;
    const { headers } = await get(path);
    expect(headers.get('Cache-Control')).toBe('public, max-age=300');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect((await get(path, { 'If-None-Match': headers.get('ETag') ?? '' })).status).toBe(304);
  });
});
