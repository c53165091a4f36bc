import type { CellKind } from '@nianbao/core';
import type { CellAnnotation } from '../document/cell-annotation.ts';
import type { CellStyle } from 'hucre/xlsx';
import { officialFonts } from '../docx/docx-look.ts';

const side = { style: 'thin', color: { rgb: '333333' } } as const;
const border = { top: side, right: side, bottom: side, left: side };
const center = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
const left = { ...center, horizontal: 'left' } as const;

/** Counts plain, changes with their sign, money to the cent and as exact as it is. */
const numberFormats: Readonly<Record<CellKind, string>> = {
  count: '0',
  signedCount: '+0;-0;0',
  money: '0.00####',
};

export const titleStyle: CellStyle = {
  font: { name: officialFonts.heading, size: 14, bold: true },
  alignment: center,
};
export const headingStyle: CellStyle = { font: { name: officialFonts.heading, size: 12 }, alignment: left };
export const headStyle: CellStyle = {
  font: { name: officialFonts.heading, size: 10.5 },
  alignment: center,
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
};
export const rowHeadStyle: CellStyle = {
  font: { name: officialFonts.table, size: 10.5 },
  alignment: left,
  border,
};
export const textStyle: CellStyle = {
  font: { name: officialFonts.table, size: 10.5 },
  alignment: { ...left, vertical: 'top' },
};
/** Lists that documents make: text, and numbers in a format of their own. */
export const listTextStyle: CellStyle = {
  font: { name: officialFonts.table, size: 10.5 },
  alignment: left,
  border,
};
export function listNumberStyle(numFmt: string): CellStyle {
  return { font: { name: officialFonts.table, size: 10.5 }, alignment: center, border, numFmt };
}
export const draftStyle: CellStyle = {
  // Marked by its ground: a colour of letters comes out of the library in an order that the schema forbids.
  font: { name: officialFonts.heading, size: 10.5, bold: true },
  alignment: left,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FBDAD7' } },
};

const fills: Readonly<Record<CellAnnotation['kind'], string>> = {
  change: 'FFF6D6',
  coverage: 'EEF3F8',
  gap: 'F2F2F2',
};

/** A number; totals bold, numbers with an annotation on a ground of their own. */
export function numberStyle(
  kind: CellKind,
  isTotal: boolean,
  annotation?: CellAnnotation['kind'],
): CellStyle {
  return {
    font: { name: officialFonts.table, size: 10.5, bold: isTotal },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: annotation === 'change' },
    border,
    ...(annotation
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fills[annotation] } } }
      : {}),
    numFmt: numberFormats[kind],
  };
}
