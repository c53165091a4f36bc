import { eq } from 'drizzle-orm';
import { OAuth2Server } from 'oauth2-mock-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { engines } from '../../../test/test-database.ts';
import { cookieOf, makeTestService, type Client, type TestService } from '../../../test/test-service.ts';
import { accounts, users } from '../../database/schema.ts';
import type { Account } from '../account-wire.ts';
import type { SingleSignOnSettings } from './single-sign-on-settings.ts';

const home = 'http://nianbao.example';
/** What the provider says of whoever comes next. */
let claims: Record<string, unknown> = {};
const provider = new OAuth2Server();

beforeAll(async () => {
  await provider.issuer.keys.generate('RS256');
  await provider.start(0, '127.0.0.1');
  provider.service.on('beforeTokenSigning', (token: { payload: Record<string, unknown> }) =>
    Object.assign(token.payload, claims),
  );
  // Everything is in the token; what has no address there is asked for here.
  provider.service.on('beforeUserinfo', (answer: { body: Record<string, unknown> }) => {
    answer.body = { ...claims };
  });
});
afterAll(() => provider.stop());

const settings = (claim?: string): SingleSignOnSettings => ({
  issuer: provider.issuer.url ?? '',
  clientId: 'nianbao',
  clientSecret: 'shared with the provider',
  home,
  name: '统一身份认证',
  claim,
});

/** A browser: what it is sent back with, and the cookies it holds by then. */
async function comeBack(service: TestService, to = '/reports?year=1') {
  const started = await service.anonymous('GET', `session/oidc?to=${encodeURIComponent(to)}`);
  expect(started.status).toBe(302);
  const sent = await fetch(started.headers.get('location') ?? '', { redirect: 'manual' });
  const back = new URL(sent.headers.get('location') ?? '');
  expect(back.href).toContain(`${home}/api/v1/session/oidc/callback?`);
  return { path: back.pathname, search: back.search, cookie: cookieOf(started) };
}

async function enter(service: TestService): Promise<{ response: Response; client: Client }> {
  const { path, search, cookie } = await comeBack(service);
  const response = await service.anonymous('GET', `${path}${search}`, { headers: { Cookie: cookie } });
  const client: Client = (method, to, call = {}) =>
    service.anonymous(method, to, { ...call, headers: { ...call.headers, Cookie: cookieOf(response) } });
  return { response, client };
}

const whereTo = (response: Response) => response.headers.get('location');

