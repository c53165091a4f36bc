import { formats as officialFormats, makeBlank, parseReport, withCells, type Format } from '@nianbao/core';
import { ingestProblems } from '../problems.ts';
import type { CellEvidence, FileType, ReadResult } from '../read-result.ts';
import { refused } from '../refused.ts';
import { readCellText } from '../tables/cell-text.ts';
import type { ListedCell } from './listed-cells.ts';

/** Cells of one agency and year → the report of its numbers; a list of data has no text. */
export function readListedCells(listed: readonly ListedCell[], fileType: FileType): ReadResult {
  const reports = new Set(listed.map(({ agency, year }) => `${agency} ${year}`));
  const [first] = listed;
  const format = formatOf(listed);
  if (!first || !format) return refused(fileType, [ingestProblems.notReport()]);
  if (reports.size > 1) return refused(fileType, [ingestProblems.severalReports({ reports: [...reports] })]);
  const cells = listed.flatMap((each) => evidenceOf(format, each));
  const blank = makeBlank(format as (typeof officialFormats)[number], {
    agency: first.agency,
    year: Number(first.year),
  });
  const found = Object.fromEntries(cells.map((evidence) => [evidence.cell, evidence.value]));
  const { report, problems } = parseReport(withCells(format, blank, found));
  const unused = listed
    .filter(({ cell, source }) => !format.cellById.has(cell) && source.trim() !== '')
    .map(({ cell, source, place }) => ({
      text: `${cell}: ${source}`,
      place,
      reason: 'notUnderstood' as const,
    }));
  return { fileType, report, cells, texts: [], unused, images: new Map(), problems };
}

/** The format that has most of the ids. */
function formatOf(listed: readonly ListedCell[]): Format | null {
  const known = (format: Format) => listed.filter(({ cell }) => format.cellById.has(cell)).length;
  const [best] = officialFormats.toSorted((a: Format, b: Format) => known(b) - known(a));
  return best && known(best) > 0 ? best : null;
}

function evidenceOf(format: Format, { cell: id, source, place }: ListedCell): CellEvidence[] {
  const cell = format.cellById.get(id);
  if (!cell) return [];
  const reading = readCellText(source, cell.kind);
  return [
    { cell: id, source, place, value: reading?.value ?? null, certainty: reading?.certainty ?? 'doubtful' },
  ];
}
