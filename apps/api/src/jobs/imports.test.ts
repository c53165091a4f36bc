import { setTimeout as wait } from 'node:timers/promises';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateReport } from '@nianbao/core/generate';
import { renderHtml } from '@nianbao/render/html';
import { engines } from '../../test/test-database.ts';
import { makeTestService, places, type Client, type TestService } from '../../test/test-service.ts';
import type { ProblemDocument } from '../http/problem-document.ts';
import type { ReportItem } from '../reports/report-wire.ts';
import { isFinal, type Job, type JobItem } from './job-wire.ts';

const reportOf = (year: number, agency: string = places.education.name) =>
  generateReport({ seed: 11, year, agency, size: 'small' });
const page = (year: number, agency?: string) => strToU8(renderHtml(reportOf(year, agency)));
const json = (year: number, agency?: string) => strToU8(JSON.stringify(reportOf(year, agency)));
const archive = (files: Zippable) => zipSync(files);

async function jobAt(client: Client, id: string): Promise<Job> {
  return (await (await client('GET', `jobs/${id}`)).json()) as Job;
}

/** The job when it has ended. */
async function ended(client: Client, id: string): Promise<Job> {
  for (let tries = 0; tries < 600; tries++) {
    const job = await jobAt(client, id);
    if (isFinal(job.state)) return job;
    await wait(50);
  }
  throw new Error('The job did not end');
}

async function itemsOf(client: Client, id: string, query = ''): Promise<readonly JobItem[]> {
  const answer = (await (await client('GET', `jobs/${id}/items${query}`)).json()) as { items: JobItem[] };
  return answer.items;
}

async function send(client: Client, body: Uint8Array | FormData, query = '', headers = {}): Promise<Job> {
  const response = await client('POST', `jobs/imports${query}`, { body, headers });
  expect(response.status).toBe(202);
  return (await response.json()) as Job;
}

