import { appliesTo } from '../rules/applies-to.ts';
import type { ReferenceName, References, ReportRule } from '../rules/rule.ts';
import type { WordHits, WordScanner } from '../text/word-scanner.ts';

/** A rule that was not run, with the reference that was missing. */
export interface NotRun {
  readonly rule: string;
  readonly needs: ReferenceName;
}

/** Which report rules to run where the reporting year and the references at hand are given, worked out once for all such reports. */
export interface RunPlan {
  readonly rules: readonly ReportRule[];
  readonly notRun: readonly NotRun[];
  /** Of every rule, whether it waits for no word. */
  readonly always: readonly boolean[];
  /** For every word of the scanner, the positions in `rules` of those that wait for it. */
  readonly waiting: readonly (readonly number[])[];
}

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
  scanner: WordScanner,
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
  const waiting: number[][] = scanner.words.map(() => []);
  rules.forEach(({ mentions }, position) => {
    for (const word of new Set(mentions)) waiting[scanner.idByWord.get(word) ?? -1]?.push(position);
  });
  return { rules, notRun, always: rules.map(({ mentions }) => mentions === undefined), waiting };
}

/** Of every rule of a plan, whether it waits for nothing or a word that it waits for was found; asks for hits when some rule waits. */
export function mentionedIn(
  { always, waiting }: RunPlan,
  subject: { readonly hits: WordHits },
): readonly boolean[] {
  if (!always.includes(false)) return always;
  const mentioned = always.slice();
  const { words } = subject.hits;
  for (const word of words) for (const position of waiting[word] ?? []) mentioned[position] = true;
  return mentioned;
}
