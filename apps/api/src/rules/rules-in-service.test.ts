import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportOf, storeReport } from '../../test/make-reports.ts';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type Client, type TestService } from '../../test/test-service.ts';

const received = 'requests.received.naturalPersons';
const settings = {
  off: [],
  severities: {},
  added: [
    {
      id: 'local.nobody',
      severity: 'warning',
      states: { zh: '不得有自然人申请。', en: 'No natural person asks.' },
      basis: [],
      relations: [{ format: '2021', op: 'eq', plus: [received], minus: [] }],
    },
  ],
};
const nothing = { off: [], severities: {}, added: [] };

describe.each(engines)('rules in service on the %s database', (engine) => {
  let service: TestService;
  let office: Client;
  let id: string;

  beforeAll(async () => {
    service = await makeTestService(engine, { now: () => new Date('2024-01-20T02:00:00Z') });
    office = await service.as('office');
    ({ id } = await storeReport(service, 'education', reportOf('education', 2023)));
    await storeReport(service, 'health', reportOf('health', 2023, { [received]: 0 }));
  });
  afterAll(() => service.close());

  const failing = async () => {
    const { findings } = (await (await office('GET', `reports/${id}/findings`)).json()) as {
      findings: { rule: string; status: string }[];
    };
    return findings.filter(({ status }) => status === 'fail').map(({ rule }) => rule);
  };

  test('a rule is tried on all reports of a year, a page at a time, before it is switched on', async () => {
    const fails: string[] = [];
    let checked = 0;
    let cursor: string | null = null;
    do {
      const body = { year: 2023, settings, limit: 1, ...(cursor ? { cursor } : {}) };
      const response = await office('POST', 'rules/trial', { body });
      expect(response.status).toBe(200);
      const page = (await response.json()) as {
        checked: number;
        changed: { agency: { id: string }; fails: string[] }[];
        nextCursor: string | null;
      };
      checked += page.checked;
      fails.push(
        ...page.changed.filter((each) => each.fails.includes('local.nobody')).map(({ agency }) => agency.id),
      );
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(checked).toBe(2);
    expect(fails).toEqual(['education']);
    expect(await failing()).not.toContain('local.nobody');
  });

  test('what is set is in force from the next check on, with who and when', async () => {
    const first = await office('GET', 'rules/settings');
    expect(first.headers.get('ETag')).toBe('"0"');
    const written = await office('PUT', 'rules/settings', {
      headers: { 'If-Match': '"0"' },
      body: { settings, note: '试行' },
    });
    expect(written.status).toBe(200);
    expect(await written.json()).toMatchObject({
      number: 1,
      note: '试行',
      changedAt: '2024-01-20T02:00:00.000Z',
    });
    expect(await failing()).toContain('local.nobody');
    const late = { headers: { 'If-Match': '"0"' }, body: { settings: nothing } };
    expect((await office('PUT', 'rules/settings', late)).status).toBe(412);
    await office('PUT', 'rules/settings', { headers: { 'If-Match': '"1"' }, body: { settings: nothing } });
    expect(await failing()).not.toContain('local.nobody');
  });

  test('settings that name what is not there are refused, in both languages', async () => {
    const relations = [{ format: '2021', op: 'eq', plus: ['requests.recieved'], minus: [] }];
    const codes = async (given: object) => {
      const body = { settings: { ...nothing, ...given }, year: 2023 };
      const response = await office('POST', 'rules/trial', { body });
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    const rule = settings.added[0];
    expect(await codes({ off: ['no.such'] })).toEqual([422, 'rules.unknown']);
    expect(await codes({ added: [{ ...rule, relations }] })).toEqual([422, 'rules.cellUnknown']);
    expect(await codes({ added: [rule, rule] })).toEqual([422, 'rules.twice']);
    const other = [{ format: '1999', op: 'eq', plus: [received], minus: [] }];
    expect(await codes({ added: [{ ...rule, relations: other }] })).toEqual([422, 'rules.formatUnknown']);
    const empty = [{ format: '2021', op: 'eq', plus: [], minus: [] }];
    expect(await codes({ added: [{ ...rule, relations: empty }] })).toEqual([422, 'rules.empty']);
  });
});
