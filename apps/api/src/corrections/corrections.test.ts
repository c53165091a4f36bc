import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportOf, storeReport, take } from '../../test/make-reports.ts';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type Client, type TestService } from '../../test/test-service.ts';
import { publishedJson } from './publication.ts';
import { publicationsOf } from './publications-of.ts';

const steps = ['submit', 'approve', 'publish'] as const;

describe.each(engines)('corrections on the %s database', (engine) => {
  let service: TestService;
  let admin: Client;
  let id: string;
  const first = reportOf('education', 2023, {}, 3);
  const second = { ...reportOf('education', 2023, {}, 4), title: `${first.title}（更正）` };

  beforeAll(async () => {
    service = await makeTestService(engine, { now: () => new Date('2024-03-01T02:00:00Z') });
    admin = await service.as('admin');
    ({ id } = await storeReport(service, 'education', first, ...steps));
    await take(admin, id, ['correct', '第三部分数据录入有误。']);
    await admin('PUT', `reports/${id}`, { headers: { 'If-Match': '*' }, body: second });
    await take(admin, id, 'submit', 'approve', ['publish', '']);
  });
  afterAll(() => service.close());

  test('a correction says when, why, and which cells and passages', async () => {
    const response = await admin('GET', `reports/${id}/corrections`);
    const { items } = (await response.json()) as { items: Record<string, never>[] };
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ number: 1, date: '2024-03-01', reason: '第三部分数据录入有误。' });
    const cells = items[0]?.['cells'] as unknown as { cell: string; before: number; after: number }[];
    expect(cells).toContainEqual(
      expect.objectContaining({
        cell: 'requests.received.total',
        before: first.requests.received.total,
        after: second.requests.received.total,
      }),
    );
    expect(items[0]?.['fields']).toContain('title');
  });

  test('both versions stay whole, each with the hash of its JSON and its rule run', async () => {
    const key = { jurisdiction: 'qinghe', id };
    const all = await publicationsOf(service.services.database.db, key);
    expect(all.map(({ content }) => content)).toEqual([first, second]);
    for (const { content, hash, ruleRun } of all) {
      expect(hash).toBe(createHash('sha256').update(publishedJson(content)).digest('hex'));
      expect(ruleRun).toMatchObject({ ruleSet: expect.stringMatching(/^[\da-f]{16}$/), day: '2024-03-01' });
    }
    expect(all.map(({ supersededAt }) => supersededAt === null)).toEqual([false, true]);
  });

  test('the notice is a document in every type', async () => {
    const notice = await admin('GET', `reports/${id}/corrections/1/render?to=txt`);
    const text = await notice.text();
    expect(text).toContain('更正说明');
    expect(text).toContain('第三部分数据录入有误。');
    const docx = await admin('GET', `reports/${id}/corrections/1/render?to=docx`);
    expect(docx.status).toBe(200);
    expect((await admin('GET', `reports/${id}/corrections/2/render`)).status).toBe(404);
  });
});
