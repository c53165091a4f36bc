import type { ReadLimits } from '../limits.ts';
import { Nesting } from '../nesting.ts';
import { formatById, packCells, parseReportJson, readCell, type Format } from '@nianbao/core';
import type { CellEvidence, ReadResult } from '../read-result.ts';

/**
 * Report JSON → read result: every number is certain, since it stands under its own name.
 * @throws NestingError when objects and lists stand in one another beyond the limit
 */
export function readReportJson(text: string, limits: ReadLimits): ReadResult {
  checkNesting(text, new Nesting(limits.maxDepth));
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

/** Brackets outside of strings; whatever works on the value afterwards may recurse. */
function checkNesting(text: string, nesting: Nesting): void {
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{]|[\]}]/gsu))
    if (token === '{' || token === '[') nesting.enter();
    else if (token === '}' || token === ']') nesting.leave();
}
