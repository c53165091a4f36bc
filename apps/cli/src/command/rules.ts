import { allRules, type Rule } from '@nianbao/core';
import type { Context } from '../program/context.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';
import { write } from '../terminal/terminal.ts';
import type { CatalogueOptions } from './formats.ts';

/** Every rule that reports are checked against. */
export async function rulesCommand({ json }: CatalogueOptions, context: Context): Promise<ExitCode> {
  const { stdout } = context.terminal;
  for (const rule of allRules)
    await write(stdout, json ? `${JSON.stringify(recordOf(rule))}\n` : `${textOf(rule, context)}\n`);
  return exitCode.fine;
}

function recordOf(rule: Rule): object {
  const { id, kind, severity, basis, states, limits } = rule;
  const needs = rule.kind === 'report' ? (rule.needs ?? []) : [];
  return { id, kind, severity, basis, states, limits, needs };
}

const severities = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
} as const;

function textOf({ id, severity, basis, states, limits }: Rule, { say, colors }: Context): string {
  const lines = [`${colors.out.bold(id)}  ${say(severities[severity])}`, `  ${say(states)}`];
  if (basis.length > 0)
    lines.push(`  ${say({ zh: '依据：', en: 'basis: ' })}${basis.join(say({ zh: '；', en: '; ' }))}`);
  if (limits) lines.push(`  ${say({ zh: '局限：', en: 'limits: ' })}${say(limits)}`);
  return lines.join('\n');
}
