import {
  cellLabel,
  packCells,
  readCell,
  type CellComparison,
  type CellKind,
  type CellValue,
  type Format,
  type Gap,
  type ReportComparison,
} from '@nianbao/core';
import { documentWords } from './document-words.ts';
import { totalColumn } from './key-figures.ts';
import type { Passage } from './passage.ts';
import { printCell } from './print-cell.ts';
import type { AnyReport, NarrativePart } from './report-document.ts';

/** Whether the number is another one, or was blank and is not, or the other way round. */
export function hasChanged({ before, after }: CellComparison): boolean {
  return before.value !== after.value;
}

/** Whether one cell stands against one cell, so that the new cell itself can show the change. */
export function isOneToOne({ before, after }: CellComparison): boolean {
  return before.cells.length === 1 && after.cells.length === 1;
}

/** A difference with its sign; `null` where there is none to tell. */
export function printDifference(kind: CellKind, change: CellValue): string | null {
  if (change === null) return null;
  const printed = printCell(kind === 'money' ? 'money' : 'count', change);
  return change > 0 ? `+${printed}` : printed;
}

/**
 * The numbers that changed, in the order of the report: of a table with a total column those in it. The tables show
 * the others, and the data of the document has them all.
 */
export function changesAnnex(format: Format, { cells }: ReportComparison): NarrativePart {
  const totals = new Map(format.tables.map((derived) => [derived.table.id, totalColumn(derived)?.path]));
  const isListed = ({ after }: CellComparison) => {
    const cell = format.cellById.get(after.cells[0] ?? '');
    const total = cell && totals.get(cell.table);
    return cell !== undefined && (total === undefined || cell.id.endsWith(`.${total}`));
  };
  const rows = cells
    .filter((pair) => hasChanged(pair) && isListed(pair))
    .map((pair) => {
      const kind = format.cellById.get(pair.after.cells[0] ?? '')?.kind ?? 'count';
      return [
        pair.after.cells.map((id) => nameOf(format, id)).join('\n＋ '),
        ...[pair.before.value, pair.after.value].map(
          (value) => printCell(kind, value) || documentWords.blankCell.zh,
        ),
        printDifference(kind, pair.change) ?? '—',
        pair.ratio === null ? '—' : `${pair.ratio > 0 ? '+' : ''}${(pair.ratio * 100).toFixed(1)}%`,
      ];
    });
  const table: Passage = {
    kind: 'table',
    headRows: 1,
    rows: [['数据项', '旧', '新', '增减', '增减率'], ...rows],
    shares: [0.48, 0.13, 0.13, 0.13, 0.13],
    words: [0],
  };
  return {
    kind: 'narrative',
    key: 'changes',
    heading: documentWords.changes,
    passages: rows.length === 0 ? [{ kind: 'paragraph', text: '合计栏的数据没有变动。' }] : [table],
  };
}

interface Two<T> {
  readonly before: T;
  readonly after: T;
}

/** The cells that cannot be set against each other one by one, with the reason; `null` when all can. */
export function gapsAnnex(
  formats: Two<Format>,
  reports: Two<AnyReport>,
  { cells, onlyBefore, onlyAfter }: ReportComparison,
): NarrativePart | null {
  const combined = cells.filter((pair) => !isOneToOne(pair));
  if (combined.length + onlyBefore.length + onlyAfter.length === 0) return null;
  return {
    kind: 'narrative',
    key: 'gaps',
    heading: documentWords.gaps,
    passages: [
      ...combinedTable(formats, combined),
      ...gapTable('仅旧报告有的数据', formats.before, reports.before, onlyBefore),
      ...gapTable('仅新报告有的数据', formats.after, reports.after, onlyAfter),
    ],
  };
}

function combinedTable(formats: Two<Format>, pairs: readonly CellComparison[]): readonly Passage[] {
  if (pairs.length === 0) return [];
  const rows = pairs.map(({ before, after, change }) => {
    const kind = formats.after.cellById.get(after.cells[0] ?? '')?.kind ?? 'count';
    const print = (value: CellValue) => printCell(kind, value) || documentWords.blankCell.zh;
    return [
      before.cells.map((id) => nameOf(formats.before, id)).join('\n＋ '),
      print(before.value),
      after.cells.map((id) => nameOf(formats.after, id)).join('\n＋ '),
      print(after.value),
      printDifference(kind, change) ?? '—',
    ];
  });
  const heads = ['旧报告的数据项', '旧', '新报告的数据项', '新（合计）', '增减'];
  return [
    {
      kind: 'table',
      caption: '合并后可以对照的数据',
      headRows: 1,
      rows: [heads, ...rows],
      shares: [0.3, 0.1, 0.4, 0.1, 0.1],
      words: [0, 2],
    },
  ];
}

function gapTable(
  caption: string,
  format: Format,
  report: AnyReport,
  gaps: readonly Gap[],
): readonly Passage[] {
  if (gaps.length === 0) return [];
  const vector = packCells(format, report);
  const rows = gaps.map(({ cell, reason }) => {
    const kind = format.cellById.get(cell)?.kind ?? 'count';
    const printed = printCell(kind, readCell(format, vector, cell));
    return [nameOf(format, cell), printed || documentWords.blankCell.zh, reason.zh];
  });
  return [
    {
      kind: 'table',
      caption,
      headRows: 1,
      rows: [['数据项', '数值', '原因'], ...rows],
      shares: [0.45, 0.15, 0.4],
      words: [0, 2],
    },
  ];
}

function nameOf(format: Format, id: string): string {
  const cell = format.cellById.get(id);
  return cell ? cellLabel(cell).zh : id;
}
