import { claimWords } from '../claims/claim-words.ts';
import type { Format } from '../format/define-format.ts';
import type { LinearRule, ReportRule, Rule } from '../rules/rule.ts';
import { ruleSetHash } from '../rules/rule-set-hash.ts';
import { assertUnique } from '../rules/rule-set.ts';
import { compiledRelations, type CompiledRelations } from './linear-check.ts';
import { ownRelations } from './own-relations.ts';
import { WordScanner, type WordHits } from '../text/word-scanner.ts';

/** A report rule with the scanner's numbers of the words it waits for; `null` when it is always run. */
export interface GatedRule {
  readonly rule: ReportRule;
  readonly words: readonly number[] | null;
}

/** Rules made ready for reports of one format. */
export interface CompiledRules {
  readonly linear: ReadonlyMap<string, LinearRule>;
  readonly relations: CompiledRelations;
  readonly reports: readonly GatedRule[];
  /** Finds the words of all rules and of all claims. */
  readonly scanner: WordScanner;
  readonly hash: string;
}

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
  const scanner = new WordScanner([
    ...claimWords(format).words,
    ...reports.flatMap(({ mentions = [], counts = [] }) => [...mentions, ...counts]),
  ]);
  const result: CompiledRules = {
    linear: new Map(linear.map((rule) => [rule.id, rule])),
    relations: compiledRelations(format, own.length > 0 ? [...format.relations, ...own] : format.relations),
    reports: reports.map((rule) => ({ rule, words: wordsOf(rule, scanner) })),
    scanner,
    hash: ruleSetHash(rules),
  };
  byFormat.set(format, result);
  return result;
}

function wordsOf({ mentions }: ReportRule, scanner: WordScanner): readonly number[] | null {
  return mentions === undefined ? null : mentions.map((word) => scanner.idByWord.get(word) ?? 0);
}

/** Whether a rule's words, if it waits for any, occur. */
export function isMentioned(words: readonly number[] | null, hits: WordHits): boolean {
  if (words === null) return true;
  for (const word of words) if (hits.counts[word] !== 0) return true;
  return false;
}
