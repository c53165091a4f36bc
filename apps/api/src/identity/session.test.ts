import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../test/test-database.ts';
import { cookieOf, makeTestService, TEST_PASSWORD, type TestService } from '../../test/test-service.ts';
import { accounts } from '../database/schema.ts';
import type { ProblemDocument } from '../http/problem-document.ts';
import { createFirstAdministrator } from './first-administrator.ts';
import { makeSignInThrottle } from './sign-in-throttle.ts';

describe.each(engines)('sessions on the %s database', (engine) => {
  let service: TestService;
  beforeAll(async () => {
    service = await makeTestService(engine);
    await service.as('clerk');
  });
  afterAll(() => service.close());

  const signIn = (username: string, password: string) =>
    service.anonymous('POST', 'session', { body: { username, password } });

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const response = await signIn('clerk.education', TEST_PASSWORD);
    expect(response.status).toBe(200);
    const cookies = response.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await response.json()).toMatchObject({ role: 'clerk', agency: { id: 'education' } });
  });

  test('a page that asks who is signed in gets an answer either way, and no password of real data', async () => {
    expect(await (await service.anonymous('GET', 'session')).json()).toEqual({
      me: null,
      sample: null,
      singleSignOn: null,
    });
    const cookie = cookieOf(await signIn('clerk.education', TEST_PASSWORD));
    const response = await service.anonymous('GET', 'session', { headers: { Cookie: cookie } });
    expect(await response.json()).toMatchObject({ me: { role: 'clerk' }, sample: null });
  });

  test('a wrong password and an unknown name are told apart by nobody', async () => {
    const answers = await Promise.all([signIn('clerk.education', 'wrong'), signIn('nobody', 'wrong')]);
    const [wrong, unknown] = await Promise.all(
      answers.map(async (each) => (await each.json()) as ProblemDocument),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect({ ...wrong, requestId: '' }).toEqual({ ...unknown, requestId: '' });
  });

  test('a cookie that was changed is nobody’s', async () => {
    const cookie = cookieOf(await signIn('clerk.education', TEST_PASSWORD));
    const forged = cookie.replaceAll(/=([^;]{4})/g, '=AAAA');
    const response = await service.anonymous('GET', 'me', { headers: { Cookie: forged } });
    expect(response.status).toBe(401);
  });

  test('signing out clears the cookies and ends the session', async () => {
    const cookie = cookieOf(await signIn('clerk.education', TEST_PASSWORD));
    const [token = ''] = cookie.split('; ').filter((each) => each.startsWith('nianbao.session_token'));
    const headers = { Cookie: token };
    expect((await service.anonymous('GET', 'me', { headers })).status).toBe(200);
    const out = await service.anonymous('DELETE', 'session', { headers });
    expect(out.headers.getSetCookie().join()).toContain('Max-Age=0');
    expect((await service.anonymous('GET', 'me', { headers })).status).toBe(401);
  });

  test('a password is changed by who knows the present one', async () => {
    const client = await service.as('reviewer');
    const put = (current: string, next: string) => client('PUT', 'me/password', { body: { current, next } });
    expect((await put(TEST_PASSWORD, 'short')).status).toBe(422);
    expect((await put('not the password', 'another good password')).status).toBe(401);
    expect((await put(TEST_PASSWORD, 'another good password')).status).toBe(204);
    expect((await signIn('reviewer.government', TEST_PASSWORD)).status).toBe(401);
    expect((await signIn('reviewer.government', 'another good password')).status).toBe(200);
  });

  test('passwords are stored as salted hashes only', async () => {
    const stored = await service.services.database.db.select({ password: accounts.password }).from(accounts);
    const hashes = stored.map(({ password }) => password ?? '');
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]+:[0-9a-f]{64,}$/);
  });

  test('after ten wrong passwords an account has to wait, and then may try again', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++)
      statuses.push((await signIn('office.nobody', 'wrong')).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    expect(statuses.slice(10)).toEqual([429, 429]);
    const refused = await signIn('office.nobody', 'wrong');
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await signIn('clerk.education', TEST_PASSWORD)).status).toBe(200);
  });

  test('a user name is given once', async () => {
    const admin = await service.as('admin');
    const body = {
      username: 'Wang.Fang',
      name: '王芳',
      password: 'long enough to be one',
      role: 'clerk',
      agencyId: 'health',
    };
    const made = await admin('POST', 'users', { body });
    expect(await made.json()).toMatchObject({ username: 'wang.fang', agency: { id: 'health' } });
    expect((await admin('POST', 'users', { body: { ...body, username: 'WANG.FANG' } })).status).toBe(409);
    expect(
      (await admin('POST', 'users', { body: { ...body, username: 'li.si', agencyId: null } })).status,
    ).toBe(422);
    expect((await signIn('wang.fang', 'long enough to be one')).status).toBe(200);
  });

  test('a database with accounts gets no first administrator', async () => {
    const { database, identity } = service.services;
    expect(await createFirstAdministrator(database.db, identity, { jurisdictionName: 'x' })).toBeUndefined();
  });
});

test('the throttle forgets after its window, and counts an address over all accounts', () => {
  let now = 0;
  const throttle = makeSignInThrottle(() => now);
  for (let each = 0; each < 50; each++) throttle.failed(`user${each}`, '10.0.0.1');
  expect(throttle.waitFor('anybody', '10.0.0.1')).toBe(900);
  expect(throttle.waitFor('anybody', '10.0.0.2')).toBe(0);
  now = 15 * 60_000;
  expect(throttle.waitFor('anybody', '10.0.0.1')).toBe(0);
});
