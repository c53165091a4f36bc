import { allRules, defineRule, regraded, withoutRules, withRules } from '@nianbao/core';
import type { LinearRule, LocalText, Rule, RuleRelation, Severity } from '@nianbao/core';

/** A linear rule as data: relations between cells, and what they state. */
export interface AddedRule {
  /** Begins with `local.`, so that it never meets a rule of the package. */
  readonly id: string;
  readonly severity: Severity;
  readonly states: LocalText;
  readonly basis: readonly string[];
  readonly relations: readonly RuleRelation[];
}

/** What a jurisdiction makes of the rules: which are off, which weigh differently, which it adds. */
export interface RuleSettings {
  readonly off: readonly string[];
  readonly severities: Readonly<Record<string, Severity>>;
  readonly added: readonly AddedRule[];
}

/** The rules as the package has them. */
export const asDelivered: RuleSettings = { off: [], severities: {}, added: [] };

/** Rules by the settings they come from: core compiles the rules of an array once. */
const known = new Map<string, readonly Rule[]>();
const MOST_KNOWN = 100;

/**
 * The rules with settings applied; the same array for the same settings.
 * @throws Error when the settings name a rule that is not there, or add one that is.
 */
export function rulesWith(settings: RuleSettings): readonly Rule[] {
  const { off, severities, added } = settings;
  if (off.length + Object.keys(severities).length + added.length === 0) return allRules;
  const key = JSON.stringify([off, severities, added]);
  const rules = known.get(key) ?? applied(settings);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, rules);
  return rules;
}

function applied(settings: RuleSettings): readonly Rule[] {
  const all = withRules(allRules, settings.added.map(linearRuleOf));
  return withoutRules(regraded(all, settings.severities), settings.off);
}

function linearRuleOf(added: AddedRule): LinearRule {
  return defineRule({ kind: 'linear', ...added });
}
