import {
  cellLabel,
  formatById,
  type LinearRelation,
  type LocalText,
  type ReferenceName,
  type Rule,
} from '@nianbao/core';
import type { Context } from '../program/context.ts';

const severities = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
} as const;

const needTexts: Readonly<Record<ReferenceName, LocalText>> = {
  previous: { zh: '上年报告（check --previous）', en: "last year's report (check --previous)" },
  today: { zh: '校验日期（check --today）', en: 'the day of the check (check --today)' },
  publishedOn: { zh: '公布日期', en: 'the day of publication' },
  deadline: { zh: '报送期限', en: 'the deadline for the report' },
  members: { zh: '汇总所含各机关的报告', en: 'the reports of the agencies that it adds up' },
  expectedMembers: { zh: '应报送机关的名单', en: 'the list of agencies that should report' },
  peers: { zh: '同年度其他机关的报告', en: "other agencies' reports of the year" },
  approved: { zh: '审定的版本', en: 'the report as it was approved' },
};

export type RelationsOfFormat = { readonly format: string; readonly relations: readonly LinearRelation[] };

/** A rule for people; with its relations, everything about it: what it needs, where it applies, and its equations. */
export function ruleText(
  rule: Rule,
  relations: readonly RelationsOfFormat[] | undefined,
  context: Context,
): string {
  const { say, colors } = context;
  const { id, severity, basis, states, limits } = rule;
  const lines = [`${colors.out.bold(id)}  ${say(severities[severity])}`, `  ${say(states)}`];
  if (basis.length > 0)
    lines.push(`  ${say({ zh: '依据：', en: 'basis: ' })}${basis.join(say({ zh: '；', en: '; ' }))}`);
  if (limits) lines.push(`  ${say({ zh: '局限：', en: 'limits: ' })}${say(limits)}`);
  if (relations) lines.push(...explanation(rule, relations, context));
  return lines.join('\n');
}

function explanation(rule: Rule, relations: readonly RelationsOfFormat[], context: Context): string[] {
  const { say } = context;
  const lines: string[] = [];
  const needs = rule.kind === 'report' ? (rule.needs ?? []) : [];
  if (needs.length > 0)
    lines.push(
      say({ zh: '  需要：', en: '  needs: ' }) +
        needs.map((need) => say(needTexts[need])).join(say({ zh: '、', en: ', ' })),
    );
  if (rule.years) {
    const { from, to } = rule.years;
    lines.push(`${say({ zh: '  适用年度：', en: '  years: ' })}${from ?? ''}–${to ?? ''}`);
  }
  lines.push(
    rule.justifiable === false
      ? say({ zh: '  不能以核实说明保留', en: '  may not stand with a written reason' })
      : say({ zh: '  可以附核实说明保留', en: '  may stand with a written reason' }),
  );
  for (const { format, relations: ofFormat } of relations)
    if (ofFormat.length > 0) lines.push(...relationTexts(format, ofFormat, context));
  return lines;
}

function relationTexts(
  id: string,
  relations: readonly LinearRelation[],
  { say, language }: Context,
): string[] {
  const format = formatById(id);
  const name = format ? say(format.definition.name) : id;
  const head = say({
    zh: `  ${name}：${relations.length} 个关系式`,
    en: `  ${name}: ${relations.length} relations`,
  });
  const labelOf = ({ cell, previous }: LinearRelation['terms'][number]) => {
    const known = format?.cellById.get(cell);
    const label = known ? cellLabel(known)[language] : cell;
    return previous ? say({ zh: `上年的${label}`, en: `last year's ${label}` }) : label;
  };
  return [
    head,
    ...relations.map(({ op, terms }) => {
      const side = (sign: 1 | -1) =>
        terms
          .filter(({ coefficient }) => coefficient === sign)
          .map(labelOf)
          .join(' + ') || '0';
      return `    ${side(1)} ${op === 'eq' ? '=' : '≥'} ${side(-1)}`;
    }),
  ];
}
