import { appliesTo } from '../rules/applies-to.ts';
import type { ReferenceName, References, ReportRule } from '../rules/rule.ts';
import type { WordLists } from '../text/word-places.ts';

/** A rule that was not run, with the reference that was missing. */
export interface NotRun {
  readonly rule: string;
  readonly needs: ReferenceName;
}

/** Which report rules to run where the reporting year and the references at hand are given, worked out once for all such reports. */
export interface RunPlan {
  readonly rules: readonly ReportRule[];
  readonly notRun: readonly NotRun[];
  /** Of every rule, the list of words that it waits for; `RUN_ALWAYS` for none. */
  readonly waitsFor: readonly number[];
}

/** In place of the number of a list of words. */
export const RUN_ALWAYS = -1;

const referenceNames = [
  'previous',
  'today',
  'publishedOn',
  'deadline',
  'members',
  'expectedMembers',
  'peers',
  'approved',
] as const satisfies readonly ReferenceName[];

/** How many sets of references there are. */
export const REFERENCE_SETS = 1 << referenceNames.length;

/** Which references are at hand, as one number. */
export function setOfReferences(references: References): number {
  let set = 0;
  for (let bit = 0; bit < referenceNames.length; bit++)
    if (references[referenceNames[bit] ?? 'previous'] !== undefined) set |= 1 << bit;
  return set;
}

/** @param references as `setOfReferences` numbers them */
export function planRun(
  all: readonly ReportRule[],
  { indexByList }: WordLists,
  year: number,
  references: number,
): RunPlan {
  const rules: ReportRule[] = [];
  const notRun: NotRun[] = [];
  const isThere = (name: ReferenceName) => (references & (1 << referenceNames.indexOf(name))) !== 0;
  for (const rule of all) {
    if (!appliesTo(rule, year)) continue;
    const missing = rule.needs?.find((name) => !isThere(name));
    if (missing) notRun.push({ rule: rule.id, needs: missing });
    else rules.push(rule);
  }
  const waitsFor = rules.map(({ mentions }) =>
    mentions === undefined ? RUN_ALWAYS : (indexByList.get(mentions) ?? RUN_ALWAYS),
  );
  return { rules, notRun, waitsFor };
}
