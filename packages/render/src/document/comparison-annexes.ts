import {
  packCells,
  readCell,
  type CellComparison,
  type CellKind,
  type CellValue,
  type Format,
  type Gap,
  type Language,
  type LocalText,
  type ReportComparison,
} from '@nianbao/core';
import { bilingualCaption, bilingualCell, bilingualParagraphs, bilingualRow, cellName } from './bilingual.ts';
import { documentWords } from './document-words.ts';
import { totalColumn } from './key-figures.ts';
import type { Passage } from './passage.ts';
import { printCell } from './print-cell.ts';
import type { AnyReport, NarrativePart } from './report-document.ts';

const words = {
  figure: { zh: '数据项', en: 'Figure' },
  before: { zh: '旧', en: 'Before' },
  after: { zh: '新', en: 'After' },
  change: { zh: '增减', en: 'Change' },
  ratio: { zh: '增减率', en: 'Change, %' },
  noChange: { zh: '合计栏的数据没有变动。', en: 'No total has changed.' },
  figureBefore: { zh: '旧报告的数据项', en: 'Figure of the earlier report' },
  figureAfter: { zh: '新报告的数据项', en: 'Figure of the later report' },
  sumAfter: { zh: '新（合计）', en: 'After (sum)' },
  combined: { zh: '合并后可以对照的数据', en: 'Figures that can be compared when added up' },
  onlyBefore: { zh: '仅旧报告有的数据', en: 'Figures of the earlier report only' },
  onlyAfter: { zh: '仅新报告有的数据', en: 'Figures of the later report only' },
  value: { zh: '数值', en: 'Value' },
  reason: { zh: '原因', en: 'Reason' },
} as const satisfies Record<string, LocalText>;

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

/** A number of a list: a blank says so. */
export function printListed(kind: CellKind, value: CellValue, language: Language): string {
  return printCell(kind, value) || documentWords.blankCell[language];
}

export function kindOf(format: Format, id: string | undefined): CellKind {
  return format.cellById.get(id ?? '')?.kind ?? 'count';
}

/** The cells of a figure by their names, a plus between them. */
export function figureName(format: Format, cells: readonly string[], language: Language): string {
  return cells.map((id) => cellName(format, id, language)).join('\n＋ ');
}

/**
 * The numbers that changed, in the order of the report: of a table with a total column those in it. The tables show
 * the others, and the data of the document has them all.
 */
export function changesAnnex(format: Format, { cells }: ReportComparison, language: Language): NarrativePart {
  const totals = new Map(format.tables.map((derived) => [derived.table.id, totalColumn(derived)?.path]));
  const isListed = ({ after }: CellComparison) => {
    const cell = format.cellById.get(after.cells[0] ?? '');
    const total = cell && totals.get(cell.table);
    return cell !== undefined && (total === undefined || cell.id.endsWith(`.${total}`));
  };
  const rows = cells
    .filter((pair) => hasChanged(pair) && isListed(pair))
    .map((pair) => {
      const kind = kindOf(format, pair.after.cells[0]);
      return [
        figureName(format, pair.after.cells, language),
        printListed(kind, pair.before.value, language),
        printListed(kind, pair.after.value, language),
        printDifference(kind, pair.change) ?? '—',
        pair.ratio === null ? '—' : `${pair.ratio > 0 ? '+' : ''}${(pair.ratio * 100).toFixed(1)}%`,
      ];
    });
  const heads = [words.figure, words.before, words.after, words.change, words.ratio];
  const table: Passage = {
    kind: 'table',
    headRows: 1,
    rows: [bilingualRow(heads, language), ...rows],
    shares: [0.48, 0.13, 0.13, 0.13, 0.13],
    words: [0],
  };
  return {
    kind: 'narrative',
    key: 'changes',
    heading: documentWords.changes,
    passages: rows.length === 0 ? bilingualParagraphs(words.noChange, language) : [table],
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
  language: Language,
): NarrativePart | null {
  const combined = cells.filter((pair) => !isOneToOne(pair));
  if (combined.length + onlyBefore.length + onlyAfter.length === 0) return null;
  return {
    kind: 'narrative',
    key: 'gaps',
    heading: documentWords.gaps,
    passages: [
      ...combinedTable(formats, combined, language),
      ...gapTable(words.onlyBefore, formats.before, reports.before, onlyBefore, language),
      ...gapTable(words.onlyAfter, formats.after, reports.after, onlyAfter, language),
    ],
  };
}

function combinedTable(
  formats: Two<Format>,
  pairs: readonly CellComparison[],
  language: Language,
): readonly Passage[] {
  if (pairs.length === 0) return [];
  const rows = pairs.map(({ before, after, change }) => {
    const kind = kindOf(formats.after, after.cells[0]);
    return [
      figureName(formats.before, before.cells, language),
      printListed(kind, before.value, language),
      figureName(formats.after, after.cells, language),
      printListed(kind, after.value, language),
      printDifference(kind, change) ?? '—',
    ];
  });
  const heads = [words.figureBefore, words.before, words.figureAfter, words.sumAfter, words.change];
  return [
    {
      kind: 'table',
      caption: bilingualCaption(words.combined, language),
      headRows: 1,
      rows: [bilingualRow(heads, language), ...rows],
      shares: [0.3, 0.1, 0.4, 0.1, 0.1],
      words: [0, 2],
    },
  ];
}

function gapTable(
  caption: LocalText,
  format: Format,
  report: AnyReport,
  gaps: readonly Gap[],
  language: Language,
): readonly Passage[] {
  if (gaps.length === 0) return [];
  const vector = packCells(format, report);
  const rows = gaps.map(({ cell, reason }) => [
    cellName(format, cell, language),
    printListed(kindOf(format, cell), readCell(format, vector, cell), language),
    bilingualCell(reason, language),
  ]);
  return [
    {
      kind: 'table',
      caption: bilingualCaption(caption, language),
      headRows: 1,
      rows: [bilingualRow([words.figure, words.value, words.reason], language), ...rows],
      shares: [0.45, 0.15, 0.4],
      words: [0, 2],
    },
  ];
}
