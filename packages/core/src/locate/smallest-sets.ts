import { addBit, countBits, dropBit, eachBit } from './bits.ts';
import type { ReducedSystem } from './reduced-system.ts';

/** A set of cells and the changes to them that make every equation hold. */
export interface ChangeSet {
  readonly cells: readonly number[];
  readonly changes: readonly number[];
}

export interface SearchOptions {
  /** Largest number of cells to consider. */
  readonly maxCells: number;
  /** Whether the changed values are ones the cells may hold. */
  readonly isAllowed: (set: ChangeSet) => boolean;
  /** Sets to collect before giving up on a full list. */
  readonly maxSets: number;
  /** Steps of the search before giving up. */
  readonly maxSteps: number;
}

export interface SmallestSets {
  readonly sets: readonly ChangeSet[];
  /** All sets of that size were found; `false` when a limit ended the search. */
  readonly isComplete: boolean;
}

/**
 * The smallest sets of cells whose change makes all equations hold, all of the same size, by branching on the cells of
 * an equation that fails: one of them must change. Freed cells are eliminated, so every branch sees what its choices
 * imply. Sets whose values the equations leave open are not among them.
 * @see I. P. Fellegi, D. Holt: A systematic approach to automatic edit and imputation, JASA 71 (1976), 17–35
 */
export function findSmallestSets(system: ReducedSystem, options: SearchOptions): SmallestSets {
  const search = new Search(system, options);
  for (let size = 1; size <= options.maxCells; size++) {
    search.run(size);
    if (search.found.length > 0 || search.isExhausted) break;
  }
  return { sets: search.found, isComplete: !search.isExhausted };
}

class Search {
  readonly found: ChangeSet[] = [];
  isExhausted = false;
  readonly #options: SearchOptions;
  /** `levels[d]`: the equations after d cells have been freed. */
  readonly #levels: readonly ReducedSystem[];
  /** Cells that the branch at hand must leave as they are. */
  readonly #kept: Uint32Array;
  readonly #chosen: number[] = [];
  readonly #pivots: number[] = [];
  readonly #covered: Uint32Array;
  #size = 0;
  #steps = 0;

  constructor(system: ReducedSystem, options: SearchOptions) {
    this.#options = options;
    this.#levels = [system, ...Array.from({ length: options.maxCells }, () => system.alike())];
    this.#kept = new Uint32Array(system.words);
    this.#covered = new Uint32Array(system.words);
  }

  run(size: number): void {
    this.#size = size;
    this.#descend(0);
  }

  #descend(depth: number): void {
    const system = this.#levels[depth];
    if (!system || this.isExhausted) return;
    if (++this.#steps > this.#options.maxSteps) {
      this.isExhausted = true;
      return;
    }
    const { equation, atLeast } = this.#narrowest(system);
    if (equation < 0) {
      // Fewer cells than asked for were tried before, and found not to be allowed.
      if (depth === this.#size) this.#collect();
      return;
    }
    if (atLeast > this.#size - depth) return;
    const next = this.#levels[depth + 1];
    if (!next) return;
    const branches = this.#branchesOf(system, equation);
    for (const cell of branches) {
      next.copyFrom(system);
      this.#chosen[depth] = cell;
      this.#pivots[depth] = next.free(cell);
      this.#descend(depth + 1);
      addBit(this.#kept, 0, cell);
    }
    for (const cell of branches) dropBit(this.#kept, 0, cell);
  }

  /** The failing equation with the fewest cells left to blame, and how many cells must change at least. */
  #narrowest(system: ReducedSystem): { equation: number; atLeast: number } {
    const { words, supports } = system;
    let equation = -1;
    let fewest = Infinity;
    let atLeast = 0;
    this.#covered.fill(0);
    for (let row = 0; row < system.equationCount; row++) {
      if (!system.isFailing(row)) continue;
      let length = 0;
      let overlap = 0;
      for (let word = 0; word < words; word++) {
        const free = (supports[row * words + word] ?? 0) & ~(this.#kept[word] ?? 0);
        length += countBits(free);
        overlap |= free & (this.#covered[word] ?? 0);
      }
      if (length < fewest) {
        fewest = length;
        equation = row;
      }
      if (overlap !== 0) continue;
      // Failing equations without a cell in common need a cell each.
      atLeast++;
      for (let word = 0; word < words; word++)
        this.#covered[word] =
          (this.#covered[word] ?? 0) | ((supports[row * words + word] ?? 0) & ~(this.#kept[word] ?? 0));
    }
    return { equation, atLeast: fewest === 0 ? Infinity : atLeast };
  }

  #branchesOf(system: ReducedSystem, equation: number): number[] {
    const cells: number[] = [];
    const range = { offset: equation * system.words, length: system.words, without: this.#kept };
    eachBit(system.supports, range, (cell) => cells.push(cell));
    return cells;
  }

  /** Works the changes out backwards: the equation used up for a cell has only cells freed later in it besides. */
  #collect(): void {
    const changes = new Array<number>(this.#size).fill(0);
    for (let depth = this.#size - 1; depth >= 0; depth--) {
      const system = this.#levels[depth + 1];
      const pivot = this.#pivots[depth] ?? -1;
      if (!system || pivot < 0) return;
      let rest = -(system.residuals[pivot] ?? 0);
      for (let later = depth + 1; later < this.#size; later++)
        rest -= system.coefficient(pivot, this.#chosen[later] ?? -1) * (changes[later] ?? 0);
      changes[depth] = rest / system.coefficient(pivot, this.#chosen[depth] ?? -1);
    }
    const set = { cells: this.#chosen.slice(0, this.#size), changes };
    if (!this.#options.isAllowed(set)) return;
    this.found.push(set);
    if (this.found.length >= this.#options.maxSets) this.isExhausted = true;
  }
}
