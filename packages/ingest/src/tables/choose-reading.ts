import type { Format, LocalText } from '@nianbao/core';
import type { CellEvidence } from '../read-result.ts';
import { isCellText } from './cell-text.ts';
import { transposed } from './grid-matrix.ts';
import { identitiesAmong } from './identities-among.ts';
import { linesAsGrids, type LinesAsGrids } from './lines-as-grids.ts';
import { readTablesAsDrawn, type PlacedItems, type TablesReading } from './read-tables.ts';
import { isCounted, rulersFor, type Ruler } from './rulers.ts';
import { isTurned } from './turned-lines.ts';

/** A way of taking the items of some sections for tables, and what to say of the cells that are found so. */
interface Way {
  readonly items: PlacedItems;
  readonly lines?: LinesAsGrids['lines'];
  readonly note: LocalText;
  /** Why a number is doubtful of which no identity tells that it is right; absent where labels tell. */
  readonly doubt?: LocalText;
  /** Where blanks are, numbers may stand in another column. */
  readonly isRough?: boolean;
}

/**
 * Reads the tables of some sections as they are drawn. Where numbers find no rows, looks whether they do with the rows of
 * the grids taken for columns, or with the lines taken for tables by the places of their words, and keeps what leaves the
 * fewest rows without numbers, numbers without rows and cells of identities that do not hold.
 */
export function readTables(items: PlacedItems, format: Format, sections: readonly string[]): TablesReading {
  const asDrawn = readTablesAsDrawn(items, format, sections);
  if (asDrawn.missing.length === 0) return asDrawn;
  const looksTurned = isTurned(items, format, sections);
  if (asDrawn.leftOver.length === 0 && !looksTurned) return asDrawn;
  const tried = waysOf(items, looksTurned)
    .map((way) => ({ way, reading: readTablesAsDrawn(way.items, format, sections) }))
    .filter(({ reading }) => isBetter(reading, asDrawn));
  const [best] = tried.toSorted((a, b) => faultsOf(a.reading, format) - faultsOf(b.reading, format));
  const { reading, way } = best ?? { reading: asDrawn, way: null };
  const read = way ? foundBy(reading, way, format) : reading;
  return reading.missing.length > 0 && looksTurned ? unreadTurned(read) : read;
}

function isBetter(reading: TablesReading, asDrawn: TablesReading): boolean {
  return (
    reading.missing.length < asDrawn.missing.length &&
    (reading.leftOver.length === 0 || reading.leftOver.length < asDrawn.leftOver.length)
  );
}

function faultsOf({ missing, leftOver, cells }: TablesReading, format: Format): number {
  return missing.length + leftOver.length + identitiesAmong(format, cells).broken.size;
}

function waysOf(items: PlacedItems, looksTurned: boolean): readonly Way[] {
  const hasGrids = items.some(({ item }) => item.kind === 'grid');
  const lines = items.flatMap(({ item }) => (item.kind === 'line' ? [item] : []));
  return [
    ...(hasGrids
      ? [
          { items: turned(items), note: notes.turned },
          { items: turned(withTablesApart(items)), note: notes.turned },
        ]
      : []),
    ...rulersFor(lines).flatMap((ruler) => waysBy(ruler, items, looksTurned)),
  ];
}

function waysBy(ruler: Ruler, items: PlacedItems, looksTurned: boolean): readonly Way[] {
  const { items: grids, lines } = linesAsGrids(items, ruler);
  if (lines.size === 0) return [];
  const isRough = ruler.kind === 'columns';
  // Rows as they stand are in order as drawn: counting them tells nothing more.
  const upright = ruler.kind === 'order' ? [] : [{ items: grids, lines, note: notes.byPlace, isRough }];
  if (!looksTurned) return upright;
  return [
    ...upright,
    { items: turned(grids), lines, note: notes.turned, isRough },
    ...(isCounted(ruler)
      ? [{ items: turned(withoutHeads(grids)), lines, note: notes.turned, doubt: notes.byOrderOnly }]
      : []),
  ];
}

/** Tables without what stands above their numbers: heads too broken to tell one column from the next. */
function withoutHeads(items: PlacedItems): PlacedItems {
  return items.map(({ item, index }) => {
    if (item.kind !== 'grid') return { item, index };
    const first = item.rows.findIndex((row) => row.some(({ text }) => isCellText(text)));
    const rows = item.rows.slice(first).map((row) => row.map((cell) => ({ ...cell, row: cell.row - first })));
    return { item: { ...item, rows }, index };
  });
}

