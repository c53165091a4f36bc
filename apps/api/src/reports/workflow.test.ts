import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateReport } from '@nianbao/core/generate';
import type { WorkflowAction } from '@nianbao/core/workflow';
import { engines } from '../../test/test-database.ts';
import { makeTestService, places, type Client, type TestService } from '../../test/test-service.ts';
import { reportVersions } from '../database/schema.ts';
import type { ProblemDocument } from '../http/problem-document.ts';
import type { ReportItem, StoredReport } from './report-wire.ts';

const received = 'requests.received.naturalPersons';

describe.each(engines)('the workflow on the %s database', (engine) => {
  let service: TestService;
  let clerk: Client;
  let reviewer: Client;
  let year = 2020;

  beforeAll(async () => {
    service = await makeTestService(engine, { now: () => new Date('2099-01-20T08:00:00Z') });
    clerk = await service.as('clerk');
    reviewer = await service.as('reviewer');
  });
  afterAll(() => service.close());

  /** A report in which everything is right. */
  async function newReport(): Promise<StoredReport> {
    year += 2;
    const report = generateReport({ seed: 5, year, agency: places.education.name, size: 'medium' });
    const response = await clerk('POST', 'reports', { body: { from: 'report', report } });
    expect(response.status).toBe(201);
    return (await response.json()) as StoredReport;
  }

  const take = (client: Client, id: string, action: WorkflowAction, reason?: string) =>
    client('POST', `reports/${id}/transitions`, { headers: { 'If-Match': '*' }, body: { action, reason } });
  const patch = (client: Client, id: string, value: number | null) =>
    client('PATCH', `reports/${id}`, {
      headers: { 'If-Match': '*' },
      body: { cells: { [received]: value } },
    });
  const statusOf = async (response: Response) => ((await response.json()) as ReportItem).status;
  const codeOf = async (response: Response) => ((await response.json()) as ProblemDocument).code;

  test('a report goes from draft to the public and into a correction, and its published version stays', async () => {
    const { id, report } = await newReport();
    expect(await statusOf(await take(clerk, id, 'submit'))).toBe('submitted');
    expect(await codeOf(await patch(clerk, id, 1))).toBe('reports.locked');
    expect(await codeOf(await take(reviewer, id, 'return'))).toBe('workflow.reasonRequired');
    expect(await statusOf(await take(reviewer, id, 'return', '请核对第三部分。'))).toBe('returned');
    expect((await patch(clerk, id, report.requests.received.naturalPersons)).status).toBe(200);
    expect(await statusOf(await take(clerk, id, 'submit'))).toBe('submitted');
    expect(await statusOf(await take(reviewer, id, 'approve'))).toBe('approved');
    const published = (await (await take(reviewer, id, 'publish')).json()) as ReportItem;
    expect(published).toMatchObject({ status: 'published', publishedRevision: published.revision });
    expect(await statusOf(await take(reviewer, id, 'correct', '数据有误。'))).toBe('correcting');
    await patch(clerk, id, 999_999);
    const now = (await (await clerk('GET', `reports/${id}`)).json()) as StoredReport;
    expect(now).toMatchObject({ status: 'correcting', publishedRevision: published.revision });
    const asPublished = await clerk('GET', `reports/${id}/versions/${published.revision}`);
    expect(((await asPublished.json()) as StoredReport).report).toEqual(report);
    expect((await clerk('DELETE', `reports/${id}`, { headers: { 'If-Match': '*' } })).status).toBe(409);
  });

  test('each side takes its own steps only', async () => {
    const { id } = await newReport();
    expect((await take(reviewer, id, 'submit')).status).toBe(403);
    await take(clerk, id, 'submit');
    expect((await take(clerk, id, 'approve')).status).toBe(403);
    expect((await take(reviewer, id, 'withdraw')).status).toBe(403);
    expect(await statusOf(await take(clerk, id, 'withdraw'))).toBe('draft');
  });

  test('a report with an error is not submitted, and the answer names the rules', async () => {
    const { id } = await newReport();
    await patch(clerk, id, 999_999);
    const response = await take(clerk, id, 'submit', '属实');
    expect(response.status).toBe(422);
    const problem = (await response.json()) as ProblemDocument;
    expect(problem.code).toBe('workflow.blocked');
    expect(problem.detail).toContain('requests.balance');
    await patch(clerk, id, null);
    expect(await codeOf(await take(clerk, id, 'submit'))).toBe('workflow.blocked');
  });

  test('a step against an older version is refused: nobody approves what they did not read', async () => {
    const { id, revision } = await newReport();
    await take(clerk, id, 'submit');
    const response = await reviewer('POST', `reports/${id}/transitions`, {
      headers: { 'If-Match': `"${revision}"` },
      body: { action: 'approve' },
    });
    expect(response.status).toBe(412);
  });

  test('the history of a report says who did what and why, and notices when it is changed behind the service', async () => {
    const { id } = await newReport();
    await clerk('PATCH', `reports/${id}`, {
      headers: { 'If-Match': '*' },
      body: { fields: { outline: [{ section: 'overview', numbering: '一', text: '总体情况' }] } },
    });
    await patch(clerk, id, 1);
    await take(clerk, id, 'submit', '已核实');
    const history = async () =>
      (await (await clerk('GET', `reports/${id}/versions`)).json()) as {
        items: { action: string; note: string | null }[];
        isIntact: boolean;
      };
    const { items, isIntact } = await history();
    expect(isIntact).toBe(true);
    expect(items.map(({ action }) => action)).toEqual(['patched', 'patched', 'created']);
    const { db } = service.services.database;
    const version = and(eq(reportVersions.reportId, id), eq(reportVersions.revision, 2));
    await db.update(reportVersions).set({ changedBy: 'somebody else' }).where(version);
    expect((await history()).isIntact).toBe(false);
  });

  test('reports are listed by status', async () => {
    const { id } = await newReport();
    await take(clerk, id, 'submit');
    const response = await reviewer('GET', 'reports?status=submitted&limit=200');
    const { items } = (await response.json()) as { items: ReportItem[] };
    expect(items.map((item) => item.id)).toContain(id);
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['submitted']));
  });
});

