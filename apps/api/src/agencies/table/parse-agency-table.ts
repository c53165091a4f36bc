import type { Problem } from '@nianbao/core';
import { agencyKinds, agencyLevels, type AgencyKind, type AgencyLevel } from '../../database/schema.ts';
import { MOST_POSITION } from '../agency-path.ts';
import { isCreditCode } from '../credit-code.ts';
import { agencyTableProblems } from '../problems.ts';
import {
  agencyColumns,
  kindNames,
  levelNames,
  type AgencyColumn,
  type AgencyTexts,
} from './agency-columns.ts';

/** A row of a table of agencies. `undefined`: the table says nothing of it. */
export interface AgencyTableRow {
  /** In the file, from 1. */
  readonly row: number;
  /** Where each column stands in the file, from 1. */
  readonly columns: ReadonlyMap<AgencyColumn, number>;
  readonly id: string | undefined;
  readonly name: string;
  /** Full name or id of the agency above; blank at the top. */
  readonly parent: string | undefined;
  readonly kind: AgencyKind | undefined;
  readonly level: AgencyLevel | undefined;
  readonly creditCode: string | null | undefined;
  readonly position: number | undefined;
  readonly validFrom: string | null | undefined;
  readonly validTo: string | null | undefined;
}

export interface ParsedAgencyTable {
  readonly rows: readonly AgencyTableRow[];
  readonly problems: readonly Problem[];
}

const columnNames = Object.keys(agencyColumns) as AgencyColumn[];
const isoDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Reads the rows of a table whose first row names its columns, in Chinese or English, in any order. */
export function parseAgencyTable(rows: readonly (readonly string[])[]): ParsedAgencyTable {
  const head = (rows[0] ?? []).map((text) => text.trim());
  const at = new Map<AgencyColumn, number>();
  for (const column of columnNames) {
    const index = head.findIndex((text) => Object.values<string>(agencyColumns[column]).includes(text));
    if (index !== -1) at.set(column, index + 1);
  }
  if (!at.has('name')) {
    const place = { place: { kind: 'table', table: 1, row: 1, column: 1 } } as const;
    return { rows: [], problems: [agencyTableProblems.noColumn({ column: agencyColumns.name.zh }, place)] };
  }
  const problems: Problem[] = [];
  const parsed = rows.flatMap((cells, index) => {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) return [];
    const texts = Object.fromEntries(
      columnNames.map((column) => [column, cells[(at.get(column) ?? 0) - 1]?.trim() ?? '']),
    ) as AgencyTexts;
    return [parseRow(texts, { row: index + 1, at, problems })];
  });
  return { rows: parsed, problems };
}

interface RowPlace {
  readonly row: number;
  readonly at: ReadonlyMap<AgencyColumn, number>;
  readonly problems: Problem[];
}

function parseRow(texts: AgencyTexts, place: RowPlace): AgencyTableRow {
  const { row, at } = place;
  const refuse = (column: AgencyColumn, expected: { readonly zh: string; readonly en: string }) => {
    const where = { kind: 'table', table: 1, row, column: at.get(column) ?? 1 } as const;
    const facts = { column: agencyColumns[column].zh, found: texts[column], expected };
    place.problems.push(agencyTableProblems.value(facts, { place: where }));
    return undefined;
  };
  const day = (column: 'validFrom' | 'validTo') => {
    if (!at.has(column)) return undefined;
    const text = texts[column].replaceAll('/', '-');
    if (text === '') return null;
    return isoDay.test(text) ? text : refuse(column, { zh: '日期（年-月-日）', en: 'a date (YYYY-MM-DD)' });
  };
  const code = texts.creditCode.replaceAll(/\s/g, '').toUpperCase();
  if (texts.name.length < 2 || texts.name.length > 200)
    refuse('name', { zh: '机关全称', en: 'the full name of an agency' });
  return {
    row,
    columns: at,
    id: texts.id === '' ? undefined : texts.id,
    name: texts.name,
    parent: at.has('parent') ? texts.parent : undefined,
    kind: named(texts.kind, agencyKinds, kindNames, (expected) => refuse('kind', expected)),
    level: named(texts.level, agencyLevels, levelNames, (expected) => refuse('level', expected)),
    creditCode: !at.has('creditCode')
      ? undefined
      : code === ''
        ? null
        : isCreditCode(code)
          ? code
          : refuse('creditCode', {
              zh: '18 位统一社会信用代码，末位须与前 17 位相符',
              en: 'a unified social credit code whose check character is right',
            }),
    position: positionOf(texts.position, () => refuse('position', { zh: '整数', en: 'a whole number' })),
    validFrom: day('validFrom'),
    validTo: day('validTo'),
  };
}

function positionOf(text: string, refuse: () => undefined): number | undefined {
  if (text === '') return undefined;
  return /^\d{1,6}$/.test(text) && Number(text) <= MOST_POSITION ? Number(text) : refuse();
}

function named<Name extends string>(
  text: string,
  names: readonly Name[],
  labels: Readonly<Record<Name, string>>,
  refuse: (expected: { readonly zh: string; readonly en: string }) => undefined,
): Name | undefined {
  if (text === '') return undefined;
  const known = names.find((name) => name === text || labels[name] === text);
  if (known !== undefined) return known;
  return refuse({ zh: names.map((name) => labels[name]).join('、'), en: names.join(', ') });
}
