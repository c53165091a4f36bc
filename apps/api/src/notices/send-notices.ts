import type { Database } from '../database/database.ts';
import type { Queue } from '../jobs/queue/queue.ts';
import { deliver } from '../webhooks/deliver.ts';
import { mailNotice } from './mail-notice.ts';
import { makeSendMail, type MailSettings } from './mailer.ts';

interface SendingContext {
  readonly db: Database;
  readonly queue: Queue;
  readonly now: () => Date;
  readonly mail: MailSettings | undefined;
  readonly allowPrivateWebhooks: boolean;
}

/** Begins to send what waits for other systems, and by e-mail where that is set up, in this process. */
export async function sendNotices(context: SendingContext): Promise<void> {
  const { db, queue, now, mail, allowPrivateWebhooks: allowPrivate } = context;
  await queue.work('webhooks', (message) => deliver({ db, now, allowPrivate }, message));
  if (!mail) return;
  const send = makeSendMail(mail);
  await queue.work('mails', (message) => mailNotice(db, { send, home: mail.home }, message));
}
