import { pino } from 'pino';
import { pathOf } from '../src/agencies/agency-path.ts';
import { agencies, jurisdictions } from '../src/database/schema.ts';
import { makeDocuments } from '../src/documents/make-documents.ts';
import { makeIdentity } from '../src/identity/identity.ts';
import { makeSingleSignOn } from '../src/identity/single-sign-on/make-single-sign-on.ts';
import type { SingleSignOnSettings } from '../src/identity/single-sign-on/single-sign-on-settings.ts';
import type { Role } from '../src/identity/permissions.ts';
import { makeSignInThrottle } from '../src/identity/sign-in-throttle.ts';
import { makeBackground, type BackgroundOptions } from '../src/jobs/make-background.ts';
import { createApp } from '../src/server/create-app.ts';
import { makeReportWrites } from '../src/reports/make-report-writes.ts';
import type { Services } from '../src/server/services.ts';
import { openTestDatabase, type Engine } from './test-database.ts';

const top = pathOf('', { position: 1, id: 'government' });
const bureau = pathOf(top, { position: 1, id: 'education' });

/** A county with two bureaus, one of which has an institution below it; and a bureau of another county. */
export const places = {
  government: {
    jurisdiction: 'qinghe',
    id: 'government',
    name: '青禾县人民政府',
    kind: 'government',
    position: 1,
    path: top,
  },
  education: {
    jurisdiction: 'qinghe',
    id: 'education',
    name: '青禾县教育局',
    parentId: 'government',
    position: 1,
    path: bureau,
  },
  museum: {
    jurisdiction: 'qinghe',
    id: 'museum',
    name: '青禾县博物馆',
    parentId: 'education',
    kind: 'delegatedBody',
    position: 1,
    path: pathOf(bureau, { position: 1, id: 'museum' }),
  },
  health: {
    jurisdiction: 'qinghe',
    id: 'health',
    name: '青禾县卫生健康局',
    parentId: 'government',
    position: 2,
    path: pathOf(top, { position: 2, id: 'health' }),
  },
  elsewhere: {
    jurisdiction: 'baishui',
    id: 'elsewhere',
    name: '白水县教育局',
    position: 1,
    path: pathOf('', { position: 1, id: 'elsewhere' }),
  },
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
  /**
   * A client signed in as a new account of this role and agency; the same one when asked again. Clerks sit in the
   * education bureau and others in the government, unless a place is given; an administrator sits nowhere.
   */
  readonly as: (role: Role, place?: Place) => Promise<Client>;
  /** The same, and an administrator sits in the agency too. */
  readonly seated: (role: Role, place: Place) => Promise<Client>;
  /** Another session of that account. */
  readonly signIn: (role: Role, place?: Place, isSeated?: boolean) => Promise<Client>;
  readonly anonymous: Client;
  /** Has jobs, mails and webhooks worked on. */
  readonly startBackground: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The whole service on a database of its own. */
export async function makeTestService(
  engine: Engine,
  options: {
    readonly now?: () => Date;
    readonly background?: Partial<BackgroundOptions>;
    readonly singleSignOn?: SingleSignOnSettings;
  } = {},
): Promise<TestService> {
  const database = await openTestDatabase(engine);
  await database.db.insert(jurisdictions).values([
    { id: 'qinghe', name: '青禾县' },
    { id: 'baishui', name: '白水县' },
  ]);
  await database.db.insert(agencies).values(Object.values(places));
  const now = options.now ?? (() => new Date('2026-01-15T08:00:00Z'));
  const writes = makeReportWrites(database.db);
  const documents = makeDocuments();
  const logger = pino({ level: 'silent' });
  const background = makeBackground({
    database,
    writes,
    documents,
    now,
    logger,
    recoverSeconds: 1,
    leaseSeconds: 5,
    ...options.background,
  });
  const signing = { db: database.db, secret: 'a secret that only this test run knows' };
  const services: Services = {
    writes,
    // They run where a test starts them.
    ...background,
    database,
    identity: makeIdentity({ ...signing, signals: database.signals, now }),
    singleSignOn: options.singleSignOn && makeSingleSignOn({ ...signing, settings: options.singleSignOn }),
    throttle: makeSignInThrottle(() => now().getTime()),
    documents,
    now,
    logger,
  };
  const app = createApp(services);
  const clients = new Map<string, Promise<Client>>();
  const anonymous = makeClient(app, '');
  const clientOf = (account: TestAccount) => {
    const key = usernameOf(account);
    const known = clients.get(key) ?? firstSession(app, services, account);
    clients.set(key, known);
    return known;
  };
  return {
    app,
    services,
    anonymous,
    startBackground: background.start,
    as: (role, place = usualPlace(role)) => clientOf({ role, place, isSeated: role !== 'admin' }),
    seated: (role, place) => clientOf({ role, place, isSeated: true }),
    signIn: (role, place = usualPlace(role), isSeated = role !== 'admin') =>
      session(app, usernameOf({ role, place, isSeated })),
    close: async () => {
      await background.stop();
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

interface TestAccount {
  readonly role: Role;
  readonly place: Place;
  readonly isSeated: boolean;
}

const usualPlace = (role: Role): Place => (role === 'clerk' ? 'education' : 'government');
const usernameOf = ({ role, place, isSeated }: TestAccount) =>
  isSeated || role !== 'admin' ? `${role}.${place}` : `${role}.above.${place}`;

async function firstSession(
  app: TestService['app'],
  services: Services,
  account: TestAccount,
): Promise<Client> {
  const { jurisdiction, id } = places[account.place];
  const username = usernameOf(account);
  await services.identity.createAccount({
    username,
    name: username,
    password: TEST_PASSWORD,
    role: account.role,
    jurisdiction,
    agencyId: account.isSeated ? id : null,
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
