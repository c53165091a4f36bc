import type { ReportStatus, WorkCalendar } from '@nianbao/core/workflow';
import { answered, api } from '../api/client.ts';
import { listReports, type Agency, type ReportItem } from '../api/report-api.ts';
import { dueOf } from '../deadlines/calendar-query.ts';
import { daysUntil } from '../start/deadline.ts';

/** Where an agency stands with its report of a year. */
export type QueueState = 'missing' | ReportStatus;

/** One agency with its report of the year, in the order of the tree. */
export interface QueueRow {
  readonly agency: Pick<Agency, 'id' | 'name' | 'parentId' | 'depth'>;
  readonly item: ReportItem | undefined;
  readonly state: QueueState;
  /** It should have been submitted by now. */
  readonly isOverdue: boolean;
}

/** What a line of filters can ask for. */
export const queueFilters = [
  'all',
  'missing',
  'draft',
  'submitted',
  'returned',
  'approved',
  'published',
  'correcting',
  'overdue',
] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** Every agency of the caller's reach with its report of the year. @throws ApiProblem */
export async function readQueue(year: number, now = new Date()): Promise<readonly QueueRow[]> {
  const [agencies, items, { calendar }] = await Promise.all([
    allAgencies(),
    allReports(year),
    answered(api.calendar.$get()),
  ]);
  return queueOf(agencies, items, { year, now, calendar });
}

/** In the order of the tree: each after the one above it. */
async function allAgencies(): Promise<readonly Agency[]> {
  const agencies: Agency[] = [];
  let cursor: string | undefined;
  do {
    const page = await answered(api.agencies.$get({ query: cursor === undefined ? {} : { cursor } }));
    agencies.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return agencies;
}

async function allReports(year: number): Promise<readonly ReportItem[]> {
  const items: ReportItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await listReports({ year }, cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

/** Brings agencies and reports together; an agency that no longer existed and has no report owes none. */
export function queueOf(
  agencies: readonly Agency[],
  items: readonly ReportItem[],
  {
    year,
    now,
    calendar,
  }: { readonly year: number; readonly now: Date; readonly calendar?: WorkCalendar | undefined },
): readonly QueueRow[] {
  const byAgency = new Map(items.map((item) => [item.agency.id, item]));
  return agencies
    .filter((agency) => byAgency.has(agency.id) || existsIn(agency, year))
    .map((agency) => {
      const item = byAgency.get(agency.id);
      const state = item?.status ?? 'missing';
      const isOpen = state === 'missing' || state === 'draft' || state === 'returned';
      const isPast = daysUntil(dueOf(agency, year, calendar), now) < 0;
      return { agency, item, state, isOverdue: isPast && isOpen };
    });
}

function existsIn({ validFrom, validTo }: Agency, year: number): boolean {
  return (validFrom ?? '') <= `${year}-12-31` && (validTo ?? '9999') >= `${year + 1}-01-01`;
}

/** Whether a row is what a filter asks for. */
export function isIn(row: QueueRow, filter: QueueFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'overdue' ? row.isOverdue : row.state === filter;
}

/** One warning weighs less than any error. */
const ERROR_WEIGHT = 10_000;

/** How much is wrong with a report: what a queue is sorted by. -1 where there is none. */
export function weightOf({ item }: QueueRow): number {
  return item ? item.findings.errors * ERROR_WEIGHT + item.findings.warnings : -1;
}