function turned(items: PlacedItems): PlacedItems {
  return items.map(({ item, index }) => ({ item: item.kind === 'grid' ? transposed(item) : item, index }));
}

/** Grids that hold several tables below one another, each with heads of its own, in pieces. */
function withTablesApart(items: PlacedItems): PlacedItems {
  return items.flatMap(({ item, index }): PlacedItems => {
    if (item.kind !== 'grid') return [{ item, index }];
    const isNumbers = item.rows.map((row) => row.some(({ text }) => isCellText(text)));
    const starts = isNumbers.flatMap((is, row) => (row === 0 || (!is && isNumbers[row - 1]) ? [row] : []));
    return starts.map((start, at) => {
      const rows = item.rows.slice(start, starts[at + 1]);
      const moved = rows.map((row) => row.map((cell) => ({ ...cell, row: cell.row - start })));
      return { item: { ...item, rows: moved }, index };
    });
  });
}

/** A reading with what is uncertain about the way it was found. */
function foundBy(reading: TablesReading, way: Way, format: Format): TablesReading {
  const doubtOf = way.lines ? doubtsOf(reading, way, format) : () => null;
  const use = new Map(reading.use);
  for (const [at, others] of way.lines ?? [])
    for (const other of others) {
      const whole = reading.use.get(at);
      if (whole) use.set(other, whole);
    }
  const cells = reading.cells.map((evidence): CellEvidence => {
    const doubt = doubtOf(evidence.cell);
    if (doubt) return { ...evidence, certainty: 'doubtful', note: doubt };
    return evidence.certainty === 'certain'
      ? { ...evidence, certainty: 'probable', note: way.note }
      : evidence;
  });
  return { ...reading, use, cells };
}

/** Why cells read by the places of their words are doubtful. */
function doubtsOf(
  { cells, missing, leftOver }: TablesReading,
  { doubt, isRough }: Way,
  format: Format,
): (cell: string) => LocalText | null {
  const { broken, held } = identitiesAmong(format, cells);
  const tableOf = (id: string) => format.cellById.get(id)?.table ?? '';
  // Columns taken wrongly may still add up in some rows: one that does not casts doubt on its whole table.
  const tables = new Set([...broken].map(tableOf));
  const isWhole = missing.length === 0 && leftOver.length === 0 && cells.every(({ value }) => value !== null);
  return (cell) => {
    if (tables.has(tableOf(cell))) return notes.contradicted;
    if (isRough && !isWhole) return notes.besideBlank;
    return doubt && !held.has(cell) ? doubt : null;
  };
}

/** Tables that are turned and could not be read: what numbers were given to rows may be another row's. */
function unreadTurned(reading: TablesReading): TablesReading {
  const cells = reading.cells.map((evidence): CellEvidence =>
    evidence.certainty === 'doubtful' ? evidence : { ...evidence, certainty: 'doubtful', note: notes.mixed },
  );
  return { ...reading, cells, isTurned: true };
}

const notes = {
  turned: {
    zh: '表格的行与列互换，已按行列互换读取。',
    en: 'The table has its rows as columns; it was read the other way round.',
  },
  byPlace: {
    zh: '表格没有线条，各列按文字的位置划分。',
    en: 'The table has no ruled lines; its columns were told by the places of the text.',
  },
  contradicted: {
    zh: '表格没有线条或行列互换，按文字的位置读取后勾稽关系不成立。',
    en: 'The table has no ruled lines or is turned; as read by the places of the text the identities do not hold.',
  },
  besideBlank: {
    zh: '表中有空格或没有对应的数字，而文本中各列的位置不准，数字可能属于相邻的行或列。',
    en: 'There are blanks or numbers without a row, and the columns of plain text are not exact: the number may be that of a row or column beside it.',
  },
  byOrderOnly: {
    zh: '行与列互换且表头残缺，只能按顺序对应。',
    en: 'The table has its rows as columns and its heads are broken; only order tells whose the numbers are.',
  },
  mixed: {
    zh: '本部分有行列互换而未能读出的表格，此数字可能属于别的行。',
    en: 'A table of this part is turned and could not be read; the number may be that of another row.',
  },
};
