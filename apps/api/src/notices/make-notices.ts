import { and, eq, inArray } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { notices, noticeSettings } from '../database/schema.ts';
import type { Queue } from '../jobs/queue/queue.ts';
import { queueDeliveries } from '../webhooks/queue-deliveries.ts';
import type { Happening } from './happening.ts';
import { recipientsOf } from './recipients-of.ts';

/** The way to tell people and other systems what happened. */
export interface Notices {
  /** Never throws: what has happened stands, whether anybody hears of it or not. */
  readonly tell: (happening: Happening) => Promise<void>;
}

interface NoticesContext {
  readonly db: Database;
  readonly queue: Queue;
  readonly now: () => Date;
  readonly logger: Logger;
  /** Whether e-mail is set up. */
  readonly hasMail: boolean;
}

/** Notices in the database, from where they go by e-mail and to other systems through the queue. */
export function makeNotices(context: NoticesContext): Notices {
  return {
    tell: async (happening) => {
      try {
        await keepAndSend(context, happening);
      } catch (error) {
        context.logger.error({ err: error, kind: happening.kind }, 'notice not kept');
      }
    },
  };
}

async function keepAndSend(context: NoticesContext, happening: Happening): Promise<void> {
  const { db, queue, now, hasMail } = context;
  const { jurisdiction, kind, detail, onceKey } = happening;
  const recipients = await recipientsOf(db, happening);
  const made =
    recipients.length === 0
      ? []
      : await db
          .insert(notices)
          .values(
            recipients.map((userId) => ({
              jurisdiction,
              userId,
              kind,
              detail,
              onceKey: onceKey ?? null,
              createdAt: now(),
            })),
          )
          .onConflictDoNothing({ target: [notices.jurisdiction, notices.userId, notices.onceKey] })
          .returning({ id: notices.id, userId: notices.userId });
  if (hasMail && made.length > 0) {
    const byMail = await wantMail(
      db,
      happening,
      made.map(({ userId }) => userId),
    );
    for (const { id, userId } of made)
      if (byMail.has(userId)) await queue.send('mails', { jurisdiction, noticeId: id }, { id });
  }
  await queueDeliveries({ db, queue, now }, happening);
}

async function wantMail(
  db: Database,
  { jurisdiction, kind }: Happening,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ userId: noticeSettings.userId, byMail: noticeSettings.byMail, address: noticeSettings.address })
    .from(noticeSettings)
    .where(and(eq(noticeSettings.jurisdiction, jurisdiction), inArray(noticeSettings.userId, [...userIds])));
  return new Set(
    rows
      .filter(({ byMail, address }) => address !== null && byMail.includes(kind))
      .map(({ userId }) => userId),
  );
}
