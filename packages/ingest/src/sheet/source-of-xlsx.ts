import { readXlsx } from 'hucre/xlsx';
import { checkArchive } from '../archive/open-archive.ts';
import type { ReadLimits } from '../limits.ts';
import { ingestProblems } from '../problems.ts';
import type { ReadResult } from '../read-result.ts';
import type { OpenedDocument } from '../source/source-reading.ts';
import type { SourceDocument } from '../source/source-document.ts';
import type { Sheet } from './items-of-sheet.ts';
import { itemsOfSheets } from './items-of-sheets.ts';
import { isLongList, listedCells } from './listed-cells.ts';
import { readListedCells } from './read-listed-cells.ts';
import { itemsOfTextSheet, textHeadRow } from './text-sheet.ts';

/** Rows of a sheet that are looked at: a report has about a hundred. */
const MAX_ROWS = 10_000;

/** A workbook → the paragraphs and tables of its visible sheets, or the report that its list of data holds. */
export async function sourceOfXlsx(bytes: Uint8Array, limits: ReadLimits): Promise<OpenedDocument> {
  const tooLarge = checkArchive(bytes, limits);
  if (tooLarge) return { kind: 'refused', fileType: 'xlsx', problems: [tooLarge] };
  try {
    const { sheets } = await readXlsx(bytes, {
      maxRows: MAX_ROWS,
      sheets: (info) => info.hidden !== true && info.veryHidden !== true,
    });
    const read = sheets.map(({ rows, merges }, index) => ({
      number: index + 1,
      rows: rows.map((row) => Array.from(row, printed)),
      merges: merges ?? [],
    }));
    const result = resultOfList(read);
    return result ? { kind: 'read', result } : { kind: 'source', document: documentOf(read), problems: [] };
  } catch (error) {
    // The library throws Errors of several kinds for files it cannot parse.
    if (!(error instanceof Error)) throw error;
    const problem = ingestProblems.damaged({ detail: error.message });
    return { kind: 'refused', fileType: 'xlsx', problems: [problem] };
  }
}

/** What a workbook holds whose only sheet with contents is a list of data; `null` for any other. */
function resultOfList(sheets: readonly Sheet[]): ReadResult | null {
  const [only, ...others] = sheets.filter(({ rows }) =>
    rows.some((row) => row.some((text) => text.trim() !== '')),
  );
  const listed = only && others.length === 0 ? listedCells(only.rows, only.number) : null;
  return listed && readListedCells(listed, 'xlsx');
}

/** Text sheets come before tables, since a report's title and preamble do; lists that repeat the tables are left out. */
function documentOf(sheets: readonly Sheet[]): SourceDocument {
  const texts = sheets.filter((sheet) => textHeadRow(sheet) >= 0);
  const lists = sheets.filter((sheet) => isLongList(sheet.rows));
  const others = sheets.filter((sheet) => !texts.includes(sheet) && !lists.includes(sheet));
  const set = itemsOfSheets(others);
  return {
    fileType: 'xlsx',
    spacing: 'authored',
    items: [...texts.flatMap(itemsOfTextSheet), ...set.items],
    ...(texts.length > 0 || set.hasSupplied ? { isReordered: true } : {}),
    leftOut: lists.map(({ number, rows }) => ({
      text: (rows[0] ?? []).join(' '),
      place: { kind: 'table', table: number, row: 1, column: 1 },
      reason: 'furniture',
    })),
  };
}

type Printable = string | number | boolean | Date | null | undefined;

/** A value as a reader of the sheet sees it; dates as documents write them. */
function printed(value: Printable): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return `${value.getUTCFullYear()}年${value.getUTCMonth() + 1}月${value.getUTCDate()}日`;
  return String(value);
}
