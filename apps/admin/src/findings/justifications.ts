import { justificationOf, type Finding, type Justification } from '@nianbao/core';
import type { RuleNote } from '../checking/questions.ts';

/** Whether a finding may stand with a written reason (核实说明). What contradicts the form itself may not. */
export function isJustifiable(
  { rule, status }: Finding,
  ruleOf: (id: string) => Pick<RuleNote, 'isJustifiable'> | undefined,
): boolean {
  return status === 'fail' && (ruleOf(rule)?.isJustifiable ?? false);
}

/** Who gives a reason, and the day, ISO 8601. */
export interface Signed {
  readonly by: string;
  readonly date: string;
}

/** The reasons with one for a finding put in or replaced; an empty reason takes it away. */
export function withJustification(
  all: readonly Justification[],
  finding: Finding,
  reason: string,
  { by, date }: Signed,
): readonly Justification[] {
  const known = justificationOf(all, finding);
  const others = all.filter((each) => each !== known);
  const text = reason.trim();
  if (text === '') return others;
  const { rule, cells, place } = finding;
  return [
    ...others,
    {
      rule,
      ...(cells.length > 0 ? { cells } : {}),
      ...(place ? { field: place.field } : {}),
      reason: text,
      by,
      date,
    },
  ];
}
