import { sql, type SQL } from 'drizzle-orm';
import type { Deadlines } from '@nianbao/core/workflow';
import { endOfDay, lateFrom } from '../deadlines/deadlines.ts';

/** How a step stands against its last day. */
export const punctualityStates = ['inTime', 'late', 'open', 'overdue'] as const;
export type PunctualityState = (typeof punctualityStates)[number];

export interface Punctuality {
  readonly due: string;
  readonly at: string | null;
  readonly state: PunctualityState;
  readonly daysLate: number;
}

const DAY_MS = 24 * 3_600_000;

/** How a step that was done at a moment, or not yet, stands against its last day in China. */
export function punctualityOf(due: string, at: Date | null, now: Date): Punctuality {
  const over = (at ?? now).getTime() - Date.parse(endOfDay(due));
  const isLate = over >= 0;
  const state = at ? (isLate ? 'late' : 'inTime') : isLate ? 'overdue' : 'open';
  return {
    due,
    at: at?.toISOString() ?? null,
    state,
    daysLate: isLate ? Math.floor(over / DAY_MS) + 1 : 0,
  };
}

/** Whether the step done at the moment `at` (a column) is in a state, as a condition beside the rows of `agencies`. */
export function conditionOfState(state: PunctualityState, at: SQL, deadlines: Deadlines, now: Date): SQL {
  const from = lateFrom(deadlines);
  const present = sql`${now.toISOString()}::timestamptz`;
  switch (state) {
    case 'inTime':
      return sql`(${at} < ${from})`;
    case 'late':
      return sql`(${at} >= ${from})`;
    case 'open':
      return sql`(${at} is null and ${present} < ${from})`;
    case 'overdue':
      return sql`(${at} is null and ${present} >= ${from})`;
  }
}
