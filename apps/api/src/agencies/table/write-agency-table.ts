import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';
import type { Language } from '@nianbao/core';
import type { AgencyRow } from '../agency-detail.ts';
import {
  agencyColumns,
  kindNames,
  levelNames,
  type AgencyColumn,
  type AgencyTexts,
} from './agency-columns.ts';

const order = Object.keys(agencyColumns) as AgencyColumn[];
const widths: Readonly<Record<AgencyColumn, number>> = {
  id: 38,
  name: 40,
  parent: 40,
  kind: 18,
  level: 10,
  creditCode: 22,
  position: 8,
  validFrom: 12,
  validTo: 12,
};

/** The file types of tables of agencies. */
export const agencyTableTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
export type AgencyTableType = keyof typeof agencyTableTypes;

/**
 * Agencies as a table that can be changed and imported again. Every value is text; in CSV one that a spreadsheet would
 * take for a formula gets an apostrophe before it, which the import takes off.
 */
export async function writeAgencyTable(
  rows: readonly AgencyRow[],
  {
    to,
    language,
    names,
  }: {
    readonly to: AgencyTableType;
    readonly language: Language;
    /** Names of agencies by id, for those above. */
    readonly names: ReadonlyMap<string, string>;
  },
): Promise<Uint8Array> {
  const head = order.map((column) => agencyColumns[column][language]);
  const lines = rows.map((row) => {
    const texts = textsOf(row, names);
    return order.map((column) => texts[column]);
  });
  if (to === 'csv') {
    const text = writeCsv([head, ...lines], { escapeFormulae: true, bom: true, lineSeparator: '\r\n' });
    return new TextEncoder().encode(text);
  }
  return writeXlsx({
    sheets: [
      {
        name: '机关名录',
        columns: order.map((column) => ({ width: widths[column] })),
        rows: [head, ...lines],
        freezePane: { rows: 1 },
      },
    ],
  });
}

function textsOf(row: AgencyRow, names: ReadonlyMap<string, string>): AgencyTexts {
  const { id, name, parentId, kind, level, creditCode, position, validFrom, validTo } = row;
  return {
    id,
    name,
    parent: parentId === null ? '' : (names.get(parentId) ?? parentId),
    kind: kindNames[kind],
    level: levelNames[level],
    creditCode: creditCode ?? '',
    position: String(position),
    validFrom: validFrom ?? '',
    validTo: validTo ?? '',
  };
}
