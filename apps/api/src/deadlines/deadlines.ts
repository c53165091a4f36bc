import { and, eq, ne, sql, type SQL } from 'drizzle-orm';
import type { Deadlines } from '@nianbao/core/workflow';
import { agencies } from '../database/schema.ts';

/** `isForLevel` as a condition on the rows of `agencies`. */
const forLevel = and(eq(agencies.kind, 'government'), ne(agencies.level, 'township'));

/** The moment at which a calendar day in China is over. */
export function endOfDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + 24 * 3_600_000).toISOString();
}

/** The moment from which an agency is late, as an expression on the rows of `agencies`. */
export function lateFrom({ agency, level }: Deadlines): SQL {
  return sql`(case when ${forLevel} then ${endOfDay(level)}::timestamptz else ${endOfDay(agency)}::timestamptz end)`;
}
