import type { Format } from '../format/define-format.ts';
import { FEN_PER_WAN } from '../report/money.ts';
import type { CellValue } from '../report/report.ts';
import type { CellVector } from '../report/vector.ts';

/**
 * Running sums of cell vectors of one format, with the number of reports that had a value in each cell.
 * Taking out what was put in leaves no trace: whole 万元 and the fen below them are summed apart, so that even sums
 * beyond the exact range of one number stay exact.
 */
export class CellSums {
  readonly format: Format;
  /** How many vectors had a value in the cell. */
  readonly contributors: Uint32Array;
  readonly #units: Float64Array;
  readonly #wans: Float64Array;
  readonly #money: readonly number[];

  constructor(format: Format) {
    this.format = format;
    this.contributors = new Uint32Array(format.cells.length);
    this.#units = new Float64Array(format.cells.length);
    this.#wans = new Float64Array(format.cells.length);
    this.#money = format.cells.filter(({ kind }) => kind === 'money').map(({ index }) => index);
  }

  add(vector: CellVector): void {
    this.#accumulate(vector, 1);
  }

  subtract(vector: CellVector): void {
    this.#accumulate(vector, -1);
  }

  /** The sum of a cell as report JSON writes it; `null` when no report had a value. */
  sumOf(cell: number): CellValue {
    if (this.contributors[cell] === 0) return null;
    const units = this.#units[cell] ?? 0;
    if (this.format.cells[cell]?.kind !== 'money') return units;
    return ((this.#wans[cell] ?? 0) * FEN_PER_WAN + units) / FEN_PER_WAN;
  }

  /** All sums as a cell vector, `NaN` where no report had a value. */
  toVector(): CellVector {
    return Float64Array.from(this.format.cells, ({ index }) =>
      this.contributors[index] === 0
        ? Number.NaN
        : (this.#wans[index] ?? 0) * FEN_PER_WAN + (this.#units[index] ?? 0),
    );
  }

  #accumulate(vector: CellVector, sign: 1 | -1): void {
    const { contributors } = this;
    for (let cell = 0; cell < contributors.length; cell++) {
      const value = vector[cell] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      contributors[cell] = (contributors[cell] ?? 0) + sign;
      this.#units[cell] = (this.#units[cell] ?? 0) + sign * value;
    }
    for (const cell of this.#money) this.#carry(cell);
  }

  /** Keeps the fen of a money cell below one 万元. */
  #carry(cell: number): void {
    const units = this.#units[cell] ?? 0;
    const wans = Math.floor(units / FEN_PER_WAN);
    this.#wans[cell] = (this.#wans[cell] ?? 0) + wans;
    this.#units[cell] = units - wans * FEN_PER_WAN;
  }
}
