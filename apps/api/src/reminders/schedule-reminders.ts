import { Cron } from 'croner';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { jurisdictions } from '../database/schema.ts';
import type { Notices } from '../notices/make-notices.ts';
import { dayInChina } from '../reports/count-findings.ts';
import { remind } from './remind.ts';

/** Days before the last one on which agencies are reminded. */
const DAYS_BEFORE: ReadonlySet<number> = new Set([14, 7, 3, 1, 0]);
/** Once it is over they are reminded every so many days, for so long. */
const OVERDUE_EVERY = 7;
const OVERDUE_FOR = 60;

/** Whether agencies are reminded when their last day is so many days off. */
export function isReminderDay(daysLeft: number): boolean {
  if (daysLeft >= 0) return DAYS_BEFORE.has(daysLeft);
  return -daysLeft % OVERDUE_EVERY === 0 && -daysLeft <= OVERDUE_FOR;
}

interface ReminderContext {
  readonly db: Database;
  readonly notices: Notices;
  readonly logger: Logger;
}

/** Reminds every morning until it is stopped. Of several processes each tries, and a notice is kept once. */
export function scheduleReminders(context: ReminderContext): { readonly stop: () => void } {
  const cron = new Cron('30 8 * * *', { timezone: 'Asia/Shanghai', protect: true }, async () => {
    try {
      await remindAll(context, new Date());
    } catch (error) {
      context.logger.error({ err: error }, 'reminders not given');
    }
  });
  return { stop: () => cron.stop() };
}

/** Gives the reminders of a day in every jurisdiction. Given again on the same day they are not repeated. */
export async function remindAll(
  { db, notices }: Pick<ReminderContext, 'db' | 'notices'>,
  at: Date,
): Promise<void> {
  const day = dayInChina(at);
  const year = Number(day.slice(0, 4)) - 1;
  for (const { id: jurisdiction } of await db.select({ id: jurisdictions.id }).from(jurisdictions))
    await remind(db, notices, {
      scope: { jurisdiction, reach: { kind: 'jurisdiction' } },
      year,
      at,
      when: isReminderDay,
      onceKey: `reminder/${year}/${day}`,
    });
}
