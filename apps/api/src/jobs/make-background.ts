import type { Logger } from 'pino';
import { eq, and } from 'drizzle-orm';
import type { OpenDatabase } from '../database/database.ts';
import { agencies } from '../database/schema.ts';
import type { Documents } from '../documents/documents.ts';
import type { MailSettings } from '../notices/mailer.ts';
import { makeNotices, type Notices } from '../notices/make-notices.ts';
import { sendNotices } from '../notices/send-notices.ts';
import type { ReportWrites } from '../reports/save-report.ts';
import type { Jobs } from './jobs.ts';
import { makeJobWorks } from './make-job-works.ts';
import { makeJobs } from './make-jobs.ts';
import { makeQueue } from './queue/make-queue.ts';

export interface BackgroundOptions {
  readonly database: OpenDatabase;
  readonly writes: ReportWrites;
  readonly documents: Documents;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly mail?: MailSettings | undefined;
  /** Whether webhooks may lead into private networks. */
  readonly allowPrivateWebhooks?: boolean | undefined;
  readonly leaseSeconds?: number | undefined;
  readonly recoverSeconds?: number | undefined;
}

/** What goes on behind requests. */
export interface Background {
  readonly jobs: Jobs;
  readonly notices: Notices;
  readonly hasMail: boolean;
  readonly allowPrivateWebhooks: boolean;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Jobs, notices and what sends them, on one queue. */
export function makeBackground(options: BackgroundOptions): Background {
  const { database, writes, documents, now, logger, mail } = options;
  const { leaseSeconds, recoverSeconds, allowPrivateWebhooks = false } = options;
  const { db } = database;
  const queue = makeQueue(database, (error) => logger.error({ err: error }, 'queue'));
  const hasMail = mail !== undefined;
  const notices = makeNotices({ db, queue, now, logger, hasMail });
  const works = makeJobWorks({ db, writes, documents, now });
  const jobs = makeJobs({
    database,
    works,
    logger,
    queue,
    leaseSeconds,
    recoverSeconds,
    onEnd: async ({ jurisdiction, id, agencyId, createdBy }) => {
      const [agency] = await db
        .select({ name: agencies.name })
        .from(agencies)
        .where(and(eq(agencies.jurisdiction, jurisdiction), eq(agencies.id, agencyId ?? '')));
      const detail = { jobId: id, ...(agency ? { agency: agency.name } : {}) };
      await notices.tell({ jurisdiction, kind: 'job.ended', agencyId, to: { userId: createdBy }, detail });
    },
  });
  return {
    jobs,
    notices,
    hasMail,
    allowPrivateWebhooks,
    start: async () => {
      await jobs.start();
      await sendNotices({ db, queue, now, mail, allowPrivateWebhooks });
    },
    stop: jobs.stop,
  };
}
