import { cellLabel, packCells, readCell } from '@nianbao/core';
import { cleanText } from '../document/clean-text.ts';
import { printDataValue } from '../document/data-records.ts';
import { formatOf, type FormatOptions } from '../document/format-of.ts';
import { printCell } from '../document/print-cell.ts';
import type { AnyReport, ReportDocument } from '../document/report-document.ts';

export interface CsvOptions extends FormatOptions {
  /** Begin with a byte order mark, which Excel needs to read UTF-8 as such. */
  readonly bom?: boolean | undefined;
}

const columns = ['agency', 'year', 'format', 'cell', 'label', 'label_en', 'kind', 'value'] as const;

/**
 * The numbers of reports in long form, one line for each cell (RFC 4180, UTF-8). Money is in 万元; a blank is empty.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it.
 * @throws RenderError when the format of a report is unknown
 */
export function renderCsv(reports: readonly AnyReport[], options: CsvOptions = {}): string {
  const lines = [columns.join(',')];
  for (const report of reports) lines.push(...linesOf(report, options));
  return `${options.bom ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`;
}

function linesOf(report: AnyReport, options: CsvOptions): string[] {
  const format = formatOf(report, options.formats);
  const vector = packCells(format, report);
  const before = [textField(report.agency), String(report.year), textField(format.id)].join(',');
  return format.cells.map((cell) => {
    const label = cellLabel(cell);
    const value = readCell(format, vector, cell.id);
    // The sign of a change is for readers of the form; a number needs none.
    const number = printCell(cell.kind === 'signedCount' ? 'count' : cell.kind, value);
    return [before, cell.id, textField(label.zh), textField(label.en), cell.kind, number].join(',');
  });
}

/** The numbers of any document in long form, with what it says of them. */
export function setCsv({ data }: ReportDocument, { bom }: Pick<CsvOptions, 'bom'> = {}): string {
  const { columns: heads, rows } = data.records;
  const lines = rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? textField(value) : printDataValue(value))).join(','),
  );
  return `${bom ? '\ufeff' : ''}${[heads.join(','), ...lines].join('\r\n')}\r\n`;
}

/** A text as a field that is no formula; quoted where it must be. */
function textField(text: string): string {
  const clean = cleanText(text);
  const safe = /^[=+\-@\t\n]/.test(clean) ? `'${clean}` : clean;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
