/** Years that a report can be about, newest first: this year's work is reported from next January on. */
export function reportingYears(first: number, now = new Date()): readonly number[] {
  const last = now.getFullYear();
  return Array.from({ length: last - first + 1 }, (_, back) => last - back);
}

/** The year whose report is being written now: last year until the autumn, then this year's is prepared. */
export function currentReportingYear(now = new Date()): number {
  const OCTOBER = 9;
  return now.getMonth() >= OCTOBER ? now.getFullYear() : now.getFullYear() - 1;
}
