import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { closePdfWorkers } from '@nianbao/render/pdf';
import { pino, type Logger } from 'pino';
import { scheduleBackups, type BackupSchedule } from '../backup/schedule-backups.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { makeDocuments } from '../documents/make-documents.ts';
import { createFirstAdministrator, type FirstAdministrator } from '../identity/first-administrator.ts';
import { makeIdentity, type Identity } from '../identity/identity.ts';
import { installationSecret } from '../identity/installation-secret.ts';
import { makeSingleSignOn } from '../identity/single-sign-on/make-single-sign-on.ts';
import type { SingleSignOnSettings } from '../identity/single-sign-on/single-sign-on-settings.ts';
import { makeSignInThrottle } from '../identity/sign-in-throttle.ts';
import { loadSample, type SampleStage } from '../sample/load-sample.ts';
import { publishedAccounts } from '../sample/published-accounts.ts';
import { makeBackground } from '../jobs/make-background.ts';
import type { MailSettings } from '../notices/mailer.ts';
import { startMetrics, type MetricsAddress } from '../observability/metrics.ts';
import { safeError } from '../observability/safe-error.ts';
import { startTraces } from '../observability/traces.ts';
import type { Queue } from '../jobs/queue/queue.ts';
import type { PublicSiteOptions } from '../public-site/public-site-options.ts';
import { scheduleReminders } from '../reminders/schedule-reminders.ts';
import { createApp } from './create-app.ts';
import { serveAdmin } from './serve-admin.ts';
import { makeReportWrites } from '../reports/make-report-writes.ts';
import type { Services } from './services.ts';

export interface ServerOptions {
  /** Folder of the embedded database. */
  readonly dataDir: string;
  /** A PostgreSQL server instead of the folder. */
  readonly databaseUrl?: string | undefined;
  readonly host?: string | undefined;
  /** 0 for any free port. */
  readonly port?: number | undefined;
  /** Folder of the built admin; without it the API stands alone. */
  readonly adminDir?: string | undefined;
  /** People reach the service over HTTPS: cookies are marked `Secure`. */
  readonly isHttps?: boolean | undefined;
  /** Name of the jurisdiction that a fresh database starts with. */
  readonly jurisdictionName?: string | undefined;
  /** Password of the first administrator; made up unless given. */
  readonly adminPassword?: string | undefined;
  /** Fill a fresh database with the sample county, as far as it says; its accounts have a published password. */
  readonly sample?: SampleStage | undefined;
  /** People may sign in with a provider. */
  readonly singleSignOn?: SingleSignOnSettings | undefined;
  /** How e-mail leaves; without it there is none. */
  readonly mail?: MailSettings | undefined;
  /** Webhooks may lead into private networks. */
  readonly allowPrivateWebhooks?: boolean | undefined;
  /** For so long a process that shows no sign of life keeps a job. */
  readonly jobLeaseSeconds?: number | undefined;
  /** Serve metrics on a port of their own. */
  readonly metrics?: MetricsAddress | undefined;
  /** Send traces to an OTLP receiver: `http://collector:4318/v1/traces`. */
  readonly tracesUrl?: string | undefined;
  /** What the installation says about its public site. */
  readonly publicSite?: PublicSiteOptions | undefined;
  /** Back up by the clock. */
  readonly backups?: BackupSchedule | undefined;
  readonly logger?: Logger | undefined;
}

