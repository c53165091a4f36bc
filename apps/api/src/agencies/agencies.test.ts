import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type Client, type TestService } from '../../test/test-service.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { serviceSource } from '../audit/service-source.ts';
import { verifyAuditLog } from '../audit/verify-audit-log.ts';
import type { ProblemDocument } from '../http/problem-document.ts';
import type { Agency, AgencyDetail } from './agency-wire.ts';

describe.each(engines)('agencies on the %s database', (engine) => {
  let service: TestService;
  let admin: Client;
  let office: Client;
  beforeAll(async () => {
    service = await makeTestService(engine);
    admin = await service.as('admin');
    office = await service.as('office', 'education');
  });
  afterAll(() => service.close());

  const add = async (body: object, client = admin) =>
    (await (await client('POST', 'agencies', { body })).json()) as Agency;
  const patch = async (id: string, body: object, tag = '*', client = admin) =>
    client('PATCH', `agencies/${id}`, { headers: { 'If-Match': tag }, body });
  const listed = async (query: string, client = admin) => {
    const { items } = (await (await client('GET', `agencies?${query}`)).json()) as { items: Agency[] };
    return items.map(({ name }) => name);
  };
  const detail = async (id: string) => (await (await admin('GET', `agencies/${id}`)).json()) as AgencyDetail;
  const code = async (response: Response) => ((await response.json()) as ProblemDocument).code;
  const put = (text: string, query = '', client = admin) =>
    client('POST', `agencies/import${query}`, { body: new TextEncoder().encode(text) });

  test('lists read like the tree, a page at a time', async () => {
    const whole = await listed('');
    expect(whole.slice(0, 4)).toEqual(['青禾县人民政府', '青禾县教育局', '青禾县博物馆', '青禾县卫生健康局']);
    const first = (await (await admin('GET', 'agencies?limit=3')).json()) as { nextCursor: string };
    expect(await listed(`cursor=${first.nextCursor}`)).toEqual(whole.slice(3));
    expect(await listed('parent=government')).toEqual(['青禾县教育局', '青禾县卫生健康局']);
    expect(await listed('under=education')).toEqual(['青禾县教育局', '青禾县博物馆']);
    expect(await listed('kind=delegatedBody')).toEqual(['青禾县博物馆']);
    expect(await listed('q=博物')).toEqual(['青禾县博物馆']);
    expect(await listed('', office)).toEqual(['青禾县教育局', '青禾县博物馆']);
    expect(await listed('', await service.as('clerk'))).toEqual(['青禾县教育局']);
  });

  test('a new agency stands last below the seat of who adds it, and credit codes are checked', async () => {
    const school = await add({ name: '青禾县第一中学', creditCode: '91350100m000100y43' }, office);
    expect(school).toMatchObject({ parentId: 'education', position: 2, depth: 2, level: 'county' });
    expect(school.creditCode).toBe('91350100M000100Y43');
    const refused = async (body: object, client = office) =>
      code(await client('POST', 'agencies', { body: { name: '某机关', ...body } }));
    expect(await refused({ creditCode: '91350100M000100Y44' })).toBe('request.invalid');
    expect(await refused({ creditCode: '91350100M000100Y43' })).toBe('agencies.creditCodeTaken');
    expect(await refused({ name: '青禾县教育局' })).toBe('agencies.duplicate');
    expect(await refused({ parentId: 'health' })).toBe('agencies.parentUnknown');
    expect(await refused({ parentId: null })).toBe('agencies.parentUnknown');
  });

  test('an agency moves with all below it, and whoever sits in it reaches the same as before', async () => {
    const [upper, lower] = [await add({ name: '甲委员会' }), await add({ name: '乙委员会' })];
    const moved = await add({ name: '丙局', parentId: upper.id });
    const below = await add({ name: '丙局下属站', parentId: moved.id });
    expect((await patch(moved.id, { parentId: lower.id })).status).toBe(200);
    expect((await detail(below.id)).ancestors.map(({ name }) => name)).toEqual(['乙委员会', '丙局']);
    expect(await listed(`under=${lower.id}`)).toEqual(['乙委员会', '丙局', '丙局下属站']);
    expect(await code(await patch(moved.id, { parentId: below.id }))).toBe('agencies.belowItself');
    expect((await patch(moved.id, { parentId: null, position: 0 })).status).toBe(200);
    expect((await detail(below.id)).depth).toBe(1);
    expect(await listed('', office)).not.toContain('丙局');
    expect((await patch(moved.id, { name: '不得' }, '*', office)).status).toBe(404);
  });

  test('two changes at once do not overwrite each other', async () => {
    const { id } = await add({ name: '丁局' });
    const answers = await Promise.all([
      patch(id, { name: '丁局一' }, '"1"'),
      patch(id, { name: '丁局二' }, '"1"'),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
    expect((await admin('PATCH', `agencies/${id}`, { body: { name: '丁局三' } })).status).toBe(428);
  });

  test('a renamed agency stays the same, and one that ended is due no longer', async () => {
    const { id } = await add({ name: '旧名局', validFrom: '2010-01-01' });
    await patch(id, { name: '新名局', renamedOn: '2024-03-01' });
    const successor = await add({ name: '大局', validFrom: '2025-07-01' });
    const headers = { 'If-Match': '"2"' };
    const body = { kind: 'merged', successors: [successor.id], since: '2025-07-01' };
    const response = await admin('POST', `agencies/${id}/successions`, { headers, body });
    expect(await response.json()).toMatchObject({
      formerNames: [{ name: '旧名局', until: '2024-03-01' }],
      successors: [{ agency: { name: '大局' }, kind: 'merged', since: '2025-07-01' }],
      validTo: '2025-06-30',
    });
    expect((await detail(successor.id)).predecessors.map(({ agency }) => agency.name)).toEqual(['新名局']);
    const inYear = async (year: number) =>
      (await listed(`year=${year}`)).filter((name) => ['新名局', '大局'].includes(name));
    expect(await inYear(2024)).toEqual(['新名局']);
    expect(await inYear(2025)).toEqual(['新名局', '大局']);
    expect(await inYear(2026)).toEqual(['大局']);
    expect(await code(await patch(id, { validFrom: '2026-01-01' }))).toBe('agencies.backwards');
  });

  test('only what nothing refers to is removed', async () => {
    const headers = { 'If-Match': '*' };
    const { id } = await add({ name: '误录机关' });
    expect((await admin('DELETE', `agencies/${id}`, { headers })).status).toBe(204);
    expect((await admin('GET', `agencies/${id}`)).status).toBe(404);
    expect(await code(await admin('DELETE', 'agencies/education', { headers }))).toBe('agencies.inUse');
  });

  test('what is exported is imported again without a change, in both file types', async () => {
    await add({ name: '=1+1 局', validFrom: '2020-02-29' });
    for (const to of ['csv', 'xlsx']) {
      const table = new Uint8Array(await (await admin('GET', `agencies/export?to=${to}`)).arrayBuffer());
      const response = await admin('POST', 'agencies/import', { body: table });
      const { unchanged, ...done } = (await response.json()) as Record<string, unknown>;
      expect([to, done]).toEqual([to, { added: 0, changed: 0, problems: [] }]);
      expect(unchanged).toBe((await listed('limit=1000')).length);
    }
    const csv = await (await admin('GET', 'agencies/export?to=csv')).text();
    expect(csv).toContain("'=1+1 局");
    const book = await (await admin('GET', 'agencies/export?to=xlsx')).arrayBuffer();
    const { sheets } = await readXlsx(new Uint8Array(book));
    expect(sheets[0]?.rows.flat()).toContain('=1+1 局');
  });

  test('a table is tried first, and written whole or not at all', async () => {
    const table = [
      '名称,上级机关,类别,层级,统一社会信用代码,起始日期',
      '白杨镇便民中心,白杨镇人民政府,法律法规授权组织,乡级,,2024/01/01',
      '白杨镇人民政府,青禾县人民政府,人民政府,乡级,,',
      '错误机关,没有的机关,什么,,123,昨天',
    ];
    const trial = await put(table.join('\n'), '?dryRun=true');
    const { problems, added } = (await trial.json()) as {
      added: number;
      problems: { code: string; place: { row: number; column: number } }[];
    };
    expect(added).toBe(3);
    expect(problems.map(({ code: found, place: { row, column } }) => [found, row, column])).toEqual([
      ['agencyTable.value', 4, 3],
      ['agencyTable.value', 4, 5],
      ['agencyTable.value', 4, 6],
      ['agencyTable.parent', 4, 2],
    ]);
    expect((await put(table.join('\n'))).status).toBe(422);
    expect(await listed('q=白杨镇')).toEqual([]);
    const done = await put(table.slice(0, 3).join('\r\n'));
    expect(await done.json()).toEqual({ added: 2, changed: 0, unchanged: 0, problems: [] });
    expect(await listed('q=白杨镇')).toEqual(['白杨镇人民政府', '白杨镇便民中心']);
  });

  test('a table changes nothing beyond the reach of who sends it', async () => {
    const codesOf = async (text: string) => {
      const response = await put(text, '?dryRun=true', office);
      const { problems } = (await response.json()) as { problems: { code: string }[] };
      return problems.map((each) => each.code);
    };
    expect(await codesOf('id,name\nhealth,改名局\n')).toEqual(['agencyTable.unknownId']);
    expect(await codesOf('name\n青禾县卫生健康局\n')).toEqual(['agencyTable.clash']);
    expect(await codesOf('name,parent\n新站,青禾县卫生健康局\n')).toEqual(['agencyTable.parent']);
    expect(await codesOf('name,parent\n甲站,乙站\n乙站,甲站\n')).toContain('agencyTable.circle');
    expect(await codesOf('name\n新站\n新站\n')).toEqual(['agencyTable.clash']);
    expect(await codesOf('什么\n新站\n')).toEqual(['agencyTable.noColumn']);
    expect(await code(await put('\0\u0001\0', '', office))).toBe('agencyTable.unreadable');
    expect(await codesOf('name\n新站\n')).toEqual([]);
  });

  test('what was done is in the audit log, which holds together and cannot be changed', async () => {
    const { db } = service.services.database;
    expect((await verifyAuditLog(db)).faults).toEqual([]);
    const response = await admin('GET', 'audit?action=agency&limit=500');
    const { items } = (await response.json()) as { items: { action: string; actor: { name: string } }[] };
    const actions = new Set(items.map(({ action }) => action));
    for (const each of ['agency.added', 'agency.changed', 'agency.succeeded', 'agency.removed'])
      expect(actions).toContain(each);
    const auditor = await service.as('auditor', 'education');
    const seen = (await (await auditor('GET', 'audit?limit=500')).json()) as {
      items: { agencyId: string }[];
    };
    const inReach = new Set(
      ((await (await auditor('GET', 'agencies')).json()) as { items: Agency[] }).items.map(({ id }) => id),
    );
    expect(seen.items.length).toBeGreaterThan(0);
    for (const { agencyId } of seen.items) expect(inReach).toContain(agencyId);
    await expect(db.execute("update audit_log set actor_name = 'nobody'")).rejects.toThrow();
    await expect(db.execute('delete from audit_log')).rejects.toThrow();
    const lines = (await (await admin('GET', 'audit/export')).text()).trim().split('\n');
    expect(lines).toHaveLength((await verifyAuditLog(db)).entries);
  });

  test('an audit log that was tampered with says where', async () => {
    const { db } = service.services.database;
    const event = { action: 'setting.changed', target: { kind: 'setting', id: 'x' } } as const;
    await db.transaction((tx) => recordAudit(tx, serviceSource('baishui'), [event, event, event]));
    await db.execute('alter table audit_log disable trigger audit_log_append_only');
    const fault = async () => (await verifyAuditLog(db)).faults.map(({ kind, sequence }) => [kind, sequence]);
    const entry = "jurisdiction = 'baishui' and sequence =";
    await db.execute(`update audit_log set actor_name = 'nobody' where ${entry} 2`);
    expect(await fault()).toEqual([['changed', 2]]);
    await db.execute(`delete from audit_log where ${entry} 2`);
    expect(await fault()).toEqual([['missing', 2]]);
    await db.execute(`delete from audit_log where ${entry} 3`);
    expect(await fault()).toEqual([['end', 3]]);
  });
});
