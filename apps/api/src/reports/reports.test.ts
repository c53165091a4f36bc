import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../test/test-database.ts';
import { makeTestService, places, type Client, type TestService } from '../../test/test-service.ts';
import type { ProblemDocument } from '../http/problem-document.ts';
import type { ReportItem, StoredReport } from './report-wire.ts';

const received = 'requests.received.naturalPersons';
const granted = 'requests.outcome.granted.naturalPersons';

describe.each(engines)('reports on the %s database', (engine) => {
  let service: TestService;
  let clerk: Client;
  let office: Client;
  let year = 2021;

  beforeAll(async () => {
    service = await makeTestService(engine);
    clerk = await service.as('clerk');
    office = await service.as('office');
  });
  afterAll(() => service.close());

  async function jsonOf<T>(response: Response): Promise<T> {
    return (await response.json()) as T;
  }

  async function newReport(from: object = { from: 'blank' }): Promise<StoredReport> {
    year += 1;
    const response = await clerk('POST', 'reports', { body: { year, ...from } });
    expect(response.status).toBe(201);
    return jsonOf<StoredReport>(response);
  }

  const ifMatch = (revision: number) => ({ 'If-Match': `"${revision}"` });

  test('a blank report is created, read and listed', async () => {
    const made = await newReport();
    expect(made).toMatchObject({ agency: { name: places.education.name }, revision: 1, status: 'draft' });
    const response = await clerk('GET', `reports/${made.id}`);
    expect(response.headers.get('ETag')).toBe('"1"');
    expect(await jsonOf<StoredReport>(response)).toEqual(made);
    const { items } = await jsonOf<{ items: ReportItem[] }>(await clerk('GET', `reports?year=${made.year}`));
    expect(items.map(({ id }) => id)).toEqual([made.id]);
  });

  test('an unchanged report is not sent again', async () => {
    const { id } = await newReport();
    const response = await clerk('GET', `reports/${id}`, { headers: { 'If-None-Match': 'W/"1"' } });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
  });

  test('a patch changes what it names and nothing else', async () => {
    const made = await newReport();
    const response = await clerk('PATCH', `reports/${made.id}`, {
      headers: ifMatch(1),
      body: { cells: { [received]: 12 }, fields: { problems: [{ kind: 'paragraph', text: '人手不足。' }] } },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('ETag')).toBe('"2"');
    const { report } = await jsonOf<StoredReport>(await clerk('GET', `reports/${made.id}`));
    expect(report.requests.received.naturalPersons).toBe(12);
    expect(report).toEqual({
      ...made.report,
      problems: [{ kind: 'paragraph', text: '人手不足。' }],
      requests: {
        ...made.report.requests,
        received: { ...made.report.requests.received, naturalPersons: 12 },
      },
    });
  });

  test('a patch that changes nothing makes no version', async () => {
    const { id } = await newReport();
    const response = await clerk('PATCH', `reports/${id}`, {
      headers: ifMatch(1),
      body: { cells: { [received]: null } },
    });
    expect(response.headers.get('ETag')).toBe('"1"');
  });

  test('a report is replaced whole, but stays that of its agency and year', async () => {
    const { id, report } = await newReport();
    const replaced = await clerk('PUT', `reports/${id}`, {
      headers: ifMatch(1),
      body: { ...report, title: '另一个标题' },
    });
    expect(await jsonOf<StoredReport>(replaced)).toMatchObject({ title: '另一个标题', revision: 2 });
    const moved = await clerk('PUT', `reports/${id}`, {
      headers: ifMatch(2),
      body: { ...report, agency: '青禾县水利局' },
    });
    expect(moved.status).toBe(422);
    expect((await jsonOf<ProblemDocument>(moved)).code).toBe('reports.identityFixed');
  });

  test('a write without If-Match is refused', async () => {
    const { id, report } = await newReport();
    for (const [method, body] of [
      ['PATCH', { cells: { [received]: 1 } }],
      ['PUT', report],
      ['DELETE', undefined],
    ] as const) {
      const response = await clerk(method, `reports/${id}`, { body });
      expect(response.status).toBe(428);
    }
  });

  test('a write against an older version says what differs', async () => {
    const { id } = await newReport();
    await clerk('PATCH', `reports/${id}`, { headers: ifMatch(1), body: { cells: { [received]: 5 } } });
    await clerk('PATCH', `reports/${id}`, {
      headers: ifMatch(2),
      body: { cells: { [received]: 6, [granted]: 6 }, fields: { title: '新标题' } },
    });
    const response = await office('PATCH', `reports/${id}`, {
      headers: ifMatch(1),
      body: { cells: { [received]: 7 } },
    });
    expect(response.status).toBe(412);
    expect(response.headers.get('ETag')).toBe('"3"');
    const { conflict } = await jsonOf<ProblemDocument>(response);
    expect(conflict).toEqual({
      revision: 3,
      cells: [
        { cell: received, base: null, stored: 6 },
        { cell: granted, base: null, stored: 6 },
      ],
      fields: ['title'],
    });
  });

  test('of two writers with the same version one wins and the other is told', async () => {
    const { id } = await newReport();
    const writes = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((value) =>
        clerk('PATCH', `reports/${id}`, { headers: ifMatch(1), body: { cells: { [received]: value } } }),
      ),
    );
    expect(writes.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(writes.filter(({ status }) => status === 412)).toHaveLength(5);
    const stored = await jsonOf<StoredReport>(await clerk('GET', `reports/${id}`));
    expect(stored.revision).toBe(2);
    const winner = writes.findIndex(({ status }) => status === 200) + 1;
    expect(stored.report.requests.received.naturalPersons).toBe(winner);
  });

  test('every version can be read as it was, with who made it', async () => {
    const { id, report } = await newReport();
    for (let revision = 1; revision <= 3; revision++)
      await clerk('PATCH', `reports/${id}`, {
        headers: ifMatch(revision),
        body: { cells: { [received]: revision * 10 }, fields: { title: `第 ${revision + 1} 版` } },
      });
    for (let revision = 1; revision <= 4; revision++) {
      const response = await clerk('GET', `reports/${id}/versions/${revision}`);
      const version = await jsonOf<StoredReport>(response);
      expect(version.report.title).toBe(revision === 1 ? report.title : `第 ${revision} 版`);
      expect(version.report.requests.received.naturalPersons).toBe(
        revision === 1 ? null : (revision - 1) * 10,
      );
    }
    const { items } = await jsonOf<{
      items: { revision: number; cells: string[]; changedBy: { name: string } }[];
    }>(await clerk('GET', `reports/${id}/versions`));
    expect(items.map(({ revision }) => revision)).toEqual([4, 3, 2, 1]);
    expect(items[0]).toMatchObject({ cells: [received], changedBy: { name: 'clerk.education' } });
    expect((await clerk('GET', `reports/${id}/versions/9`)).status).toBe(404);
  });

  test('a second report of an agency and year is refused, whoever comes first', async () => {
    year += 1;
    const body = { from: 'blank', year };
    const both = await Promise.all([clerk('POST', 'reports', { body }), clerk('POST', 'reports', { body })]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]));
    const refused = both.find(({ status }) => status === 409);
    const existing = await jsonOf<{ items: ReportItem[] }>(await clerk('GET', `reports?year=${year}`));
    expect(refused && (await refused.json())).toMatchObject({
      code: 'reports.duplicate',
      existing: existing.items[0]?.id,
    });
  });

  test('the same Idempotency-Key gives the same report and makes no other', async () => {
    year += 1;
    const headers = { 'Idempotency-Key': `key-${year}` };
    const first = await jsonOf<StoredReport>(
      await clerk('POST', 'reports', { headers, body: { from: 'blank', year } }),
    );
    const again = await clerk('POST', 'reports', { headers, body: { from: 'blank', year } });
    expect(again.status).toBe(201);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await jsonOf<StoredReport>(again)).toEqual(first);
    const other = await clerk('POST', 'reports', { headers, body: { from: 'blank', year: year + 50 } });
    expect((await jsonOf<ProblemDocument>(other)).code).toBe('reports.idempotencyReused');
  });

  test('the same request twice at once makes one report, which is the answer to both', async () => {
    year += 1;
    const call = { headers: { 'Idempotency-Key': `twice-${year}` }, body: { from: 'blank', year } };
    const both = await Promise.all([clerk('POST', 'reports', call), clerk('POST', 'reports', call)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const [one, other] = await Promise.all(both.map((each) => jsonOf<StoredReport>(each)));
    expect(one?.id).toBe(other?.id);
  });

  test("a report from last year's has its carry-over and its headings, not its text", async () => {
    const before = await newReport();
    const forward = 'requests.carriedForward.naturalPersons';
    await clerk('PATCH', `reports/${before.id}`, {
      headers: ifMatch(1),
      body: {
        cells: { [forward]: 3, [received]: 40 },
        fields: {
          overview: [
            { kind: 'heading', numbering: '（一）', text: '主动公开', level: 1 },
            { kind: 'paragraph', text: '去年的话。' },
          ],
        },
      },
    });
    const { report } = await newReport({ from: 'previous' });
    expect(report.requests.carriedOver.naturalPersons).toBe(3);
    expect(report.requests.received.naturalPersons).toBeNull();
    expect(report.overview).toEqual([{ kind: 'heading', numbering: '（一）', text: '主动公开', level: 1 }]);
    const without = await office('POST', 'reports', { body: { from: 'previous', year: 2080 } });
    expect((await jsonOf<ProblemDocument>(without)).code).toBe('reports.noPrevious');
  });

  test('report JSON is stored for the agency it names', async () => {
    const { report } = await newReport();
    const body = { from: 'report', report: { ...report, year: 2070, agency: places.health.name } };
    const response = await office('POST', 'reports', { body });
    expect(await jsonOf<StoredReport>(response)).toMatchObject({ agency: { id: 'health' }, year: 2070 });
    const unknown = { ...body, report: { ...body.report, agency: '没有这个局' } };
    const refused = await office('POST', 'reports', { body: unknown });
    expect((await jsonOf<ProblemDocument>(refused)).code).toBe('reports.agencyUnknown');
  });

  test('a report that is none is refused with every problem, and nothing is stored', async () => {
    const { report } = await newReport();
    const wrong = {
      ...report,
      year: 2071,
      requests: { ...report.requests, received: { naturalPersons: '12', businesses: 1.5 } },
    };
    const response = await office('POST', 'reports', { body: { from: 'report', report: wrong } });
    expect(response.status).toBe(422);
    const { problems } = await jsonOf<ProblemDocument>(response);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['report.cell.notNumber', received],
      ['report.cell.notWhole', 'requests.received.businesses'],
    ]);
    for (const [bad, code] of [
      [2016, 'report.year.beforeFormats'],
      [20225, 'report.year.invalid'],
    ] as const) {
      const answer = await clerk('POST', 'reports', { body: { from: 'blank', year: bad } });
      expect(answer.status).toBe(422);
      expect((await jsonOf<ProblemDocument>(answer)).code).toBe(code);
    }
    const { items } = await jsonOf<{ items: ReportItem[] }>(await office('GET', 'reports?year=2071'));
    expect(items).toEqual([]);
  });

  test('a patch of a cell or field that is not there is refused', async () => {
    const { id } = await newReport();
    const cell = await clerk('PATCH', `reports/${id}`, {
      headers: ifMatch(1),
      body: { cells: { 'no.such.cell': 1 } },
    });
    expect((await jsonOf<ProblemDocument>(cell)).code).toBe('reports.patch.unknown');
    const field = await clerk('PATCH', `reports/${id}`, {
      headers: ifMatch(1),
      body: { fields: { year: 2030 } },
    });
    expect(field.status).toBe(400);
    const blocks = await clerk('PATCH', `reports/${id}`, {
      headers: ifMatch(1),
      body: { fields: { overview: [{ kind: 'script', text: 'x' }] } },
    });
    expect(blocks.status).toBe(422);
    expect((await jsonOf<StoredReport>(await clerk('GET', `reports/${id}`))).revision).toBe(1);
  });

  test('findings compare with the report of the year before', async () => {
    const before = await newReport();
    await clerk('PATCH', `reports/${before.id}`, {
      headers: ifMatch(1),
      body: { cells: { 'requests.carriedForward.naturalPersons': 4 } },
    });
    const after = await newReport();
    await clerk('PATCH', `reports/${after.id}`, {
      headers: ifMatch(1),
      body: { cells: { 'requests.carriedOver.naturalPersons': 5 } },
    });
    const result = await jsonOf<{ findings: { rule: string; status: string }[]; previous: { id: string } }>(
      await clerk('GET', `reports/${after.id}/findings`),
    );
    expect(result.previous.id).toBe(before.id);
    const failed = result.findings.filter(({ status }) => status === 'fail').map(({ rule }) => rule);
    expect(failed).toContain('requests.carriedOver');
    const { items } = await jsonOf<{ items: ReportItem[] }>(await clerk('GET', `reports?year=${after.year}`));
    expect(items[0]?.findings.errors).toBeGreaterThan(0);
  });

  test('a deleted report is gone with its versions', async () => {
    const { id } = await newReport();
    expect((await clerk('DELETE', `reports/${id}`, { headers: ifMatch(7) })).status).toBe(412);
    expect((await clerk('DELETE', `reports/${id}`, { headers: ifMatch(1) })).status).toBe(204);
    expect((await clerk('GET', `reports/${id}`)).status).toBe(404);
    expect((await clerk('GET', `reports/${id}/versions`)).status).toBe(404);
  });

  test('lists are filtered and go on page by page without gap or repetition', async () => {
    for (let each = 2040; each < 2047; each++)
      for (const agencyId of ['education', 'health'])
        await office('POST', 'reports', { body: { from: 'blank', year: each, agencyId } });
    const seen: ReportItem[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: ReportItem[]; nextCursor: string | null } = await jsonOf(
        await office('GET', `reports?limit=5${cursor ? `&cursor=${cursor}` : ''}`),
      );
      expect(page.items.length).toBeLessThanOrEqual(5);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    const whole = await jsonOf<{ items: ReportItem[] }>(await office('GET', 'reports?limit=200'));
    expect(seen).toEqual(whole.items);
    expect(seen.map((item) => item.year)).toEqual(seen.map((item) => item.year).toSorted((a, b) => b - a));
    const found = await jsonOf<{ items: ReportItem[] }>(
      await office('GET', `reports?q=${encodeURIComponent('卫生健康局2043')}`),
    );
    expect(found.items.map((item) => [item.agency.id, item.year])).toEqual([['health', 2043]]);
    const wild = await jsonOf<{ items: ReportItem[] }>(
      await office('GET', `reports?q=${encodeURIComponent('%_')}`),
    );
    expect(wild.items).toEqual([]);
    expect((await office('GET', 'reports?cursor=nonsense')).status).toBe(400);
  });
});
