import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../test/test-database.ts';
import { cookieOf, makeTestService, type Client, type TestService } from '../../test/test-service.ts';
import { apiKeys } from '../database/schema.ts';
import type { ProblemDocument } from '../http/problem-document.ts';
import { hashOfKey } from './find-caller.ts';
import type { Account } from './account-wire.ts';

const password = 'long enough to be one';

describe.each(engines)('accounts on the %s database', (engine) => {
  let service: TestService;
  let admin: Client;
  /** Sits in the education bureau, and reaches it and the museum below. */
  let local: Client;
  beforeAll(async () => {
    service = await makeTestService(engine);
    admin = await service.as('admin');
    local = await service.seated('admin', 'education');
  });
  afterAll(() => service.close());

  const ifMatch = { 'If-Match': '*' };
  const code = async (response: Response) => ((await response.json()) as ProblemDocument).code;
  const add = async (body: object, client = admin) => {
    const base = { name: '某人', password, role: 'clerk', agencyId: 'education' };
    return (await (await client('POST', 'users', { body: { ...base, ...body } })).json()) as Account;
  };
  const patch = (id: string, body: object, client = admin, headers: Record<string, string> = ifMatch) =>
    client('PATCH', `users/${id}`, { headers, body });
  const enter = (username: string, secret = password) =>
    service.anonymous('POST', 'session', { body: { username, password: secret } });
  /** Somebody who has signed in. */
  const signedIn = async (username: string, secret = password): Promise<Client> => {
    const cookie = cookieOf(await enter(username, secret));
    return (method, path, call = {}) =>
      service.anonymous(method, path, { ...call, headers: { ...call.headers, Cookie: cookie } });
  };
  const withKey =
    (key: string): Client =>
    (method, path, call = {}) =>
      service.anonymous(method, path, {
        ...call,
        headers: { ...call.headers, Authorization: `Bearer ${key}` },
      });
  const makeKey = async (client: Client, scopes: readonly string[], headers: Record<string, string> = {}) =>
    (await (await client('POST', 'api-keys', { headers, body: { name: '抓取程序', scopes } })).json()) as {
      id: string;
      key: string | null;
    };

  test('a disabled account is out at once, with its sessions and its keys', async () => {
    const { id } = await add({ username: 'zhao.yi' });
    const person = await signedIn('zhao.yi');
    const program = withKey((await makeKey(person, ['read'])).key ?? '');
    expect([(await person('GET', 'me')).status, (await program('GET', 'me')).status]).toEqual([200, 200]);
    const response = await patch(id, { isDisabled: true });
    expect(await response.json()).toMatchObject({ isDisabled: true, revision: 2 });
    expect([(await person('GET', 'me')).status, (await program('GET', 'me')).status]).toEqual([401, 401]);
    expect(await code(await enter('zhao.yi'))).toBe('session.disabled');
    expect(await code(await enter('zhao.yi', 'wrong'))).toBe('session.credentials');
    await patch(id, { isDisabled: false });
    expect([(await person('GET', 'me')).status, (await program('GET', 'me')).status]).toEqual([401, 200]);
    expect((await enter('zhao.yi')).status).toBe(200);
  });

  test('a new seat or role counts from the next request on', async () => {
    const { id } = await add({ username: 'qian.er' });
    const person = await signedIn('qian.er');
    expect((await person('GET', 'agencies/health')).status).toBe(404);
    await patch(id, { agencyId: 'health' });
    expect((await person('GET', 'agencies/health')).status).toBe(200);
    await patch(id, { role: 'auditor', agencyId: null });
    expect((await person('GET', 'audit')).status).toBe(200);
    expect((await person('POST', 'agencies', { body: { name: '某机关' } })).status).toBe(403);
  });

  test('nobody gives more than he reaches, or touches whom he does not', async () => {
    const { id } = await add({ username: 'sun.san', agencyId: 'health' });
    expect((await local('GET', `users/${id}`)).status).toBe(404);
    expect((await patch(id, { name: '改' }, local)).status).toBe(404);
    expect((await local('POST', `users/${id}/password`)).status).toBe(404);
    const own = await add({ username: 'li.si', agencyId: 'museum' }, local);
    expect(own.agency).toMatchObject({ id: 'museum' });
    for (const agencyId of ['health', 'government', null])
      expect(await code(await patch(own.id, { role: 'office', agencyId }, local))).toBe(
        'account.seatOutOfReach',
      );
    expect(await code(await patch(own.id, { agencyId: null }))).toBe('account.seatOutOfReach');
    const { items } = (await (await local('GET', 'users')).json()) as { items: Account[] };
    expect(new Set(items.map(({ agency }) => agency?.id))).toEqual(new Set(['education', 'museum']));
  });

  test('the last administrator stays, also when two go at once', async () => {
    const { items } = (await (await admin('GET', 'users?role=admin&limit=500')).json()) as {
      items: Account[];
    };
    const first = items.find(({ agency }) => agency === null);
    expect(await code(await patch(first?.id ?? '', { isDisabled: true }))).toBe('account.lastAdministrator');
    expect(await code(await patch(first?.id ?? '', { role: 'office' }))).toBe('account.lastAdministrator');
    const second = await add({ username: 'admin.two', role: 'admin', agencyId: null });
    const answers = await Promise.all(
      [first?.id ?? '', second.id].map((id) => patch(id, { isDisabled: true })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const left = answers[0]?.status === 200 ? await signedIn('admin.two') : admin;
    const gone = answers[0]?.status === 200 ? (first?.id ?? '') : second.id;
    expect((await patch(gone, { isDisabled: false }, left)).status).toBe(200);
    admin = answers[0]?.status === 200 ? await service.signIn('admin') : admin;
  });

  test('two administrators do not overwrite each other', async () => {
    const { id, revision } = await add({ username: 'zhou.wu' });
    const headers = { 'If-Match': `"${revision}"` };
    const answers = await Promise.all(['甲', '乙'].map((name) => patch(id, { name }, admin, headers)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
    expect((await patch(id, { name: '丙' }, admin, {})).status).toBe(428);
  });

  test('a password that was given out is good for choosing another, and for nothing else', async () => {
    const { id } = await add({ username: 'wu.liu' });
    const before = await signedIn('wu.liu');
    const given = await admin('POST', `users/${id}/password`);
    expect(given.headers.get('Cache-Control')).toBe('no-store');
    const once = ((await given.json()) as { password: string }).password;
    expect((await before('GET', 'me')).status).toBe(401);
    expect((await enter('wu.liu')).status).toBe(401);
    const person = await signedIn('wu.liu', once);
    expect(await (await person('GET', 'me')).json()).toMatchObject({ mustChangePassword: true });
    expect(await code(await person('GET', 'reports'))).toBe('account.passwordMustChange');
    expect(await code(await person('POST', 'api-keys', { body: { name: 'x', scopes: ['read'] } }))).toBe(
      'account.passwordMustChange',
    );
    const body = { current: once, next: 'a password of my own' };
    expect((await person('PUT', 'me/password', { body })).status).toBe(204);
    expect((await person('GET', 'reports')).status).toBe(200);
  });

  test('sessions are seen and ended by their owner, and by who administers', async () => {
    const { id } = await add({ username: 'zheng.qi' });
    const [here, there] = [await signedIn('zheng.qi'), await signedIn('zheng.qi')];
    const { items } = (await (await here('GET', 'me/sessions')).json()) as {
      items: { id: string; isCurrent: boolean }[];
    };
    expect(items.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(items).toHaveLength(2);
    const other = items.find(({ isCurrent }) => !isCurrent)?.id ?? '';
    expect((await local('DELETE', `me/sessions/${other}`)).status).toBe(404);
    expect((await here('DELETE', `me/sessions/${other}`)).status).toBe(204);
    expect([(await here('GET', 'me')).status, (await there('GET', 'me')).status]).toEqual([200, 401]);
    expect((await admin('DELETE', `users/${id}/sessions`)).status).toBe(204);
    expect((await here('GET', 'me')).status).toBe(401);
  });

  test('an API key does what its scopes say, and only a person makes one', async () => {
    await add({ username: 'wang.ba', role: 'office' });
    const person = await signedIn('wang.ba');
    const { key } = await makeKey(person, ['read']);
    const program = withKey(key ?? '');
    expect((await program('GET', 'agencies')).status).toBe(200);
    expect(await code(await program('POST', 'agencies', { body: { name: '某机关' } }))).toBe('apiKey.scope');
    expect(await code(await program('POST', 'api-keys', { body: { name: 'x', scopes: ['read'] } }))).toBe(
      'apiKey.personOnly',
    );
    const manager = withKey((await makeKey(person, ['administer'])).key ?? '');
    expect((await manager('POST', 'agencies', { body: { name: '程序所建机关' } })).status).toBe(201);
    expect((await manager('GET', 'users')).status).toBe(403);
    expect((await withKey(`${key}x`)('GET', 'agencies')).status).toBe(401);
    const { db } = service.services.database;
    const stored = JSON.stringify(await db.select().from(apiKeys));
    expect(stored).toContain(hashOfKey(key ?? ''));
    expect(stored).not.toContain(key);
  });

  test('an API key ends: by its day, and by whoever may delete it', async () => {
    await add({ username: 'feng.jiu' });
    const person = await signedIn('feng.jiu');
    const idempotency = { 'Idempotency-Key': 'the-same' };
    const { id, key } = await makeKey(person, ['read'], idempotency);
    expect(await makeKey(person, ['read'], idempotency)).toMatchObject({ id, key: null });
    const stranger = await service.as('clerk');
    expect((await stranger('DELETE', `api-keys/${id}`)).status).toBe(404);
    expect((await withKey(key ?? '')('GET', 'me')).status).toBe(200);
    const listed = (await (await person('GET', 'api-keys')).json()) as { items: { lastUsedAt: string }[] };
    expect(listed.items.map(({ lastUsedAt }) => typeof lastUsedAt)).toEqual(['string']);
    expect((await admin('DELETE', `api-keys/${id}`)).status).toBe(204);
    expect((await withKey(key ?? '')('GET', 'me')).status).toBe(401);
    const next = await makeKey(person, ['read']);
    const { db } = service.services.database;
    await db
      .update(apiKeys)
      .set({ expiresAt: new Date(0) })
      .where(eq(apiKeys.id, next.id));
    expect((await withKey(next.key ?? '')('GET', 'me')).status).toBe(401);
  });

  test('what was done to accounts is recorded, with who did it, and no secrets', async () => {
    const lines = await (await admin('GET', 'audit/export')).text();
    for (const action of [
      'session.opened',
      'session.refused',
      'account.created',
      'account.disabled',
      'account.enabled',
      'password.reset',
      'password.changed',
      'session.revoked',
      'apiKey.made',
      'apiKey.revoked',
    ])
      expect(lines).toContain(`"action":"${action}"`);
    expect(lines).not.toContain(password);
    expect(lines).not.toMatch(/nb_[\w-]{20}/);
  });
});
