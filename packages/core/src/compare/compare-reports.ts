import { deriveCrosswalk, type Gap } from '../format/crosswalk.ts';
import type { Format } from '../format/define-format.ts';
import { blockText, type Block } from '../report/narrative.ts';
import { narrativeFields, type AnyReport, type CellValue, type NarrativeField } from '../report/report.ts';
import { cellValueOf, packCells, type CellVector } from '../report/vector.ts';
import { diffText, type TextPiece } from './diff-text.ts';

/** A report with its format at hand. */
export interface ComparedReport {
  readonly format: Format;
  readonly report: AnyReport;
}

/** One figure in both reports. Several ids where one row became several: the value is their sum. */
export interface CellComparison {
  readonly before: { readonly cells: readonly string[]; readonly value: CellValue };
  readonly after: { readonly cells: readonly string[]; readonly value: CellValue };
  /** After less before; `null` when either is blank. Money in 万元. */
  readonly change: CellValue;
  /** Change as a share of before; `null` when that is zero or either is blank. */
  readonly ratio: number | null;
}

/** The words of a narrative field in both reports. */
export interface NarrativeComparison {
  readonly field: NarrativeField;
  /** From 0, nothing in common, to 1, the same. */
  readonly similarity: number;
  readonly pieces: readonly TextPiece[];
}

export interface ReportComparison {
  /** Every figure the two formats have in common, changed or not, in the order of the later report. */
  readonly cells: readonly CellComparison[];
  /** Cells of one report that the format of the other has no counterpart for. */
  readonly onlyBefore: readonly Gap[];
  readonly onlyAfter: readonly Gap[];
  readonly narrative: readonly NarrativeComparison[];
}

/** Compares two reports, of two years or two versions, cell by cell through the crosswalk and word by word. */
export function compareReports(before: ComparedReport, after: ComparedReport): ReportComparison {
  const { pairs, onlyFrom, onlyTo } = deriveCrosswalk(before.format, after.format);
  const [old, recent] = [packCells(before.format, before.report), packCells(after.format, after.report)];
  return {
    cells: pairs.map(({ from, to }) =>
      cellComparison(sumOf(before.format, old, from), sumOf(after.format, recent, to)),
    ),
    onlyBefore: onlyFrom,
    onlyAfter: onlyTo,
    narrative: narrativeFields.map((field) => ({
      field,
      ...diffText(narrativeText(before.report[field]), narrativeText(after.report[field])),
    })),
  };
}

/** A figure of one report: the cells it stands in, in vector units and as report JSON has it. */
interface Figure {
  readonly cells: readonly string[];
  readonly units: number;
  readonly isMoney: boolean;
}

function sumOf(format: Format, vector: CellVector, cells: readonly string[]): Figure {
  let units = 0;
  let isMoney = false;
  for (const id of cells) {
    const cell = format.cellById.get(id);
    units += vector[cell?.index ?? -1] ?? Number.NaN;
    isMoney ||= cell?.kind === 'money';
  }
  return { cells, units, isMoney };
}

function cellComparison(before: Figure, after: Figure): CellComparison {
  const change = after.units - before.units;
  return {
    before: { cells: before.cells, value: cellValueOf(before.units, before.isMoney) },
    after: { cells: after.cells, value: cellValueOf(after.units, after.isMoney) },
    change: cellValueOf(change, after.isMoney),
    ratio: before.units === 0 || Number.isNaN(change) ? null : change / before.units,
  };
}

/** Narrative as text, a block a line, headings with their numbering. */
function narrativeText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'heading' ? block.numbering + block.text : blockText(block)))
    .join('\n');
}
