import { allRules, formats, type LinearRelation, type Rule } from '@nianbao/core';
import { ruleText } from '../catalogue/rule-text.ts';
import type { Context } from '../program/context.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';
import { ProblemError } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';
import { write } from '../terminal/terminal.ts';
import type { CatalogueOptions } from './formats.ts';

export interface RulesOptions extends CatalogueOptions {
  /** The rule to tell everything about. */
  readonly explain?: string;
}

/** Every rule that reports are checked against, or all about one of them. */
export async function rulesCommand({ json, explain }: RulesOptions, context: Context): Promise<ExitCode> {
  const { stdout } = context.terminal;
  const rules = explain === undefined ? allRules : [ruleById(explain)];
  for (const rule of rules) {
    const relations = explain === undefined ? undefined : relationsOf(rule);
    const record = { ...recordOf(rule), ...(relations ? { relations } : {}) };
    await write(stdout, json ? `${JSON.stringify(record)}\n` : `${ruleText(rule, relations, context)}\n`);
  }
  return exitCode.fine;
}

/** @throws ProblemError when there is no such rule, with those whose names are alike. */
function ruleById(id: string): Rule {
  const found = allRules.find((rule) => rule.id === id);
  if (found) return found;
  const parts = id.toLowerCase().split('.').filter(Boolean);
  const alike = allRules
    .map((rule) => rule.id)
    .filter((known) => parts.some((part) => known.toLowerCase().includes(part)));
  throw new ProblemError(cliProblems.ruleUnknown({ id, alike }));
}

/** The equations of a rule in each format; none for rules that look at a report as a whole. */
function relationsOf(rule: Rule): readonly { format: string; relations: readonly LinearRelation[] }[] {
  if (rule.kind !== 'linear') return [];
  return formats.map(({ definition, relations }) => ({
    format: definition.id,
    relations: relations.filter((relation) => relation.rule === rule.id),
  }));
}

function recordOf(rule: Rule): object {
  const { id, kind, severity, basis, states, limits, years } = rule;
  const needs = rule.kind === 'report' ? (rule.needs ?? []) : [];
  return { id, kind, severity, basis, states, limits, needs, years, justifiable: rule.justifiable ?? true };
}
