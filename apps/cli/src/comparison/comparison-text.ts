import {
  cellLabel,
  type CellComparison,
  type CellValue,
  type ComparedReport,
  type Format,
  type NarrativeComparison,
  type ReportComparison,
} from '@nianbao/core';
import { fieldName } from '../findings/place-text.ts';
import type { Context } from '../program/context.ts';

interface Both {
  readonly before: ComparedReport;
  readonly after: ComparedReport;
}

/** A comparison for people: the figures that changed, how much of each text stayed, and its changes word by word. */
export function comparisonText(
  comparison: ReportComparison,
  { before, after }: Both,
  context: Context,
): string {
  const { say, colors } = context;
  const changed = comparison.cells.filter((cell) => cell.before.value !== cell.after.value);
  const gaps = comparison.onlyBefore.length + comparison.onlyAfter.length;
  const title = ({ report }: ComparedReport) => `${report.agency} ${report.year}`;
  const lines = [
    colors.out.bold(`${title(before)} → ${title(after)}`),
    say({
      zh: `可比的 ${comparison.cells.length} 个数中，${changed.length} 个有变化`,
      en: `${changed.length} of ${comparison.cells.length} comparable figures changed`,
    }),
    ...changed.map((cell) => `  ${cellText(cell, after.format, context)}`),
  ];
  if (gaps > 0)
    lines.push(
      say({
        zh: `两种格式之间没有对应的单元格 ${gaps} 个（--json 可列出）`,
        en: `${gaps} cells have no counterpart in the other format (--json lists them)`,
      }),
    );
  for (const narrative of comparison.narrative)
    lines.push(...narrativeTexts(narrative, after.format, context));
  return lines.join('\n');
}

function cellText(
  { before, after, change, ratio }: CellComparison,
  format: Format,
  { language, say }: Context,
): string {
  const [first = ''] = after.cells;
  const cell = format.cellById.get(first);
  const name = cell ? cellLabel(cell)[language] : first;
  const others = after.cells.length - 1;
  const rest =
    others > 0 ? say({ zh: ` 等 ${after.cells.length} 格之和`, en: ` and ${others} more, added` }) : '';
  const signed = change === null ? '' : ` (${change > 0 ? '+' : ''}${change}${percentText(ratio)})`;
  return `${name}${rest}: ${valueText(before.value)} → ${valueText(after.value)}${signed}`;
}

function valueText(value: CellValue): string {
  return value === null ? '–' : String(value);
}

function percentText(ratio: number | null): string {
  return ratio === null ? '' : `, ${ratio > 0 ? '+' : ''}${(ratio * 100).toFixed(1)} %`;
}

function narrativeTexts(
  { field, similarity, pieces }: NarrativeComparison,
  format: Format,
  { language, say, colors }: Context,
): string[] {
  if (pieces.length === 0) return [];
  const share = `${(similarity * 100).toFixed(0)} %`;
  const head = say({
    zh: `${fieldName(field, format, language)}：${share} 相同`,
    en: `${fieldName(field, format, language)}: ${share} the same`,
  });
  if (similarity === 1) return [head];
  // Marks beside the colours: the output may be read without them.
  const marked = pieces.map(({ kind, text }) => {
    switch (kind) {
      case 'same':
        return text;
      case 'removed':
        return colors.out.red(`[-${text}-]`);
      case 'added':
        return colors.out.green(`{+${text}+}`);
    }
  });
  return [
    head,
    ...marked
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line) => `  ${line}`),
  ];
}
