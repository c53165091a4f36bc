import type { CheckResult, Finding } from '@nianbao/core';

/** What the rules said of a report on a day: enough to show it, and to tell whether they would say the same again. */
export interface RuleRun {
  /** Hash of the rules; see `ruleSetHash` of core. */
  readonly ruleSet: string;
  /** The day of the check in China, ISO 8601. */
  readonly day: string;
  /** Rules that failed. */
  readonly findings: readonly Finding[];
  /** Rules that were not run, for want of what they look at. */
  readonly notRun: readonly string[];
}

/** The rule run of a check. Findings that blank cells leave undecided are left out: what is published has none to be proud of. */
export function ruleRunOf({ ruleSet, findings, notRun }: CheckResult, day: string): RuleRun {
  return {
    ruleSet,
    day,
    findings: findings.filter(({ status }) => status === 'fail'),
    notRun: notRun.map(({ rule }) => rule),
  };
}
