import { check, type CheckResult, type Report, type Rule } from '@nianbao/core';

/** The calendar day in China at a moment, ISO 8601: reports are due and signed by that calendar. */
export function dayInChina(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** What is kept of a check beside the report: how many findings there are by severity, and which rules they are of. */
export interface FindingCounts {
  readonly errorCount: number;
  readonly warningCount: number;
  /** Ids of the rules that failed, each once. */
  readonly failingRules: readonly string[];
}

/** What failed in a check. Undecided rules are not failures: a draft has blanks. */
export function countFindings({ findings }: CheckResult): FindingCounts {
  const failed = findings.filter((finding) => finding.status === 'fail');
  const count = (severity: string) => failed.filter((finding) => finding.severity === severity).length;
  return {
    errorCount: count('error'),
    warningCount: count('warning'),
    failingRules: [...new Set(failed.map(({ rule }) => rule))],
  };
}

/** What a report is checked with. */
export interface CheckCircumstances {
  /** Last year's report of the same agency. */
  readonly previous: Report | undefined;
  readonly moment: Date;
  /** The rules of the jurisdiction. */
  readonly rules: readonly Rule[];
}

/** Checks a report as the service does: against last year's, on the day of the moment, by the rules of the jurisdiction. */
export function checkAt(report: Report, { previous, moment, rules }: CheckCircumstances): CheckResult {
  return check(report, { previous, rules, today: dayInChina(moment) });
}
