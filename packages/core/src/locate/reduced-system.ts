import { addBit, countBits, dropBit, eachBit, wordsFor } from './bits.ts';
import type { EquationGroup } from '../format/equation-groups.ts';

/**
 * Equations of which some have been used up to free cells. Freeing a cell solves one equation for it and puts that
 * into the others, so that what remains are conditions on the other cells alone: the implied edits of Fellegi and Holt.
 */
export class ReducedSystem {
  readonly cellCount: number;
  readonly equationCount: number;
  readonly words: number;
  /** How far each equation is from holding. */
  readonly residuals: Float64Array;
  /** 1 while an equation has not been used up. */
  readonly active: Uint8Array;
  /** For each equation, `words` words with a bit for every cell in it. */
  readonly supports: Uint32Array;
  readonly #coefficients: Int16Array;

  constructor(cellCount: number, equationCount: number) {
    this.cellCount = cellCount;
    this.equationCount = equationCount;
    this.words = wordsFor(cellCount);
    this.residuals = new Float64Array(equationCount);
    this.active = new Uint8Array(equationCount).fill(1);
    this.supports = new Uint32Array(equationCount * this.words);
    this.#coefficients = new Int16Array(equationCount * cellCount);
  }

  static of(group: EquationGroup, residuals: Float64Array): ReducedSystem {
    const system = new ReducedSystem(group.cells.length, group.equations.length);
    group.equations.forEach(({ cells, coefficients }, row) => {
      cells.forEach((cell, at) => system.#set(row, cell, coefficients[at] ?? 0));
      const residual = residuals[row] ?? Number.NaN;
      system.residuals[row] = residual;
      if (Number.isNaN(residual)) system.active[row] = 0;
    });
    return system;
  }

  /** An empty system of the same size, to copy into. */
  alike(): ReducedSystem {
    return new ReducedSystem(this.cellCount, this.equationCount);
  }

  copyFrom(other: ReducedSystem): void {
    this.residuals.set(other.residuals);
    this.active.set(other.active);
    this.supports.set(other.supports);
    this.#coefficients.set(other.#coefficients);
  }

  coefficient(row: number, cell: number): number {
    return this.#coefficients[row * this.cellCount + cell] ?? 0;
  }

  isFailing(row: number): boolean {
    return this.active[row] === 1 && this.residuals[row] !== 0;
  }

  /** Frees a cell; returns the equation used up for it, or -1 when no equation has it. */
  free(cell: number): number {
    const pivot = this.#shortestWith(cell);
    if (pivot < 0) return -1;
    this.active[pivot] = 0;
    for (let row = 0; row < this.equationCount; row++)
      if (this.active[row] === 1 && this.coefficient(row, cell) !== 0) this.#subtract(row, pivot, cell);
    return pivot;
  }

  #set(row: number, cell: number, coefficient: number): void {
    this.#coefficients[row * this.cellCount + cell] = coefficient;
    if (coefficient === 0) dropBit(this.supports, row * this.words, cell);
    else addBit(this.supports, row * this.words, cell);
  }

  #shortestWith(cell: number): number {
    let best = -1;
    let fewest = Infinity;
    for (let row = 0; row < this.equationCount; row++) {
      if (this.active[row] === 0 || this.coefficient(row, cell) === 0) continue;
      const length = this.#lengthOf(row);
      if (length >= fewest) continue;
      fewest = length;
      best = row;
    }
    return best;
  }

  #lengthOf(row: number): number {
    let length = 0;
    for (let word = 0; word < this.words; word++)
      length += countBits(this.supports[row * this.words + word] ?? 0);
    return length;
  }

  /** row ← row·a − pivot·b, so that the cell drops out; a is 1 unless the pivot's coefficient is not a unit. */
  #subtract(row: number, pivot: number, cell: number): void {
    const unit = this.coefficient(pivot, cell);
    const isUnit = unit === 1 || unit === -1;
    const scale = isUnit ? 1 : unit;
    const factor = isUnit ? this.coefficient(row, cell) * unit : this.coefficient(row, cell);
    if (scale !== 1)
      for (let at = 0; at < this.cellCount; at++) this.#set(row, at, this.coefficient(row, at) * scale);
    const range = { offset: pivot * this.words, length: this.words };
    eachBit(this.supports, range, (at) =>
      this.#set(row, at, this.coefficient(row, at) - factor * this.coefficient(pivot, at)),
    );
    this.residuals[row] = (this.residuals[row] ?? 0) * scale - factor * (this.residuals[pivot] ?? 0);
  }
}
