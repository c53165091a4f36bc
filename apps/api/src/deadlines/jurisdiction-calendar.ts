import { desc, eq } from 'drizzle-orm';
import { calendarAsDelivered, deadlinesOf, type Deadlines, type WorkCalendar } from '@nianbao/core/workflow';
import type { Database } from '../database/database.ts';
import { workCalendars } from '../database/schema.ts';

/** The calendar in force. */
export interface CalendarInForce {
  /** Counts the changes; 0 when nothing was ever set. */
  readonly number: number;
  readonly calendar: WorkCalendar;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
}

/** The calendar of a jurisdiction as it stands. */
export async function calendarInForce(db: Database, jurisdiction: string): Promise<CalendarInForce> {
  const [row] = await db
    .select()
    .from(workCalendars)
    .where(eq(workCalendars.jurisdiction, jurisdiction))
    .orderBy(desc(workCalendars.number))
    .limit(1);
  return row ?? { number: 0, calendar: calendarAsDelivered, changedBy: null, changedAt: null };
}

/** When the reports of a year are due in a jurisdiction. */
export async function deadlinesInForce(db: Database, jurisdiction: string, year: number): Promise<Deadlines> {
  return deadlinesOf(year, (await calendarInForce(db, jurisdiction)).calendar);
}
