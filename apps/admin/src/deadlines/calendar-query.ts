import { queryOptions } from '@tanstack/solid-query';
import { calendarAsDelivered, deadlinesOf, isForLevel, type WorkCalendar } from '@nianbao/core/workflow';
import { answered, api } from '../api/client.ts';

/** The working days of the jurisdiction: what its deadlines go by. */
export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: () => answered(api.calendar.$get()),
  staleTime: 5 * 60_000,
});

/**
 * Sets the calendar over the one that is known by its number.
 * @throws ApiProblem when somebody else has set it meanwhile
 */
export function saveCalendar(json: Mutable<WorkCalendar>, number: number) {
  return answered(api.calendar.$put({ header: { 'if-match': `"${number}"` }, json }));
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Each)[] ? Each[] : T[Key] };

/** The last day of an agency for the report of a year; by the law alone while the calendar is not known. */
export function dueOf(
  agency: { readonly kind: string; readonly level: string },
  year: number,
  calendar: WorkCalendar = calendarAsDelivered,
): string {
  const deadlines = deadlinesOf(year, calendar);
  return isForLevel(agency) ? deadlines.level : deadlines.agency;
}