describe.each(engines)('imports in the background, on the %s database', (engine) => {
  let service: TestService;
  let office: Client;
  let clerk: Client;

  beforeAll(async () => {
    service = await makeTestService(engine);
    office = await service.as('office');
    clerk = await service.as('clerk');
    await service.services.jobs.start();
  });
  afterAll(() => service.close());

  test('every file of an archive ends as a report, a duplicate, or with its problem', async () => {
    const { id } = await send(
      office,
      archive({
        '教育局/2022.html': page(2022),
        '教育局/2022 (2).json': json(2022),
        '卫健委.json': json(2022, places.health.name),
        'nobody.json': json(2022, '青禾县没有的局'),
        'notes.txt': strToU8('今天天气很好。\n'.repeat(30)),
        'empty/': new Uint8Array(),
        '__MACOSX/._2022.html': strToU8('x'),
        '.DS_Store': strToU8('x'),
      }),
    );
    const job = await ended(office, id);
    expect(job).toMatchObject({
      state: 'done',
      done: 5,
      total: 5,
      counts: { report: 2, doubt: 0, duplicate: 1, problem: 2, ignored: 3 },
      problems: [],
    });
    const items = await itemsOf(office, id);
    const outcomes = Object.fromEntries(
      items.map(({ name, outcome, problems }) => [name, [outcome, problems[0]?.code]]),
    );
    expect(outcomes['卫健委.json']).toEqual(['report', undefined]);
    expect(outcomes['nobody.json']).toEqual(['problem', 'reports.agencyUnknown']);
    expect(outcomes['notes.txt']).toEqual(['problem', 'input.notReport']);
    // Which of the twins comes first is not said; the other one is told about it.
    const twins = items.filter(({ name }) => name.includes('2022') && name.startsWith('教育局'));
    expect(new Set(twins.map(({ outcome }) => outcome))).toEqual(new Set(['duplicate', 'report']));
    expect(new Set(twins.map(({ reportId }) => reportId)).size).toBe(1);
    expect(await itemsOf(office, id, '?outcome=problem')).toHaveLength(2);
    const { items: reports } = (await (await office('GET', 'reports?year=2022')).json()) as {
      items: ReportItem[];
    };
    expect(reports).toHaveLength(2);
  });

  test('a duplicate is saved over when that was asked for, as a new version', async () => {
    const first = await ended(office, (await send(office, json(2019))).id);
    const [item] = await itemsOf(office, first.id);
    const other = { ...reportOf(2019), title: '另一份年度报告' };
    const again = await send(office, strToU8(JSON.stringify(other)), '?onDuplicate=replace&name=b.json');
    expect((await ended(office, again.id)).counts.report).toBe(1);
    const versions = (await (await office('GET', `reports/${item?.reportId}/versions`)).json()) as {
      items: { action: string }[];
    };
    expect(versions.items.map(({ action }) => action).toSorted()).toEqual(['imported', 'replaced']);
  });

  test('a form with several files and archives are taken', async () => {
    const form = new FormData();
    form.append('files', new File([json(2020, places.government.name)], '甲.json'));
    form.append('files', new File([archive({ '乙.json': json(2021) })], 'all.zip'));
    const { id } = await send(office, form);
    await ended(office, id);
    const names = (await itemsOf(office, id)).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['乙.json', '甲.json'].toSorted());
  });

  test('the events tell of every step until the end, and nothing more afterwards', async () => {
    const { id } = await send(office, archive({ 'a.json': json(2023), 'b.json': json(2024) }));
    const response = await office('GET', `jobs/${id}/events`);
    expect(response.headers.get('Content-Type')).toContain('text/event-stream');
    const events = parseEvents(await response.text());
    const versions = events.map((event) => Number(event.id));
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    const last = JSON.parse(events.at(-1)?.data ?? '{}') as Job;
    expect(last).toMatchObject({ id, state: 'done', done: 2 });
    const headers = { 'Last-Event-ID': String(last.version) };
    expect((await office('GET', `jobs/${id}/events`, { headers })).status).toBe(204);
    const missed = { 'Last-Event-ID': String(last.version - 1) };
    const rest = parseEvents(await (await office('GET', `jobs/${id}/events`, { headers: missed })).text());
    expect(rest.map((event) => event.id)).toEqual([String(last.version)]);
  });

  test('a clerk sees the own jobs and nothing of those that the office has made', async () => {
    const mine = await send(clerk, json(2025));
    const theirs = await send(office, json(2025, places.health.name));
    await ended(clerk, mine.id);
    await ended(office, theirs.id);
    expect((await clerk('GET', `jobs/${theirs.id}`)).status).toBe(404);
    expect((await clerk('DELETE', `jobs/${theirs.id}`)).status).toBe(404);
    expect((await clerk('GET', `jobs/${theirs.id}/items`)).status).toBe(404);
    expect((await clerk('GET', `jobs/${theirs.id}/events`)).status).toBe(404);
    const elsewhere = await service.as('admin', 'elsewhere');
    expect((await elsewhere('GET', `jobs/${theirs.id}`)).status).toBe(404);
    const seen = (await (await clerk('GET', 'jobs')).json()) as { items: Job[] };
    expect(seen.items.map(({ id }) => id)).toEqual([mine.id]);
  });

  test('a clerk imports for the own agency only', async () => {
    const { id } = await send(clerk, json(2020, places.health.name), '?addAgencies=true');
    expect((await ended(clerk, id)).counts.problem).toBe(1);
  });

  test('the same Idempotency-Key gives the same job', async () => {
    const headers = { 'Idempotency-Key': 'once' };
    const first = await send(office, json(2026, places.museum.name), '', headers);
    const second = await send(office, json(2026, places.museum.name), '', headers);
    expect(second.id).toBe(first.id);
    const other = await office('POST', 'jobs/imports', { body: json(2027), headers });
    expect(other.status).toBe(422);
    await ended(office, first.id);
  });

  test('pages of jobs and of files follow one another without a gap', async () => {
    const { id } = await send(
      office,
      archive({ 'a.txt': strToU8('a'), 'b.txt': strToU8('b'), 'c.txt': strToU8('c') }),
    );
    await ended(office, id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path = `jobs/${id}/items?limit=2${cursor ? `&cursor=${cursor}` : ''}`;
      const answer = (await (await office('GET', path)).json()) as {
        items: JobItem[];
        nextCursor: string | null;
      };
      seen.push(...answer.items.map(({ name }) => name));
      cursor = answer.nextCursor;
    }
    expect(seen).toEqual(['a.txt', 'b.txt', 'c.txt']);
    const all = (await (await office('GET', 'jobs?limit=200')).json()) as { items: Job[] };
    const paged: string[] = [];
    for (cursor = ''; cursor !== null;) {
      const answer = (await (
        await office('GET', `jobs?limit=3${cursor ? `&cursor=${cursor}` : ''}`)
      ).json()) as { items: Job[]; nextCursor: string | null };
      paged.push(...answer.items.map((job) => job.id));
      cursor = answer.nextCursor;
    }
    expect(paged).toEqual(all.items.map((job) => job.id));
  });

  test.each([
    ['nothing', new Uint8Array(), 422, 'jobs.noFiles'],
    ['an empty archive', zipSync({}), 422, 'jobs.noFiles'],
    ['a broken archive', zipSync({ 'a.json': json(2022) }).subarray(0, 200), 422, 'jobs.archive.broken'],
  ])('%s is refused with its code, and no job is left', async (_, body, status, code) => {
    const count = async () =>
      ((await (await office('GET', 'jobs?limit=200')).json()) as { items: Job[] }).items.length;
    const before = await count();
    const response = await office('POST', 'jobs/imports', { body });
    expect([response.status, ((await response.json()) as ProblemDocument).code]).toEqual([status, code]);
    expect(await count()).toBe(before);
  });

  test('an archive that unpacks to far more than it is packed to is not unpacked', async () => {
    const { id } = await send(office, archive({ 'bomb.txt': new Uint8Array(8 * 1024 * 1024) }));
    await ended(office, id);
    const [item] = await itemsOf(office, id);
    expect(item?.problems[0]?.code).toBe('jobs.entry.suspicious');
  });
});

describe.each(engines)('jobs that are interrupted, on the %s database', (engine) => {
  let service: TestService;
  let office: Client;
  beforeAll(async () => {
    service = await makeTestService(engine);
    office = await service.as('office');
  });
  afterAll(() => service.close());

  test('a job waits while nobody works, can be cancelled, and then is not begun', async () => {
    const { id, state } = await send(office, json(2022));
    expect(state).toBe('queued');
    const cancelled = (await (await office('DELETE', `jobs/${id}`)).json()) as Job;
    expect(cancelled.state).toBe('cancelled');
    await service.services.jobs.start();
    await wait(300);
    expect(await jobAt(office, id)).toEqual(cancelled);
  });
});

interface SentEvent {
  readonly id: string | undefined;
  readonly data: string;
}

function parseEvents(text: string): readonly SentEvent[] {
  return text
    .split('\n\n')
    .filter((part) => part.includes('data:'))
    .map((part) => ({ id: /^id: (.*)$/m.exec(part)?.[1], data: /^data: (.*)$/m.exec(part)?.[1] ?? '' }));
}
