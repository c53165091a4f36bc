import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { notices, noticeSettings } from '../database/schema.ts';
import type { QueueMessages } from '../jobs/queue/queue.ts';
import { mailText } from './mail-text.ts';
import type { SendMail } from './mailer.ts';

/** Sends a notice by e-mail, unless it was read in the application meanwhile. @throws Error to be tried again. */
export async function mailNotice(
  db: Database,
  { send, home }: { readonly send: SendMail; readonly home: string | undefined },
  { jurisdiction, noticeId }: QueueMessages['mails'],
): Promise<void> {
  const [row] = await db
    .select({ notice: notices, settings: noticeSettings })
    .from(notices)
    .innerJoin(
      noticeSettings,
      and(eq(noticeSettings.jurisdiction, notices.jurisdiction), eq(noticeSettings.userId, notices.userId)),
    )
    .where(and(eq(notices.jurisdiction, jurisdiction), eq(notices.id, noticeId)));
  if (!row || row.notice.readAt !== null || row.settings.address === null) return;
  await send({ to: row.settings.address, ...mailText(row.notice, row.settings.language, home) });
}
