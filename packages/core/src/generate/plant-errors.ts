import type { Cell } from '../format/cell-id.ts';
import type { Format } from '../format/define-format.ts';
import { formatById } from '../formats/formats.ts';
import type { AnyReport, CellValue } from '../report/report.ts';
import { packCells, readCell, type CellVector } from '../report/vector.ts';
import { withCells } from '../report/with-cells.ts';
import { makeRandom, seedOf, type Random } from './random.ts';
import { slip, slipKinds, type SlipKind } from './slips.ts';

/** Mistakes that move numbers to other cells. */
export const moveKinds = ['neighbourCell', 'rowShifted', 'columnsSwapped'] as const;
export type MoveKind = (typeof moveKinds)[number];

export type PlantedKind = SlipKind | MoveKind;

/** One mistake and the cells it changed. */
export interface PlantedError {
  readonly kind: PlantedKind;
  readonly cells: readonly { readonly cell: string; readonly was: CellValue; readonly is: CellValue }[];
}

export interface PlantOptions {
  readonly seed: number;
  /** How many mistakes; 1 unless given. */
  readonly count?: number;
  /** All kinds unless given. */
  readonly kinds?: readonly PlantedKind[];
  /** Which cells may be changed; all unless given. */
  readonly among?: (cell: Cell) => boolean;
  /** The report's format when it is not a registered one. */
  readonly format?: Format;
}

export interface Planted<R> {
  readonly report: R;
  /** Fewer than asked for when the report has no place for more, as in one that is blank. */
  readonly planted: readonly PlantedError[];
}

const MAX_TRIES = 5_000;

/** A copy of a report with mistakes as people make them, and the truth about them. No cell is changed twice. */
export function plantErrors<R extends AnyReport>(report: R, options: PlantOptions): Planted<R> {
  const format: Format | undefined = options.format ?? formatById(report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  const random = makeRandom(seedOf(options.seed, 'plant'));
  const kinds = options.kinds ?? [...slipKinds, ...moveKinds];
  const cells = format.cells.filter(options.among ?? (() => true));
  const vector = packCells(format, report);
  const touched = new Set<number>();
  const planted: PlantedError[] = [];
  for (let tries = 0; tries < MAX_TRIES && planted.length < (options.count ?? 1); tries++) {
    const kind = random.pick(kinds);
    const changes = changesOf(kind, { format, cells, vector, random }).filter(
      ([index, value]) => vector[index] !== value && !Number.isNaN(vector[index]),
    );
    if (changes.length === 0 || changes.some(([index]) => touched.has(index))) continue;
    for (const [index] of changes) touched.add(index);
    planted.push({ kind, cells: apply(format, vector, changes) });
  }
  const changed = planted.flatMap((error) => error.cells.map(({ cell, is }) => [cell, is] as const));
  return { report: withCells(format, report, Object.fromEntries(changed)), planted };
}

/** Index of a cell and its new value. */
type Change = readonly [index: number, value: number];

interface Place {
  readonly format: Format;
  readonly cells: readonly Cell[];
  readonly vector: CellVector;
  readonly random: Random;
}

function apply(format: Format, vector: CellVector, changes: readonly Change[]): PlantedError['cells'] {
  return changes.map(([index, value]) => {
    const id = format.cells[index]?.id ?? '';
    const was = readCell(format, vector, id);
    vector[index] = value;
    return { cell: id, was, is: readCell(format, vector, id) };
  });
}

function changesOf(kind: PlantedKind, place: Place): readonly Change[] {
  const { cells, vector, random } = place;
  if (cells.length === 0) return [];
  const cell = random.pick(cells);
  switch (kind) {
    case 'neighbourCell':
      return swapped(vector, [cell], [random.pick(neighboursOf(place, cell))]);
    case 'rowShifted': {
      const line = place.format.cells.filter((other) => other.table === cell.table && other.row === cell.row);
      const from = line.slice(line.indexOf(cell));
      return from.map(({ index }, at) => [index, at === 0 ? 0 : (vector[from[at - 1]?.index ?? index] ?? 0)]);
    }
    case 'columnsSwapped': {
      const [left, right] = adjacentColumns(place, cell);
      return swapped(vector, left, right);
    }
    default: {
      const value = slip(kind, { ...cell, value: vector[cell.index] ?? 0 }, random);
      return value === undefined ? [] : [[cell.index, value]];
    }
  }
}

function swapped(vector: CellVector, some: readonly Cell[], others: readonly Cell[]): Change[] {
  return some.flatMap((cell, at): Change[] => {
    const other = others[at];
    if (!other || other === cell || other.kind !== cell.kind) return [];
    return [
      [cell.index, vector[other.index] ?? 0],
      [other.index, vector[cell.index] ?? 0],
    ];
  });
}

/** The cells left, right, above and below it, and itself where it has none. */
function neighboursOf({ format, cells }: Place, cell: Cell): readonly Cell[] {
  const table = format.cells.filter((other) => other.table === cell.table);
  const row = table.filter((other) => other.row === cell.row);
  const column = table.filter((other) => other.column === cell.column);
  const beside = [row, column].flatMap((line) => {
    const at = line.indexOf(cell);
    return [line[at - 1], line[at + 1]];
  });
  const allowed = beside.filter((other) => other !== undefined).filter((other) => cells.includes(other));
  return allowed.length > 0 ? allowed : [cell];
}

function adjacentColumns({ format }: Place, cell: Cell): [Cell[], Cell[]] {
  const table = format.cells.filter((other) => other.table === cell.table);
  const columns = [...new Set(table.map((other) => other.column))];
  const next = columns[columns.indexOf(cell.column) + 1];
  const inColumn = (column: string | undefined) => table.filter((other) => other.column === column);
  return [inColumn(cell.column), inColumn(next)];
}
