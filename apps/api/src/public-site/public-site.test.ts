import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writers } from '@nianbao/render/writers';
import { reportOf, storeReport, take } from '../../test/make-reports.ts';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type TestService } from '../../test/test-service.ts';

const steps = ['submit', 'approve', 'publish'] as const;
const report = '/public/qinghe/agencies/education/2023/';

describe.each(engines)('the public site on the %s database', (engine) => {
  let service: TestService;
  const first = reportOf('education', 2023, {}, 3);
  const second = reportOf('education', 2023, {}, 4);

  beforeAll(async () => {
    service = await makeTestService(engine, { now: () => new Date('2024-01-20T02:00:00Z') });
    const admin = await service.as('admin');
    const { id } = await storeReport(service, 'education', first, ...steps);
    await take(admin, id, ['correct', '第三部分数据录入有误。']);
    await admin('PUT', `reports/${id}`, { headers: { 'If-Match': '*' }, body: second });
    await take(admin, id, 'submit', 'approve', ['publish', '']);
    await storeReport(service, 'museum', reportOf('museum', 2023, {}, 5), ...steps);
    await storeReport(service, 'health', reportOf('health', 2023, {}, 6), 'submit', 'approve');
  });
  afterAll(() => service.close());

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await service.anonymous('GET', path, { headers });
    return { response, text: await response.clone().text(), status: response.status };
  };

  test('leads from the start by place, agency and year to the report', async () => {
    expect((await get('/public')).text).toContain('href="/public/qinghe/"');
    expect((await get('/public/qinghe/')).text).toContain('href="/public/qinghe/agencies/government/"');
    const agency = (await get('/public/qinghe/agencies/education/')).text;
    expect(agency).toContain(`href="${report}"`);
    expect(agency).toContain('href="/public/qinghe/agencies/museum/"');
    const page = (await get(report)).text;
    expect(page).toContain(second.title);
    expect(page).toContain('v1.html');
    expect(page).toContain('第三部分数据录入有误。');
  });

  test('shows nothing that is not published', async () => {
    expect((await get('/public/qinghe/agencies/health/2023/')).status).toBe(404);
    expect((await get('/public/qinghe/agencies/health/2023/v1.json')).status).toBe(404);
    expect((await get('/public/qinghe/years/2023/reports.csv')).text).not.toContain('卫生健康局');
    expect((await get('/public/qinghe/years/2023/')).text).not.toContain('卫生健康局');
  });

  test('hands out every version as the JSON whose hash it states, and computes identities anew', async () => {
    for (const [number, content] of [first, second].entries()) {
      const { text } = await get(`${report}v${number + 1}.json`);
      expect(JSON.parse(text)).toEqual(content);
      const check = await get(`${report}v${number + 1}-check.html`);
      expect(check.text).toContain(createHash('sha256').update(text).digest('hex'));
      expect(check.text).toMatch(/\d+ 个等式全部成立/);
      expect(check.text).not.toContain('site-bad');
    }
    expect((await get(`${report}v3.json`)).status).toBe(404);
  });

  test('hands out documents and notices in every type', { timeout: 60_000 }, async () => {
    const page = (await get(report)).text;
    const downloads = [...page.matchAll(/href="([^"]+)" download/g)].map(([, href = '']) => href);
    expect(downloads).toHaveLength(writers.length);
    for (const href of downloads) expect(`${href} ${(await get(href)).status}`).toBe(`${href} 200`);
    expect((await get(`${report}v2-docx.docx`)).response.headers.get('Content-Type')).toContain(
      'wordprocessingml',
    );
    expect((await get(`${report}correction-1.html`)).text).toContain('更正说明');
    expect((await get(`${report}correction-1-txt.txt`)).text).toContain('更正说明');
    expect((await get(`${report}v2-docx.pdf`)).status).toBe(404);
  });

  test('is open data: CSV, NDJSON and Parquet say the same, and the catalogue lists them', async () => {
    const csv = (await get('/public/qinghe/years/2023/reports.csv')).text;
    const lines = csv.trim().split('\r\n').slice(1);
    const ndjson = (await get('/public/qinghe/years/2023/reports.ndjson')).text.trim().split('\n');
    expect(ndjson.map((line) => (JSON.parse(line) as { agency: string }).agency).toSorted()).toEqual(
      [second.agency, '青禾县博物馆'].toSorted(),
    );
    const { response } = await get('/public/qinghe/years/2023/reports.parquet');
    const bytes = await response.arrayBuffer();
    expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('PAR1');
    const catalogue = JSON.parse((await get('/public/qinghe/catalogue.jsonld')).text) as {
      'dcat:dataset': { 'dcat:distribution': unknown[] }[];
    };
    expect(catalogue['dcat:dataset'][0]?.['dcat:distribution']).toHaveLength(3);
    expect(lines.length % ndjson.length).toBe(0);
  });

  test('tells readers and programs what is new', async () => {
    const feed = (await get('/public/qinghe/feed.xml')).text;
    expect(feed).toContain('（更正）');
    expect(feed.match(/<entry>/g)).toHaveLength(2);
    expect((await get('/public/sitemap.xml')).text).toContain(`${report}</loc>`);
    expect((await get('/robots.txt')).text).toContain('Sitemap:');
  });

  test('is kept by caches and asked for anew in a few bytes', async () => {
    const { response } = await get(report);
    expect(response.headers.get('Cache-Control')).toContain('public');
    const tag = response.headers.get('ETag') ?? '';
    expect((await get(report, { 'If-None-Match': tag })).status).toBe(304);
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('escapes whatever stands in names and queries', async () => {
    const { text, status } = await get('/public/%3Cscript%3E/');
    expect(status).toBe(404);
    expect(text).not.toContain('<script>');
  });
});
