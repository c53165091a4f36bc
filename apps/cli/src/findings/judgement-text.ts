import {
  describeExplanation,
  formatById,
  type CheckResult,
  type Finding,
  type Language,
  type LocalText,
  type ReferenceName,
} from '@nianbao/core';
import type { Colors } from '../terminal/colors.ts';
import { fileNameText } from '../document/file-name.ts';
import type { Judgement } from './judgement.ts';
import type { Tally } from './tally.ts';
import { cellsText, reportPlaceText, sourcePlaceText } from './place-text.ts';
import { problemText } from './problem-text.ts';
import { readAt } from './read-at.ts';

type Checked = Extract<Judgement, { report: unknown }>;

/** A judged document for people: its head, its problems, its findings, and how many there are of each kind. */
export function judgementText(judgement: Judgement, language: Language, colors: Colors): string {
  const { document, problems } = judgement;
  const lines = [colors.bold(headText(judgement, language))];
  for (const problem of problems) lines.push(indent(problemText(problem, language, colors)));
  if (judgement.status === 'unusable') return lines.join('\n');
  const { findings, notRun } = judgement.result;
  for (const severity of severities)
    for (const finding of findings)
      if (finding.status === 'fail' && finding.severity === severity)
        lines.push(indent(findingText(finding, judgement, language, colors)));
  for (const line of locationTexts(judgement, language, colors)) lines.push(indent(line));
  for (const line of undecidedTexts(findings, language, colors)) lines.push(indent(line));
  lines.push(indent(tallyText(judgement.tally, language)));
  if (notRun.length > 0) lines.push(indent(colors.dim(notRunText(judgement.result, language))));
  if (document.unused.some(({ reason }) => reason === 'notUnderstood'))
    lines.push(indent(colors.dim(unusedText(document.unused, language))));
  return lines.join('\n');
}

const severities = ['error', 'warning', 'info'] as const;

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}

function headText(judgement: Judgement, language: Language): string {
  const stdin = language === 'zh' ? '标准输入' : 'standard input';
  const file = judgement.document.file === '-' ? stdin : fileNameText(judgement.document.file);
  if (judgement.status === 'unusable')
    return language === 'zh' ? `${file}：无法使用` : `${file}: cannot be used`;
  const { agency, year, format: id } = judgement.report;
  const name = formatById(id)?.definition.name[language] ?? id;
  return language === 'zh'
    ? `${file}：${agency}，${year} 年度（${name}）`
    : `${file}: ${agency}, ${year} (${name})`;
}

const marks = {
  error: { zh: '错误', en: 'error', color: 'red' },
  warning: { zh: '警告', en: 'warning', color: 'yellow' },
  info: { zh: '提示', en: 'info', color: 'cyan' },
} as const;

function findingText(
  finding: Finding,
  { report, document }: Checked,
  language: Language,
  colors: Colors,
): string {
  const zh = language === 'zh';
  const mark = marks[finding.severity];
  const lines = [
    `${colors[mark.color](mark[language])} ${finding.message[language]} ${colors.dim(`[${finding.rule}]`)}`,
  ];
  const line = (label: string, text: string) => lines.push(`  ${label}${text}`);
  const cells = cellsText(finding, report.format, language);
  if (cells) line(zh ? '单元格：' : 'cells: ', cells);
  if (finding.place) {
    line(zh ? '位置：' : 'where: ', reportPlaceText(finding.place, report.format, language));
    if (finding.place.quote)
      line(zh ? '原文：' : 'passage: ', zh ? `“${finding.place.quote}”` : finding.place.quote);
  }
  const at = readAt(finding, document);
  if (at) line(zh ? '原文件：' : 'in the file: ', sourcePlaceText(at, language));
  if (finding.expected !== undefined) line(zh ? '应为：' : 'expected: ', finding.expected);
  if (finding.actual !== undefined && finding.actual !== finding.place?.quote)
    line(zh ? '实为：' : 'found: ', finding.actual);
  if (finding.justification) line(zh ? '核实说明：' : 'justified: ', finding.justification.reason);
  else if (finding.fix) line(zh ? '改法：' : 'fix: ', finding.fix.label[language]);
  if (finding.basis.length > 0) line(zh ? '依据：' : 'basis: ', finding.basis.join(zh ? '；' : '; '));
  return lines.join('\n');
}

/** The likeliest wrong numbers, one line for each group of sums and balances that fail together. */
function locationTexts({ locations, report }: Checked, language: Language, colors: Colors): string[] {
  const format = formatById(report.format);
  const mark = colors.magenta(language === 'zh' ? '推断' : 'likely');
  return locations.flatMap(({ explanations: [first], isAmbiguous }) => {
    if (!first || !format) return [];
    const doubt = language === 'zh' ? '（另有同样可能的解释）' : ' (others are as likely)';
    return [`${mark} ${describeExplanation(format, first)[language]}${isAmbiguous ? doubt : ''}`];
  });
}

/** Undecided findings, one line for each rule: a report in the making has many, all saying that cells are blank. */
function undecidedTexts(findings: readonly Finding[], language: Language, colors: Colors): string[] {
  const cellsOfRule = new Map<string, Set<string>>();
  for (const { rule, status, cells } of findings) {
    if (status !== 'undecided') continue;
    const known = cellsOfRule.get(rule) ?? new Set();
    for (const cell of cells) known.add(cell);
    cellsOfRule.set(rule, known);
  }
  return [...cellsOfRule].map(([rule, { size }]) =>
    language === 'zh'
      ? `${colors.dim('未决')} 有 ${size} 格未填，尚不能判断 ${colors.dim(`[${rule}]`)}`
      : `${colors.dim('undecided')} ${size} blank cells leave it open ${colors.dim(`[${rule}]`)}`,
  );
}

/** `1 个错误，2 个警告，0 个提示`. */
export function tallyText(tally: Tally, language: Language): string {
  const { error, warning, info, undecided, justified } = tally;
  if (language === 'zh') {
    const more = `${undecided > 0 ? `，${undecided} 项未决` : ''}${justified > 0 ? `，${justified} 项已核实` : ''}`;
    return `${error} 个错误，${warning} 个警告，${info} 个提示${more}`;
  }
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  const parts = [count(error, 'error'), count(warning, 'warning'), `${info} info`];
  if (undecided > 0) parts.push(`${undecided} undecided`);
  if (justified > 0) parts.push(`${justified} justified`);
  return parts.join(', ');
}

/** What the command line can give to rules that did not run for want of it. */
const needNames: Partial<Record<ReferenceName, LocalText>> = {
  previous: { zh: '上年报告（--previous）', en: "last year's report (--previous)" },
  today: { zh: '日期（--today）', en: 'a date (--today)' },
};
const otherNeeds: LocalText = { zh: '其他资料', en: 'other material' };

function notRunText({ notRun }: CheckResult, language: Language): string {
  const needs = [...new Set(notRun.map(({ needs: need }) => (needNames[need] ?? otherNeeds)[language]))];
  return language === 'zh'
    ? `${notRun.length} 条规则未运行，缺少${needs.join('、')}`
    : `${notRun.length} rules were not run for want of ${needs.join(', ')}`;
}

function unusedText(unused: Judgement['document']['unused'], language: Language): string {
  const count = unused.filter(({ reason }) => reason === 'notUnderstood').length;
  return language === 'zh'
    ? `有 ${count} 处文字未能归入报告（nianbao read --evidence 可列出）`
    : `${count} passages did not become part of the report (nianbao read --evidence lists them)`;
}
