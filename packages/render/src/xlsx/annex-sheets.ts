import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { isMadeList, type TablePassage } from '../document/passage.ts';
import type { NarrativePart } from '../document/report-document.ts';
import { listSheet } from './list-sheets.ts';

const WIDTH = 130;
const NARROWEST = 10;

/** The lists of a part, each a sheet; its numbers are numbers. */
export function annexSheets(
  part: NarrativePart,
  nameFor: (heading: string) => string,
): readonly WriteSheet[] {
  const name = part.heading.zh.replace(/^附：/, '');
  return part.passages
    .filter((passage) => passage.kind === 'table')
    .filter(isMadeList)
    .map((table) => tableSheetOf(table, nameFor(table.caption ?? name)));
}

function tableSheetOf({ rows, headRows, shares }: TablePassage, name: string): WriteSheet {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) =>
    Math.max(NARROWEST, Math.round((shares?.[column] ?? 1 / head.length) * WIDTH)),
  );
  return listSheet(
    name,
    head,
    body.slice(headRows - 1).map((row) => row.map(valueOf)),
    widths,
    0,
  );
}

/** A plain decimal number as a number where no digit of it is lost; everything else as text. */
function valueOf(text: string): CellValue {
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(text)) return text;
  const number = Number(text);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : text;
}
