import type { Format } from '../format/define-format.ts';
import type { CellValue } from '../report/report.ts';
import { readCell, unpackCells, type CellVector } from '../report/vector.ts';
import { CellSums } from './cell-sums.ts';
import { deriveProjection } from './projection.ts';

/** The sum of one cell over the members of a roll-up. */
export interface CellRollUp {
  readonly cell: string;
  /** Sum over the reports that have a value; `null` when none has. */
  readonly sum: CellValue;
  /** Reports with a value in this cell. */
  readonly contributors: number;
  /** Reports in which it is blank. */
  readonly blanks: number;
  /** Reports in a format that has no counterpart of it. */
  readonly gaps: number;
}

export interface RollUpResult {
  /** Format the sums are in. */
  readonly format: string;
  readonly members: number;
  /** Members without a report. */
  readonly missing: readonly string[];
  readonly cells: readonly CellRollUp[];
  /** Every member has a report and every report a value in every cell. */
  readonly isComplete: boolean;
}

interface Contribution {
  readonly format: Format;
  readonly projected: CellVector;
}

/**
 * The sum of the reports of a named set of members, cell by cell, each member once. Reports in other formats come in by
 * the crosswalk. Putting in, replacing or taking out one report takes time that does not grow with the number of members.
 * Vectors given are kept and must not be changed.
 */
export class RollUp {
  readonly format: Format;
  readonly #members: ReadonlySet<string>;
  readonly #missing: Set<string>;
  readonly #contributions = new Map<string, Contribution>();
  readonly #sums: CellSums;
  readonly #gaps: Uint32Array;

  /**
   * @param format the format to add up in
   * @param members ids of the members
   * @throws Error when a member is named twice
   */
  constructor(format: Format, members: Iterable<string>) {
    this.format = format;
    this.#sums = new CellSums(format);
    this.#gaps = new Uint32Array(format.cells.length);
    const set = new Set<string>();
    for (const member of members) {
      if (set.has(member)) throw new Error(`"${member}" is named twice: each member counts once`);
      set.add(member);
    }
    this.#members = set;
    this.#missing = new Set(set);
  }

  /**
   * Puts a member's report in, in place of the one it had.
   * @throws Error when the member is not in the set
   */
  put(member: string, format: Format, vector: CellVector): void {
    if (!this.#members.has(member)) throw new Error(`"${member}" is not a member of this roll-up`);
    const before = this.#contributions.get(member);
    if (before) this.#count(before, -1);
    else this.#missing.delete(member);
    const contribution = { format, projected: deriveProjection(format, this.format).project(vector) };
    // Set over the old entry: to delete and add again would make a large map grow and be rebuilt.
    this.#contributions.set(member, contribution);
    this.#count(contribution, 1);
  }

  /** Takes a member's report out; does nothing when it has none. */
  drop(member: string): void {
    const contribution = this.#contributions.get(member);
    if (!contribution) return;
    this.#contributions.delete(member);
    this.#missing.add(member);
    this.#count(contribution, -1);
  }

  #count({ format, projected }: Contribution, sign: 1 | -1): void {
    if (sign === 1) this.#sums.add(projected);
    else this.#sums.subtract(projected);
    for (const cell of deriveProjection(format, this.format).gaps)
      this.#gaps[cell] = (this.#gaps[cell] ?? 0) + sign;
  }

  /** The sums as they stand. */
  result(): RollUpResult {
    const reports = this.#contributions.size;
    const cells = this.format.cells.map(({ id, index }) => {
      const contributors = this.#sums.contributors[index] ?? 0;
      const gaps = this.#gaps[index] ?? 0;
      return {
        cell: id,
        sum: this.#sums.sumOf(index),
        contributors,
        blanks: reports - contributors - gaps,
        gaps,
      };
    });
    return {
      format: this.format.id,
      members: this.#members.size,
      missing: [...this.#missing],
      cells,
      isComplete: this.#missing.size === 0 && cells.every(({ contributors }) => contributors === reports),
    };
  }

  /** The sums as the cells of report JSON, nested; `null` where no report had a value. */
  toCells(): Record<string, unknown> {
    return unpackCells(this.format, this.#sums.toVector());
  }

  /** What each member contributes to a cell, largest first; blank last. @throws Error when there is no such cell */
  contributionsTo(cell: string): readonly { readonly member: string; readonly value: CellValue }[] {
    if (!this.format.cellById.has(cell)) throw new Error(`Format "${this.format.id}" has no cell "${cell}"`);
    return [...this.#contributions]
      .map(([member, { projected }]) => ({ member, value: readCell(this.format, projected, cell) }))
      .toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
  }
}
