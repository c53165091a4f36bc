import { cellLabel, type Format, type Problem } from '@nianbao/core';
import { ingestProblems } from '../problems.ts';
import type { TablesReading } from '../tables/read-tables.ts';
import type { FormatReading } from './choose-format.ts';

/** What is missing in the tables of a document, or could not be used. */
export function tableProblems({ format, chapters, regions }: FormatReading): readonly Problem[] {
  const readings = regions.flatMap(({ reading }) => reading ?? []);
  return [
    ...missingProblems(
      format,
      chapters.map((chapter) => chapter.heading.section),
      regions,
    ),
    ...readings.flatMap((reading) =>
      reading.unreadable.map(({ cell, raw }) => unreadable(format, cell, raw)),
    ),
    ...readings.flatMap((reading) =>
      reading.leftOver.length === 0
        ? []
        : ingestProblems.numbersUnplaced(
            { numbers: reading.leftOver.map(({ text }) => text) },
            placeOf(reading),
          ),
    ),
    ...readings.flatMap(({ groups }) =>
      groups.map(({ label, columns }) =>
        ingestProblems.groupAsRow({ group: label, numbers: columns.map(({ evidence }) => evidence.source) }),
      ),
    ),
  ];
}

function placeOf({ leftOver: [first] }: TablesReading) {
  return first ? { place: first.place } : {};
}

function unreadable(
  format: Format,
  cellId: string,
  raw: TablesReading['unreadable'][number]['raw'],
): Problem {
  const cell = format.cellById.get(cellId);
  const label = cell ? cellLabel(cell) : { zh: cellId, en: cellId };
  return ingestProblems.cellUnreadable(
    { label: label.zh, labelEn: label.en, found: raw.text },
    { path: cellId, place: raw.place },
  );
}

/** Missing rows and sections at the end mean that the document breaks off; elsewhere they are gaps. */
function missingProblems(
  format: Format,
  headed: readonly (string | null)[],
  regions: FormatReading['regions'],
): Problem[] {
  const readings = regions.flatMap(({ reading }) => reading ?? []);
  const sections = format.definition.sections;
  const missing = readings.flatMap((reading) => reading.missing);
  const grouped = new Set(
    readings.flatMap(({ groups }) => groups.map(({ table, path }) => `${table}/${path}`)),
  );
  const rows = missing.filter(
    ({ table, path }) => ![...grouped].some((group) => `${table}/${path}`.startsWith(`${group}.`)),
  );
  const lastKnown = sections.findLastIndex(({ key }) => headed.includes(key));
  const lost = sections.slice(lastKnown + 1);
  if (lost.length > 0 && (rows.length > 0 || lost.length > 1))
    return [
      ingestProblems.truncated({
        missing: [...tail(format, rows), ...lost.map((section) => section.heading.zh)],
      }),
    ];
  const tables = sections.filter((section) => section.kind === 'tables');
  const has = (section: (typeof tables)[number], is: (reading: TablesReading) => boolean) =>
    regions.some(
      ({ tableSections, reading }) => reading && tableSections.includes(section.key) && is(reading),
    );
  const turned = tables.filter((section) => has(section, ({ isTurned }) => isTurned === true));
  const absent = tables.filter(
    (section) =>
      !turned.includes(section) &&
      section.tables.every((table) => rowsOf(rows, table.id) >= leaves(format, table.id)),
  );
  const unread = absent.filter((section) => has(section, ({ leftOver }) => leftOver.length > 0));
  const known = [...turned, ...absent].flatMap((section) => section.tables.map(({ id }) => id));
  const rest = rows.filter(({ table }) => !known.includes(table));
  const named = (those: typeof tables) => those.map((section) => section.heading.zh);
  return [
    ...told(named(turned), (found) => ingestProblems.tablesTurned({ sections: found })),
    ...told(named(unread), (found) => ingestProblems.tablesUnread({ sections: found })),
    ...told(named(absent.filter((section) => !unread.includes(section))), (found) =>
      ingestProblems.tablesMissing({ sections: found }),
    ),
    ...told(
      rest.map((row) => row.label || sectionOf(format, row.table)),
      (found) => ingestProblems.rowsMissing({ rows: found }),
    ),
  ];
}

function told(found: readonly string[], problem: (found: readonly string[]) => Problem): readonly Problem[] {
  return found.length > 0 ? [problem(found)] : [];
}

type MissingRow = TablesReading['missing'][number];

function rowsOf(rows: readonly MissingRow[], table: string): number {
  return rows.filter((row) => row.table === table).length;
}

function leaves(format: Format, table: string): number {
  return format.tables.find((derived) => derived.table.id === table)?.rows.length ?? 0;
}

function sectionOf(format: Format, table: string): string {
  const key = format.tables.find((derived) => derived.table.id === table)?.section;
  return format.definition.sections.find((section) => section.key === key)?.heading.zh ?? table;
}

/** Missing rows of sections that have begun, by name; of sections that are lost whole, none. */
function tail(format: Format, rows: readonly MissingRow[]): string[] {
  const wholly = new Set(
    format.tables
      .filter(({ table }) => rowsOf(rows, table.id) >= leaves(format, table.id))
      .map(({ table }) => table.id),
  );
  const begun = rows.filter(({ table }) => !wholly.has(table)).map(({ label }) => label);
  const tables = format.tables
    .filter(({ table }) => wholly.has(table.id) && table.banner)
    .map(({ table }) => table.banner?.zh ?? '');
  return [...begun, ...tables];
}
