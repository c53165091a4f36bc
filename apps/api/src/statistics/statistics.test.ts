import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportOf, storeReport, take } from '../../test/make-reports.ts';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type Client, type TestService } from '../../test/test-service.ts';
import { pathOf } from '../agencies/agency-path.ts';
import { agencies, rollupSums } from '../database/schema.ts';
import { recomputeRollUps } from '../rollups/recompute-roll-ups.ts';

const cell = 'requests.received.naturalPersons';
const everything = ['submit', 'approve', 'publish'] as const;

describe.each(engines)('statistics on the %s database', (engine) => {
  let service: TestService;
  let office: Client;
  let now = new Date('2024-01-20T08:00:00Z');
  const ids = new Map<string, string>();
  /** What is added up, by place. */
  const values = { education: 0, museum: 0, health: 0 };

  beforeAll(async () => {
    service = await makeTestService(engine, { now: () => now });
    office = await service.as('office');
    for (const [seed, place] of (['education', 'museum', 'health'] as const).entries()) {
      const report = reportOf(place, 2023, {}, seed + 1);
      values[place] = report.requests.received.naturalPersons ?? 0;
      ids.set(place, (await storeReport(service, place, report)).id);
    }
    const admin = await service.as('admin');
    await take(admin, ids.get('education') ?? '', ...everything);
    now = new Date('2024-02-02T01:00:00Z');
    await take(admin, ids.get('museum') ?? '', 'submit', 'approve');
  });
  afterAll(() => service.close());

  const json = async (path: string) => {
    const response = await office('GET', path);
    expect([path, response.status]).toEqual([path, 200]);
    return response.json() as Promise<Record<string, never> & { items: Record<string, unknown>[] }>;
  };
  const sumOf = async (query = '') => {
    const { cells } = (await json(`rollups/2023/sums${query}`)) as unknown as {
      cells: { cell: string; sum: number | null; contributors: number }[];
    };
    return cells.find((each) => each.cell === cell)?.sum;
  };

  test('who is in time, late, or missing, by the calendar of China', async () => {
    const { items } = await json('punctuality/2023');
    const byAgency = Object.fromEntries(items.map((item) => [(item['agency'] as { id: string }).id, item]));
    expect(byAgency['education']).toMatchObject({
      submission: { due: '2024-01-31', state: 'inTime', daysLate: 0 },
      publication: { state: 'inTime' },
    });
    expect(byAgency['museum']).toMatchObject({
      status: 'approved',
      submission: { state: 'late', daysLate: 2 },
      publication: { state: 'overdue', at: null },
    });
    expect(byAgency['health']).toMatchObject({ status: 'draft', submission: { state: 'overdue' } });
    // The government gives the report of its level, and has until the end of March.
    expect(byAgency['government']).toMatchObject({
      reportId: null,
      status: null,
      submission: { due: '2024-03-31', state: 'open' },
    });
    const late = await json('punctuality/2023?submission=late');
    expect(late.items.map(({ agency }) => agency)).toMatchObject([{ id: 'museum' }]);
    const first = (await json('punctuality/2023?limit=3')) as unknown as { nextCursor: string };
    const rest = await json(`punctuality/2023?limit=3&cursor=${first.nextCursor}`);
    expect(rest.items.map(({ agency }) => agency)).toMatchObject([{ id: 'health' }]);
  });

  test('a year is counted by level', async () => {
    expect(await json('statistics/2023')).toMatchObject({
      total: {
        agencies: 4,
        reports: 3,
        statuses: { draft: 1, approved: 1, published: 1, submitted: 0 },
        submission: { inTime: 1, late: 1, open: 1, overdue: 1 },
        publication: { inTime: 1, late: 0, open: 1, overdue: 2 },
      },
      levels: [{ level: 'county', agencies: 4 }],
    });
  });

  test('sums follow every approval, for every part of the tree, and a recomputation finds them right', async () => {
    const { education, museum, health } = values;
    expect(await sumOf()).toBe(education + museum);
    expect(await sumOf('?stage=published')).toBe(education);
    expect(await sumOf('?under=education')).toBe(education + museum);
    expect(await sumOf('?under=museum')).toBe(museum);
    const admin = await service.as('admin');
    await take(admin, ids.get('health') ?? '', 'submit', 'approve');
    expect(await sumOf()).toBe(education + museum + health);
    await take(admin, ids.get('health') ?? '', 'return');
    expect(await sumOf()).toBe(education + museum);
    const { db } = service.services.database;
    expect(await recomputeRollUps(db, 'qinghe')).toMatchObject({ different: [] });
    // Behind the service: found, named, and put right.
    await db.update(rollupSums).set({ reports: 7 }).where(eq(rollupSums.node, 'education'));
    const found = await recomputeRollUps(db, 'qinghe');
    expect(found.different).toContainEqual({
      stage: 'approved',
      year: 2023,
      node: 'education',
      format: '2021',
    });
    expect(await recomputeRollUps(db, 'qinghe')).toMatchObject({ different: [] });
  });

  test('an agency that moves takes its figures along', async () => {
    const { db } = service.services.database;
    const where = and(eq(agencies.jurisdiction, 'qinghe'), eq(agencies.id, 'museum'));
    const [before] = await db.select().from(agencies).where(where);
    const government = pathOf('', { position: 1, id: 'government' });
    const path = pathOf(pathOf(government, { position: 2, id: 'health' }), { position: 1, id: 'museum' });
    await db.update(agencies).set({ parentId: 'health', path }).where(where);
    expect(await sumOf('?under=education')).toBe(values.education);
    expect(await sumOf('?under=health')).toBe(values.museum);
    expect(await recomputeRollUps(db, 'qinghe')).toMatchObject({ different: [] });
    await db
      .update(agencies)
      .set({ parentId: 'education', path: before?.path ?? '' })
      .where(where);
    expect(await sumOf('?under=education')).toBe(values.education + values.museum);
  });

  test('a correction counts among what is published only when it is published again', async () => {
    const admin = await service.as('admin');
    const id = ids.get('education') ?? '';
    await take(admin, id, 'correct');
    const more = values.education + 5;
    const total = 'requests.received.total';
    const report = reportOf('education', 2023, {}, 1);
    const body = { cells: { [cell]: more, [total]: (report.requests.received.total ?? 0) + 5 } };
    await admin('PATCH', `reports/${id}`, { headers: { 'If-Match': '*' }, body });
    expect(await sumOf('?stage=published')).toBe(values.education);
    await admin('PUT', `reports/${id}`, { headers: { 'If-Match': '*' }, body: report });
    await take(admin, id, ...everything);
    expect(await sumOf('?stage=published')).toBe(values.education);
  });

  test('a cell is described, ranked, and followed over the years', async () => {
    const { education, museum } = values;
    const path = `statistics/2023/cells/${cell}`;
    expect(await json(path)).toMatchObject({
      reports: 2,
      values: 2,
      sum: education + museum,
      mean: (education + museum) / 2,
    });
    const { histogram } = (await json(`${path}?bins=4`)) as unknown as { histogram: { count: number }[] };
    expect(histogram.reduce((all, { count }) => all + count, 0)).toBe(2);
    const ranking = await json(`${path}/ranking?limit=1`);
    expect(ranking.items).toMatchObject([{ rank: 1, value: Math.max(education, museum) }]);
    const cursor = (ranking as unknown as { nextCursor: string }).nextCursor;
    const second = await json(`${path}/ranking?limit=1&cursor=${cursor}`);
    expect(second.items).toMatchObject([{ rank: 2, value: Math.min(education, museum) }]);
    const { points } = (await json(`${path}/trend?years=3`)) as unknown as { points: unknown[] };
    expect(points).toMatchObject([
      { year: 2021, sum: null, reports: 0 },
      { year: 2022, sum: null },
      { year: 2023, sum: education + museum, reports: 2 },
    ]);
    expect((await office('GET', 'statistics/2023/cells/requests.no/ranking')).status).toBe(404);
    expect((await office('GET', `statistics/2015/cells/${cell}`)).status).toBe(422);
  });

  test("an office's own figures are held against the sum of what is below it", async () => {
    const own = reportOf('government', 2023, {}, 9);
    const { id } = await storeReport(service, 'government', own);
    const answer = (await json(`rollups/2023/comparison?with=${id}`)) as unknown as {
      reports: number;
      differences: { cell: string; sum: number; reported: number }[];
    };
    expect(answer.reports).toBe(2);
    expect(answer.differences.find((each) => each.cell === cell)).toMatchObject({
      reported: own.requests.received.naturalPersons,
      sum: values.education + values.museum,
    });
  });

  test('common findings count reports by rule', async () => {
    const wrong = reportOf('health', 2024, { [cell]: 99_999 });
    await storeReport(service, 'health', wrong);
    const { items, reports } = (await json('statistics/2024/findings')) as unknown as {
      items: { rule: string; reports: number; share: number }[];
      reports: number;
    };
    expect(reports).toBe(1);
    expect(
      items.find(({ rule }) => rule === 'requests.rowTotal' || rule.startsWith('requests.')),
    ).toMatchObject({
      reports: 1,
      share: 1,
    });
  });
});
