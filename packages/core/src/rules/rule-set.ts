import type { Severity } from '../check/finding.ts';
import type { Rule } from './rule.ts';

/**
 * The rules without those named.
 * @throws Error when a name is none of them: a misspelt name would leave its rule on unnoticed.
 */
export function withoutRules(rules: readonly Rule[], ids: readonly string[]): readonly Rule[] {
  assertKnown(rules, ids);
  return rules.filter((rule) => !ids.includes(rule.id));
}

/**
 * The rules with other severities for those named.
 * @throws Error when a name is none of them.
 */
export function regraded(
  rules: readonly Rule[],
  severities: Readonly<Record<string, Severity>>,
): readonly Rule[] {
  assertKnown(rules, Object.keys(severities));
  return rules.map((rule) => {
    const severity = severities[rule.id];
    return severity === undefined ? rule : { ...rule, severity };
  });
}

/**
 * The rules with more of them.
 * @throws Error when an id is there already; to change a rule, leave it out first.
 */
export function withRules(rules: readonly Rule[], added: readonly Rule[]): readonly Rule[] {
  const all = [...rules, ...added];
  assertUnique(all);
  return all;
}

/** @throws Error naming the id that two rules share. */
export function assertUnique(rules: readonly Rule[]): void {
  const seen = new Set<string>();
  for (const { id } of rules) {
    if (seen.has(id)) throw new Error(`Two rules have the id "${id}"`);
    seen.add(id);
  }
}

function assertKnown(rules: readonly Rule[], ids: readonly string[]): void {
  const known = new Set(rules.map((rule) => rule.id));
  for (const id of ids) if (!known.has(id)) throw new Error(`There is no rule "${id}"`);
}
