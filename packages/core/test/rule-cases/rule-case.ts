import type { CheckOptions } from '../../src/check/check.ts';
import type { Report } from '../../src/report/report.ts';

/** A report on which a rule is tried. */
export interface Trial {
  readonly report: Report;
  readonly options?: Omit<CheckOptions, 'rules'>;
}

export interface FailingTrial extends Trial {
  /** The passages that the findings point at, in order. */
  readonly quotes?: readonly string[];
  /** The cells of the first finding. */
  readonly cells?: readonly string[];
  /** Part of the Chinese message of the first finding. */
  readonly says?: string;
}

/** What shows that a rule works: reports it lets pass, reports it finds fault with, reports on which it must stay undecided. */
export interface RuleCase {
  readonly passes: readonly Trial[];
  readonly fails: readonly FailingTrial[];
  readonly undecided?: readonly Trial[];
}

export type RuleCases = Readonly<Record<string, RuleCase>>;