/** The agencies of the county in the order of its tree. */
const ours = [places.government, places.education, places.museum, places.health];
const ourIds = ours.map(({ id }) => id);

describe.each(engines)('roll-ups on the %s database', (engine) => {
  let service: TestService;
  let office: Client;
  beforeAll(async () => {
    service = await makeTestService(engine);
    office = await service.as('office');
    for (const [seed, { name }] of ours.entries()) {
      const report = generateReport({ seed, year: 2024, agency: name, size: 'medium' });
      await office('POST', 'reports', { body: { from: 'report', report } });
    }
    const elsewhere = await service.as('office', 'elsewhere');
    const other = generateReport({ seed: 9, year: 2024, agency: places.elsewhere.name, size: 'large' });
    await elsewhere('POST', 'reports', { body: { from: 'report', report: other } });
  });
  afterAll(() => service.close());

  interface Sums {
    readonly members: { id: string }[];
    readonly missing: { id: string }[];
    readonly isComplete: boolean;
    readonly cells: { cell: string; sum: number | null }[];
    readonly differences: { cell: string; difference: number }[] | null;
  }
  const rollUp = async (query = '') => (await (await office('GET', `rollups/2024${query}`)).json()) as Sums;

  test('the sum is that of the agencies of the jurisdiction, and leads down to them', async () => {
    const { members, missing, isComplete, cells } = await rollUp('?include=all');
    expect([members.map(({ id }) => id), missing, isComplete]).toEqual([ourIds, [], true]);
    const total = cells.find(({ cell }) => cell === received)?.sum ?? 0;
    expect(total).toBeGreaterThan(0);
    const response = await office('GET', `rollups/2024/cells/${received}?include=all`);
    const { items } = (await response.json()) as { items: { value: number }[] };
    expect(items).toHaveLength(ours.length);
    expect(items.reduce((sum, { value }) => sum + value, 0)).toBe(total);
    expect((await office('GET', 'rollups/2024/cells/no.such.cell')).status).toBe(404);
  });

  test('the sum is a document of the level, with its agencies', async () => {
    const response = await office('GET', 'rollups/2024/render?include=all&to=html&download=true');
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''.*\.html$/);
    const page = await response.text();
    for (const text of ['青禾县2024年', places.education.name, places.health.name])
      expect(page).toContain(text);
    const picture = await office('GET', 'rollups/2024/render?to=svg');
    expect(picture.status).toBe(400);
  });

  test("a report is compared with last year's as a document", async () => {
    const { items } = (await (await office('GET', 'reports?year=2024')).json()) as { items: ReportItem[] };
    const [first] = items;
    const alone = await office('GET', `reports/${first?.id}/comparison?to=html`);
    expect(((await alone.json()) as ProblemDocument).code).toBe('reports.noPrevious');
    const before = generateReport({ seed: 3, year: 2023, agency: first?.agency.name ?? '', size: 'medium' });
    await office('POST', 'reports', { body: { from: 'report', report: before } });
    const response = await office('GET', `reports/${first?.id}/comparison?to=html`);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    expect(await response.text()).toMatch(/<del>.*<ins>/s);
  });

  test('drafts do not count unless asked for, and who is missing is named', async () => {
    const { missing, isComplete, cells } = await rollUp();
    expect(missing.map(({ id }) => id)).toEqual(ourIds);
    expect(isComplete).toBe(false);
    expect(cells.every(({ sum }) => sum === null)).toBe(true);
  });

  test("the level's own report is compared with the sum and is not part of it", async () => {
    const { members, differences } = await rollUp('?include=all&level=health');
    expect(members.map(({ id }) => id)).toEqual(['government', 'education', 'museum']);
    expect(differences?.length).toBeGreaterThan(0);
  });

  test('whoever sits below the top adds up what is below', async () => {
    const bureau = await service.as('office', 'education');
    const { members } = (await (await bureau('GET', 'rollups/2024')).json()) as Sums;
    expect(members.map(({ id }) => id)).toEqual(['education', 'museum']);
  });
});
