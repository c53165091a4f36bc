import type { Format } from '../format/define-format.ts';
import { fenOfWan, wanOfFen } from './money.ts';
import type { CellValue } from './report.ts';

/**
 * The numbers of a report as one flat array in the order of `format.cells`.
 * Counts as they are, money in whole fen, blank as `NaN`: any sum with a blank in it is `NaN`, that is, undecided.
 */
export type CellVector = Float64Array;

/** One step of the walk through nested report JSON: a key, and either more steps or the index of a cell. */
interface Step {
  readonly key: string;
  readonly steps: readonly Step[];
  readonly index: number;
  readonly isMoney: boolean;
}

const plans = new WeakMap<Format, readonly Step[]>();

function planOf(format: Format): readonly Step[] {
  const known = plans.get(format);
  if (known) return known;
  const plan = planBelow(format.cells.map((cell) => ({ segments: cell.id.split('.'), cell })));
  plans.set(format, plan);
  return plan;
}

type Pending = { segments: string[]; cell: Format['cells'][number] };

function planBelow(pending: readonly Pending[]): Step[] {
  const byKey = new Map<string, Pending[]>();
  for (const item of pending) {
    const key = item.segments[0] ?? '';
    const group = byKey.get(key);
    if (group) group.push(item);
    else byKey.set(key, [item]);
  }
  return [...byKey].map(([key, group]) => {
    const [only] = group;
    if (only?.segments.length === 1)
      return { key, steps: [], index: only.cell.index, isMoney: only.cell.kind === 'money' };
    const below = group.map(({ segments, cell }) => ({ segments: segments.slice(1), cell }));
    return { key, steps: planBelow(below), index: -1, isMoney: false };
  });
}

/** Reads the cells of a report into a vector. Cells that are absent are blank. */
export function packCells(format: Format, report: object): CellVector {
  const vector = new Float64Array(format.cells.length).fill(Number.NaN);
  pack(planOf(format), report, vector);
  return vector;
}

function pack(steps: readonly Step[], node: object, vector: CellVector): void {
  for (const step of steps) {
    // Report JSON is nested records; the plan says what is where.
    const value = (node as Record<string, unknown>)[step.key];
    if (step.index < 0) {
      if (typeof value === 'object' && value !== null) pack(step.steps, value, vector);
    } else if (typeof value === 'number') {
      vector[step.index] = step.isMoney ? fenOfWan(value) : value;
    }
  }
}

/** The cells of a vector, nested by the segments of their ids, as report JSON holds them. */
export function unpackCells(format: Format, vector: CellVector): Record<string, unknown> {
  return unpack(planOf(format), vector);
}

function unpack(steps: readonly Step[], vector: CellVector): Record<string, unknown> {
  const node: Record<string, unknown> = {};
  for (const step of steps)
    node[step.key] =
      step.index < 0 ? unpack(step.steps, vector) : cellValueOf(vector[step.index], step.isMoney);
  return node;
}

/** A number of a vector as report JSON writes it: money in 万元, `NaN` as blank. */
export function cellValueOf(number: number | undefined, isMoney: boolean): CellValue {
  if (number === undefined || Number.isNaN(number)) return null;
  return isMoney ? wanOfFen(number) : number;
}

/** The value of one cell of a vector as report JSON writes it. */
export function readCell(format: Format, vector: CellVector, id: string): CellValue {
  const cell = format.cellById.get(id);
  return cell ? cellValueOf(vector[cell.index], cell.kind === 'money') : null;
}
