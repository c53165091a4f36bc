import { pino } from 'pino';
import { agencies, jurisdictions } from '../src/database/schema.ts';
import { makeDocuments } from '../src/documents/make-documents.ts';
import { makeIdentity } from '../src/identity/identity.ts';
import type { Role } from '../src/identity/permissions.ts';
import { makeSignInThrottle } from '../src/identity/sign-in-throttle.ts';
import { createApp } from '../src/server/create-app.ts';
import { makeReportWrites } from '../src/reports/make-report-writes.ts';
import type { Services } from '../src/server/services.ts';
import { openTestDatabase, type Engine } from './test-database.ts';

/** Two agencies of one county, and one of another. */
export const places = {
  education: { jurisdiction: 'qinghe', id: 'education', name: '青禾县教育局', position: 1 },
  health: { jurisdiction: 'qinghe', id: 'health', name: '青禾县卫生健康局', position: 2 },
  elsewhere: { jurisdiction: 'baishui', id: 'elsewhere', name: '白水县教育局', position: 1 },
} as const;
export type Place = keyof typeof places;

export const TEST_PASSWORD = 'correct horse battery';

export interface Call {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes requests with somebody's cookies. */
export type Client = (method: string, path: string, call?: Call) => Promise<Response>;

export interface TestService {
  readonly app: ReturnType<typeof createApp>;
  readonly services: Services;
  /** A client signed in as a new account of this role and agency; the same one when asked again. */
  readonly as: (role: Role, place?: Place) => Promise<Client>;
  /** Another session of that account. */
  readonly signIn: (role: Role, place?: Place) => Promise<Client>;
  readonly anonymous: Client;
  readonly close: () => Promise<void>;
}

/** The whole service on a database of its own. */
export async function makeTestService(
  engine: Engine,
  options: { readonly now?: () => Date } = {},
): Promise<TestService> {
  const database = await openTestDatabase(engine);
  await database.db.insert(jurisdictions).values([
    { id: 'qinghe', name: '青禾县' },
    { id: 'baishui', name: '白水县' },
  ]);
  await database.db.insert(agencies).values(Object.values(places));
  const now = options.now ?? (() => new Date('2026-01-15T08:00:00Z'));
  const services: Services = {
    writes: makeReportWrites(database.db),
    database,
    identity: makeIdentity({ db: database.db, secret: 'a secret that only this test run knows' }),
    throttle: makeSignInThrottle(() => now().getTime()),
    documents: makeDocuments(),
    now,
    logger: pino({ level: 'silent' }),
  };
  const app = createApp(services);
  const clients = new Map<string, Promise<Client>>();
  const anonymous = makeClient(app, '');
  return {
    app,
    services,
    anonymous,
    as: (role, place = 'education') => {
      const key = `${role}-${place}`;
      const known = clients.get(key) ?? firstSession(app, services, role, place);
      clients.set(key, known);
      return known;
    },
    signIn: (role, place = 'education') => session(app, `${role}.${place}`),
    close: async () => {
      await services.documents.close();
      await database.close();
    },
  };
}

function makeClient(app: TestService['app'], cookie: string): Client {
  return async (method, path, { body, headers = {} } = {}) => {
    const isRaw = body === undefined || body instanceof Uint8Array || body instanceof FormData;
    return app.request(path.startsWith('/') ? path : `/api/v1/${path}`, {
      method,
      headers: {
        ...(cookie ? { Cookie: cookie } : {}),
        ...(isRaw ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      // A body of bytes or a form goes as it is; anything else is JSON, text being taken for it already.
      ...(body === undefined
        ? {}
        : { body: isRaw ? (body as Uint8Array<ArrayBuffer> | FormData) : jsonOf(body) }),
    });
  };
}

function jsonOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

async function firstSession(
  app: TestService['app'],
  services: Services,
  role: Role,
  place: Place,
): Promise<Client> {
  const { jurisdiction, id: agencyId } = places[place];
  const username = `${role}.${place}`;
  await services.identity.createAccount({
    username,
    name: username,
    password: TEST_PASSWORD,
    role,
    jurisdiction,
    agencyId: role === 'admin' ? null : agencyId,
  });
  return session(app, username);
}

async function session(app: TestService['app'], username: string): Promise<Client> {
  const body = { username, password: TEST_PASSWORD };
  const response = await makeClient(app, '')('POST', 'session', { body });
  if (response.status !== 200) throw new Error(`Sign-in failed: ${await response.text()}`);
  return makeClient(app, cookieOf(response));
}

/** The cookies that a response sets, as a browser sends them back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
