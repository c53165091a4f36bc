import { claimWords } from '../claims/claim-words.ts';
import type { Format } from '../format/define-format.ts';
import type { LinearRule, References, ReportRule, Rule } from '../rules/rule.ts';
import { ruleSetHash } from '../rules/rule-set-hash.ts';
import { assertUnique } from '../rules/rule-set.ts';
import { compiledRelations, rulesAcrossYears, type CompiledRelations } from './linear-check.ts';
import { ownRelations } from './own-relations.ts';
import { planRun, REFERENCE_SETS, setOfReferences, type RunPlan } from './run-plan.ts';
import { compileWordLists, type WordLists } from '../text/word-places.ts';
import { WordScanner } from '../text/word-scanner.ts';

/** Rules made ready for reports of one format. */
export interface CompiledRules {
  readonly linear: ReadonlyMap<string, LinearRule>;
  readonly relations: CompiledRelations;
  readonly reports: readonly ReportRule[];
  /** The words of all rules, with a scanner that finds them and those of all claims. */
  readonly lists: WordLists;
  readonly hash: string;
  /** By reporting year and references. */
  readonly plans: Map<number, RunPlan>;
}

/** More reporting years than any archive has. */
const MOST_PLANS = 1_000;

const compiled = new WeakMap<readonly Rule[], Map<Format, CompiledRules>>();

/**
 * Compiles rules for a format, once for every list of rules.
 * @throws Error when two rules share an id, or a relation of a rule names a cell that its format does not have
 */
export function compileRules(rules: readonly Rule[], format: Format): CompiledRules {
  let byFormat = compiled.get(rules);
  if (!byFormat) compiled.set(rules, (byFormat = new Map()));
  const known = byFormat.get(format);
  if (known) return known;
  assertUnique(rules);
  const reports = rules.filter((rule) => rule.kind === 'report');
  const linear = rules.filter((rule) => rule.kind === 'linear');
  const own = linear.flatMap((rule) => ownRelations(rule, format));
  const result: CompiledRules = {
    linear: new Map(linear.map((rule) => [rule.id, rule])),
    relations: compiledRelations(format, own.length > 0 ? [...format.relations, ...own] : format.relations),
    reports,
    lists: compileWordLists(scannerOf(reports, format), listsOf(reports)),
    hash: ruleSetHash(rules),
    plans: new Map(),
  };
  byFormat.set(format, result);
  return result;
}

function scannerOf(reports: readonly ReportRule[], format: Format): WordScanner {
  const counted = reports.flatMap(({ counts = [] }) => counts);
  return new WordScanner([...claimWords(format).words, ...listsOf(reports).flat(), ...counted]);
}

function listsOf(reports: readonly ReportRule[]): readonly (readonly string[])[] {
  return reports.flatMap(({ mentions, places = [] }) => [...(mentions ? [mentions] : []), ...places]);
}

/** Which of the compiled rules to run on a report of a year, and which not for want of a reference. */
export function planOf(compiledRules: CompiledRules, year: number, references: References): RunPlan {
  const { plans, reports, lists, relations, linear } = compiledRules;
  const set = setOfReferences(references);
  const key = year * REFERENCE_SETS + set;
  const known = plans.get(key);
  if (known) return known;
  const plan = planRun(reports, lists, year, set);
  const across = references.previous ? [] : rulesAcrossYears(relations, linear);
  const result = {
    ...plan,
    notRun: [...plan.notRun, ...across.map((rule) => ({ rule, needs: 'previous' as const }))],
  };
  if (plans.size >= MOST_PLANS) plans.clear();
  plans.set(key, result);
  return result;
}