export interface RunningServer {
  /** `http://127.0.0.1:8711` */
  readonly url: string;
  /** How to sign in, when this start made the database. */
  readonly firstAdministrator: FirstAdministrator | undefined;
  /** The accounts of the sample county, when that is what the database holds. */
  readonly sampleAccounts: readonly { readonly username: string; readonly password: string }[];
  /** Stops taking requests, lets running ones end, closes the database. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the database, prepares a fresh one, and serves the API and the admin.
 * @throws FolderInUseError when another process has the data folder open.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const logger = (options.logger ?? pino()).child({}, { serializers: { err: safeError } });
  const database = await openDatabase({
    folder: options.dataDir,
    url: options.databaseUrl,
    onError: (error) => logger.error({ err: error }, 'database connection broke'),
  });
  const documents = makeDocuments({}, (error) => logger.error({ err: error }, 'document worker died'));
  try {
    const signing = {
      db: database.db,
      secret: await installationSecret(database.db),
      isHttps: options.isHttps ?? false,
    };
    const identity = makeIdentity({ ...signing, signals: database.signals });
    const start = await prepareDatabase(database.db, identity, options);
    const writes = makeReportWrites(database.db);
    const now = () => new Date();
    const { mail, allowPrivateWebhooks, jobLeaseSeconds: leaseSeconds } = options;
    const settings = { mail, allowPrivateWebhooks, leaseSeconds };
    const background = makeBackground({ database, writes, documents, now, logger, ...settings });
    const services: Services = {
      writes,
      jobs: background.jobs,
      notices: background.notices,
      hasMail: background.hasMail,
      allowPrivateWebhooks: background.allowPrivateWebhooks,
      database,
      identity,
      singleSignOn: options.singleSignOn && makeSingleSignOn({ ...signing, settings: options.singleSignOn }),
      throttle: makeSignInThrottle(() => Date.now()),
      documents,
      publicSite: options.publicSite,
      now,
      logger,
    };
    const backups = options.backups && scheduleBackups(database.db, options.backups, logger);
    const observers = await startObservers(options, background.jobs.queue, logger);
    const app = createApp({ ...services, observers: observers.observers });
    if (options.adminDir !== undefined) serveAdmin(app, options.adminDir);
    const server = await listen(app.fetch, options);
    // Not waited for: the first page is there before the queue is. A stop waits, so as not to cut its making in two.
    const started = background
      .start()
      .catch((error: unknown) => logger.error({ err: error }, 'jobs do not run'));
    const reminders = scheduleReminders({ db: database.db, notices: background.notices, logger });
    return {
      url: urlOf(server, options.host),
      ...start,
      close: async () => {
        await closeServer(server);
        backups?.stop();
        reminders.stop();
        await started;
        await background.stop();
        await observers.close();
        await documents.close();
        await closePdfWorkers();
        await database.close();
      },
    };
  } catch (error) {
    await documents.close();
    await database.close();
    throw error;
  }
}

/** Metrics and traces, as far as they are asked for. */
async function startObservers({ metrics, tracesUrl }: ServerOptions, queue: Queue, logger: Logger) {
  const started = [
    ...(metrics ? [await startMetrics(metrics, queue, logger)] : []),
    ...(tracesUrl ? [await startTraces(tracesUrl)] : []),
  ];
  return {
    observers: started.map(({ observe }) => observe),
    close: async () => {
      for (const each of started) await each.close();
    },
  };
}

type Start = Pick<RunningServer, 'firstAdministrator' | 'sampleAccounts'>;

async function prepareDatabase(db: Database, identity: Identity, options: ServerOptions): Promise<Start> {
  if (options.sample) await loadSample(db, identity, { now: new Date(), stage: options.sample });
  const firstAdministrator = await createFirstAdministrator(db, identity, {
    jurisdictionName: options.jurisdictionName ?? '本级',
    password: options.adminPassword,
  });
  const sample = await publishedAccounts(db);
  const sampleAccounts = sample?.usernames.map((username) => ({ username, password: sample.password })) ?? [];
  return { firstAdministrator, sampleAccounts };
}

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

async function listen(fetch: Fetch, { host = '127.0.0.1', port = 0 }: ServerOptions): Promise<Server> {
  // Without options for HTTP/2 the adapter makes a plain HTTP server.
  const server = createAdaptorServer({ fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

function urlOf(server: Server, host = '127.0.0.1'): string {
  // A TCP server that listens has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
    // Connections that are kept open but idle between requests would hold the process up.
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  });
}
