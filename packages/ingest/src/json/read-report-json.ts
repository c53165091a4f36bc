import { formatById, packCells, parseReportJson, readCell, type Format } from '@nianbao/core';
import type { CellEvidence, ReadResult } from '../read-result.ts';

/** Report JSON → read result: every number is certain, since it stands under its own name. */
export function readReportJson(text: string): ReadResult {
  const { report, problems } = parseReportJson(text);
  const format: Format | undefined = report ? formatById(report.format) : undefined;
  const cells = report && format ? evidenceOf(format, report) : [];
  return { fileType: 'json', report, cells, texts: [], unused: [], images: new Map(), problems };
}

function evidenceOf(format: Format, report: object): readonly CellEvidence[] {
  const vector = packCells(format, report);
  return format.cells.map(({ id }): CellEvidence => {
    const value = readCell(format, vector, id);
    return {
      cell: id,
      value,
      source: value === null ? '' : String(value),
      place: null,
      certainty: 'certain',
    };
  });
}
