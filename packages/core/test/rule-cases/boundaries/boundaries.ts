import type { RuleCase } from '../rule-case.ts';

/** Further cases by rule: reports just on either side of where it begins to speak. */
export type Boundaries = Readonly<Record<string, Partial<RuleCase>>>;

/** The cases of a rule with those of its boundaries. */
export function withBoundaries(cases: RuleCase, added: Partial<RuleCase> = {}): RuleCase {
  return {
    passes: [...cases.passes, ...(added.passes ?? [])],
    fails: [...cases.fails, ...(added.fails ?? [])],
    undecided: [...(cases.undecided ?? []), ...(added.undecided ?? [])],
  };
}