describe.each(engines)('single sign-on by verified address on the %s database', (engine) => {
  let service: TestService;
  let admin: Client;
  let wang: Account;
  beforeAll(async () => {
    service = await makeTestService(engine, { singleSignOn: settings() });
    admin = await service.as('admin');
    const body = {
      username: 'wang.fang',
      name: '王芳',
      password: 'given out once, by hand',
      mustChangePassword: true,
      role: 'clerk',
      agencyId: 'education',
      email: 'Wang.Fang@qinghe.example',
    };
    const made = await admin('POST', 'users', { body });
    expect(made.status).toBe(201);
    wang = (await made.json()) as Account;
  });
  afterAll(() => service.close());
  beforeEach(() => {
    claims = { sub: 'w-1', email: 'wang.fang@qinghe.example', email_verified: true };
  });
  const change = (body: object) => admin('PATCH', `users/${wang.id}`, { headers: { 'If-Match': '*' }, body });

  test('the sign-in page hears of the provider', async () => {
    const session = await (await service.anonymous('GET', 'session')).json();
    expect(session).toMatchObject({ singleSignOn: { name: '统一身份认证' } });
  });

  test('somebody with an account is let in, where he wanted to go, and his passed-out password ends', async () => {
    const { response, client } = await enter(service);
    expect([response.status, whereTo(response)]).toEqual([302, '/reports?year=1']);
    for (const cookie of response.headers.getSetCookie()) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await (await client('GET', 'me')).json()).toMatchObject({
      name: '王芳',
      mustChangePassword: false,
    });
    const body = { username: 'wang.fang', password: 'given out once, by hand' };
    expect((await service.anonymous('POST', 'session', { body })).status).toBe(401);
    const lines = await (await admin('GET', 'audit/export')).text();
    expect(lines).toContain('"by":"oidc"');
    const { db } = service.services.database;
    const [user] = await db.select().from(users).where(eq(users.id, wang.id));
    expect(user).toMatchObject({ role: 'clerk', agencyId: 'education', name: '王芳' });
  });

  test('whoever has no account is told so, and gets none', async () => {
    const { db } = service.services.database;
    const before = await db.$count(users);
    claims = { sub: 'x-1', email: 'stranger@qinghe.example', email_verified: true };
    const { response, client } = await enter(service);
    expect(whereTo(response)).toBe('/sign-in?refused=unknown');
    expect((await client('GET', 'me')).status).toBe(401);
    expect(await db.$count(users)).toBe(before);
  });

  test('an address that the provider has not verified is nobody’s', async () => {
    for (const verified of [false, undefined]) {
      claims = { sub: 'x-2', email: 'wang.fang@qinghe.example', email_verified: verified };
      // oxlint-disable-next-line no-await-in-loop -- the provider says one thing at a time
      const { response } = await enter(service);
      expect(whereTo(response)).toBe('/sign-in?refused=unknown');
    }
  });

  test('a disabled account is not let in, and leaves no session', async () => {
    const refusals = async () =>
      (await (await admin('GET', 'audit/export')).text()).split('"session.refused"').length;
    const before = await refusals();
    await change({ isDisabled: true });
    const { response, client } = await enter(service);
    expect(whereTo(response)).toBe('/sign-in?refused=disabled');
    expect((await client('GET', 'me')).status).toBe(401);
    await change({ isDisabled: false });
    expect(whereTo((await enter(service)).response)).toBe('/reports?year=1');
    expect(await refusals()).toBe(before + 1);
  });

  test('an answer without the cookie of its beginning, or used twice, is refused', async () => {
    const { path, search, cookie } = await comeBack(service);
    const call = (headers: Record<string, string>) =>
      service.anonymous('GET', `${path}${search}`, { headers });
    expect(whereTo(await call({}))).toMatch(/refused=failed$/);
    const again = await comeBack(service);
    const once = { headers: { Cookie: again.cookie } };
    expect(whereTo(await service.anonymous('GET', `${again.path}${again.search}`, once))).toBe(
      '/reports?year=1',
    );
    expect(whereTo(await service.anonymous('GET', `${again.path}${again.search}`, once))).toMatch(
      /refused=failed$/,
    );
    const forged = search.replace(/state=[^&]{4}/, 'state=AAAA');
    expect(
      whereTo(await service.anonymous('GET', `${path}${forged}`, { headers: { Cookie: cookie } })),
    ).toMatch(/refused=failed$/);
  });

  test('a token for somebody else’s program is refused', async () => {
    claims = { ...claims, aud: 'another program' };
    expect(whereTo((await enter(service)).response)).toBe('/sign-in?refused=failed');
  });

  test('only paths of this service are gone to', async () => {
    for (const to of ['https://elsewhere.example/', '//elsewhere.example', String.raw`/\elsewhere.example`]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is easier to read when it fails
      const response = await service.anonymous('GET', `session/oidc?to=${encodeURIComponent(to)}`);
      expect(response.status).toBe(400);
    }
  });

  test('an address is one account’s; another address is another person at the provider', async () => {
    const body = {
      username: 'li.si',
      name: '李四',
      password: 'long enough to be one',
      role: 'clerk',
      agencyId: 'health',
    };
    const taken = { ...body, email: 'wang.fang@qinghe.example' };
    expect((await admin('POST', 'users', { body: taken })).status).toBe(409);
    expect((await change({ email: 'wf@qinghe.example' })).status).toBe(200);
    expect(whereTo((await enter(service)).response)).toBe('/sign-in?refused=unknown');
    const { db } = service.services.database;
    const rows = await db.select().from(accounts).where(eq(accounts.userId, wang.id));
    expect(rows.map(({ providerId }) => providerId)).toEqual(['credential']);
    expect(await (await change({ email: null })).json()).toMatchObject({ email: null });
  });
});

test('a configured claim names the account by its user name', async () => {
  const service = await makeTestService('embedded', { singleSignOn: settings('preferred_username') });
  try {
    await service.as('reviewer');
    claims = { sub: 'r-1', email: 'r@qinghe.example', preferred_username: 'Reviewer.Government' };
    const { client } = await enter(service);
    expect(await (await client('GET', 'me')).json()).toMatchObject({ username: 'reviewer.government' });
    claims = { sub: 'r-2', email: 'r@qinghe.example', preferred_username: 'nobody' };
    expect(whereTo((await enter(service)).response)).toBe('/sign-in?refused=unknown');
  } finally {
    await service.close();
  }
});

test('a provider that is out of reach is said to be, and passwords go on', async () => {
  const singleSignOn = { ...settings(), issuer: 'http://127.0.0.1:9' };
  const service = await makeTestService('embedded', { singleSignOn });
  try {
    await service.as('clerk');
    expect(whereTo(await service.anonymous('GET', 'session/oidc'))).toBe('/sign-in?refused=unreachable');
  } finally {
    await service.close();
  }
});
