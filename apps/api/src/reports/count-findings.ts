import { check, type CheckResult, type Report } from '@nianbao/core';

/** The calendar day in China at a moment, ISO 8601: reports are due and signed by that calendar. */
export function dayInChina(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** How many rules failed, by severity. Undecided rules are not failures: a draft has blanks. */
export function countFindings({ findings }: CheckResult): { errorCount: number; warningCount: number } {
  const failed = findings.filter((finding) => finding.status === 'fail');
  const count = (severity: string) => failed.filter((finding) => finding.severity === severity).length;
  return { errorCount: count('error'), warningCount: count('warning') };
}

/** Checks a report as the service does: against last year's, on the day of the moment. */
export function checkAt(report: Report, previous: Report | undefined, moment: Date): CheckResult {
  return check(report, { previous, today: dayInChina(moment) });
}
