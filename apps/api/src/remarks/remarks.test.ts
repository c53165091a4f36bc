import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type Client, type TestService } from '../../test/test-service.ts';
import type { ProblemDocument } from '../http/problem-document.ts';
import type { StoredReport } from '../reports/report-wire.ts';
import type { Remark } from './remark-wire.ts';

const cell = 'requests.received.naturalPersons';

describe.each(engines)('remarks on the %s database', (engine) => {
  let service: TestService;
  let clerk: Client;
  let reviewer: Client;
  let report: StoredReport;

  beforeAll(async () => {
    let seconds = 0;
    service = await makeTestService(engine, { now: () => new Date(Date.UTC(2026, 0, 15, 8, 0, seconds++)) });
    clerk = await service.as('clerk');
    reviewer = await service.as('reviewer');
    const made = await clerk('POST', 'reports', { body: { from: 'blank', year: 2024 } });
    report = (await made.json()) as StoredReport;
  });
  afterAll(() => service.close());

  const remarksOf = async (client: Client) =>
    ((await (await client('GET', `reports/${report.id}/remarks`)).json()) as { items: Remark[] }).items;
  const make = (place: unknown, text = '请核对这个数。') =>
    reviewer('POST', `reports/${report.id}/remarks`, { body: { place, text } });
  const made = async (place: unknown, text?: string) => (await (await make(place, text)).json()) as Remark;

  test('a remark on a cell is answered by the clerk and resolved by the reviewer', async () => {
    const { id, ...remark } = await made({ kind: 'cell', cell });
    expect(remark).toMatchObject({
      place: { kind: 'cell', cell },
      text: '请核对这个数。',
      by: { name: 'reviewer.government' },
      revision: 1,
      answers: [],
      resolved: null,
    });
    await clerk('POST', `reports/${report.id}/remarks/${id}/answers`, { body: { text: '已核对，无误。' } });
    const [seen] = (await remarksOf(clerk)).filter((each) => each.id === id);
    expect(seen?.answers).toMatchObject([{ text: '已核对，无误。', by: { name: 'clerk.education' } }]);

    const state = `reports/${report.id}/remarks/${id}/state`;
    const resolved = await reviewer('PUT', state, { body: { isResolved: true } });
    expect((await resolved.json()) as Remark).toMatchObject({
      resolved: { by: { name: 'reviewer.government' } },
    });
    const opened = await reviewer('PUT', state, { body: { isResolved: false } });
    expect((await opened.json()) as Remark).toMatchObject({ resolved: null });
  });

  test('a remark may speak of a passage or of the whole', async () => {
    const before = (await remarksOf(reviewer)).length;
    await made({ kind: 'text', field: 'overview', quote: '全年未收到申请' }, '与表格不符。');
    await made({ kind: 'report' }, '请尽快提交。');
    const places = (await remarksOf(reviewer)).slice(before).map(({ place }) => place);
    expect(places).toEqual([
      { kind: 'text', field: 'overview', quote: '全年未收到申请' },
      { kind: 'report' },
    ]);
  });

  test('a place that the report does not have is named', async () => {
    for (const place of [
      { kind: 'cell', cell: 'requests.received.nobody' },
      { kind: 'text', field: 'nothing', quote: '' },
    ]) {
      const answer = await make(place);
      expect(answer.status).toBe(422);
      const { code, detail } = (await answer.json()) as ProblemDocument;
      expect(code).toBe('remarks.placeUnknown');
      expect(detail).toContain(place.cell ?? place.field);
    }
    expect((await make({ kind: 'report' }, '  ')).status).toBe(400);
  });

  test('an answer is not a remark that can be resolved', async () => {
    const remark = await made({ kind: 'report' });
    const answered = await clerk('POST', `reports/${report.id}/remarks/${remark.id}/answers`, {
      body: { text: '好。' },
    });
    const [answer] = ((await answered.json()) as Remark).answers;
    const path = `reports/${report.id}/remarks/${answer?.id}/state`;
    const response = await reviewer('PUT', path, { body: { isResolved: true } });
    expect(response.status).toBe(404);
    expect(((await response.json()) as ProblemDocument).code).toBe('remarks.notFound');
  });

  test('remarks go with the report they speak of', async () => {
    const other = await clerk('POST', 'reports', { body: { from: 'blank', year: 2023 } });
    const { id } = (await other.json()) as StoredReport;
    await reviewer('POST', `reports/${id}/remarks`, { body: { place: { kind: 'report' }, text: '？' } });
    const deleted = await clerk('DELETE', `reports/${id}`, { headers: { 'If-Match': '*' } });
    expect(deleted.status).toBe(204);
    expect((await clerk('GET', `reports/${id}/remarks`)).status).toBe(404);
  });
});
