import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import { isMadeList, type TablePassage } from '../document/passage.ts';
import type { NarrativePart } from '../document/report-document.ts';
import { listSheet } from './list-sheets.ts';
import { listNumberStyle, listTextStyle } from './xlsx-style.ts';

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
  return listSheet(name, head, body.slice(headRows - 1), widths, 0, listCell);
}

/**
 * A printed value in a cell: a plain decimal number, a difference with its sign and a percentage as numbers where no digit
 * is lost, everything else as text.
 */
function listCell(printed: CellValue): Partial<Cell> {
  const text = String(printed ?? '');
  const [, sign = '', digits = '', percent = ''] = /^([+-]?)(\d{1,15}(?:\.\d{1,6})?)(%?)$/.exec(text) ?? [];
  const number = Number(sign + digits);
  if (digits === '' || Math.abs(number) > Number.MAX_SAFE_INTEGER)
    return { value: text, style: listTextStyle };
  if (percent !== '') return { value: number / 100, style: listNumberStyle('+0.0%;-0.0%;0.0%') };
  const decimals = digits.includes('.') ? '0.######' : '0';
  return { value: number, style: listNumberStyle(sign === '+' ? `+${decimals};-${decimals};0` : decimals) };
}
