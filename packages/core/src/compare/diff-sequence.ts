/** A run of entries that both sequences have, at these positions. */
export interface Match {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/**
 * The longest common subsequence of two sequences of numbers as runs, in linear space.
 * Past `maxCost` differences it stops looking for more matches in a stretch and calls it all changed.
 * @see E. W. Myers: An O(ND) difference algorithm and its variations, Algorithmica 1 (1986), 251–266
 */
export function diffSequence(before: Uint32Array, after: Uint32Array, maxCost = 2_000): readonly Match[] {
  const matches: Match[] = [];
  const add = (match: Match) => {
    const last = matches.at(-1);
    if (match.length === 0) return;
    if (last && last.before + last.length === match.before && last.after + last.length === match.after)
      matches[matches.length - 1] = { ...last, length: last.length + match.length };
    else matches.push(match);
  };
  const frontier = makeFrontier(before.length + after.length);
  const walk = (box: Box): void => {
    const prefix = commonPrefix(before, after, box);
    add({ before: box.left, after: box.top, length: prefix });
    const inner = { ...box, left: box.left + prefix, top: box.top + prefix };
    const suffix = commonSuffix(before, after, inner);
    const rest = { ...inner, right: inner.right - suffix, bottom: inner.bottom - suffix };
    if (rest.left < rest.right && rest.top < rest.bottom) {
      const split = new MiddleSearch(before, after, rest, frontier).find(maxCost);
      if (split) {
        walk({ ...rest, right: split.x, bottom: split.y });
        walk({ ...rest, left: split.x, top: split.y });
      }
    }
    add({ before: rest.right, after: rest.bottom, length: suffix });
  };
  walk({ left: 0, top: 0, right: before.length, bottom: after.length });
  return matches;
}

/** A stretch of both sequences: `before` from left to right, `after` from top to bottom. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Frontier {
  readonly forward: Int32Array;
  readonly backward: Int32Array;
  /** Index of diagonal zero. */
  readonly zero: number;
}

function makeFrontier(size: number): Frontier {
  const length = 2 * size + 3;
  return { forward: new Int32Array(length), backward: new Int32Array(length), zero: size + 1 };
}

function commonPrefix(before: Uint32Array, after: Uint32Array, { left, top, right, bottom }: Box): number {
  let length = 0;
  while (left + length < right && top + length < bottom && before[left + length] === after[top + length])
    length++;
  return length;
}

function commonSuffix(before: Uint32Array, after: Uint32Array, { left, top, right, bottom }: Box): number {
  let length = 0;
  while (
    right - length > left &&
    bottom - length > top &&
    before[right - length - 1] === after[bottom - length - 1]
  )
    length++;
  return length;
}

type Point = { readonly x: number; readonly y: number };

/** Looks for a point on a shortest path through a box, from both ends until the searches meet. */
class MiddleSearch {
  readonly #before: Uint32Array;
  readonly #after: Uint32Array;
  readonly #box: Box;
  readonly #frontier: Frontier;
  readonly #width: number;
  readonly #height: number;

  constructor(before: Uint32Array, after: Uint32Array, box: Box, frontier: Frontier) {
    this.#before = before;
    this.#after = after;
    this.#box = box;
    this.#frontier = frontier;
    this.#width = box.right - box.left;
    this.#height = box.bottom - box.top;
  }

  /** The point, or none when the path has more than about twice `maxCost` changes. */
  find(maxCost: number): Point | undefined {
    const limit = Math.min(Math.ceil((this.#width + this.#height) / 2), maxCost);
    for (let cost = 0; cost <= limit; cost++) {
      const met = this.#advance(cost, true) ?? this.#advance(cost, false);
      if (met) return met;
    }
    return undefined;
  }

  /** Takes one search, from the start or from the end, one change further on every diagonal. */
  #advance(cost: number, isForward: boolean): Point | undefined {
    const [width, height, { zero, forward, backward }] = [this.#width, this.#height, this.#frontier];
    const [reached, other] = isForward ? [forward, backward] : [backward, forward];
    // Beyond its last diagonal the box has no points: from there on the range shrinks again.
    const low = cost <= height ? -cost : cost - 2 * height;
    const high = cost <= width ? cost : 2 * width - cost;
    if (cost <= height) reached[zero + low - 1] = -1;
    if (cost <= width) reached[zero + high + 1] = -1;
    if (cost === 0) reached[zero + 1] = 0;
    // Searches that move in turn meet on an odd path when the first one moves, on an even one when the second does.
    const canMeet = ((width - height) % 2 !== 0) === isForward;
    const range = isForward ? cost - 1 : cost;
    for (let diagonal = low; diagonal <= high; diagonal += 2) {
      let x = furthest(reached, zero + diagonal);
      while (x < width && x - diagonal < height && this.#isSame(x, x - diagonal, isForward)) x++;
      reached[zero + diagonal] = x;
      const mirrored = width - height - diagonal;
      const isMet =
        canMeet &&
        mirrored >= -Math.min(range, height) &&
        mirrored <= Math.min(range, width) &&
        x + (other[zero + mirrored] ?? -1) >= width;
      if (isMet) return this.#pointAt(x, x - diagonal, isForward);
    }
    return undefined;
  }

  #isSame(x: number, y: number, isForward: boolean): boolean {
    const { left, top, right, bottom } = this.#box;
    return isForward
      ? this.#before[left + x] === this.#after[top + y]
      : this.#before[right - 1 - x] === this.#after[bottom - 1 - y];
  }

  #pointAt(x: number, y: number, isForward: boolean): Point {
    const { left, top, right, bottom } = this.#box;
    return isForward ? { x: left + x, y: top + y } : { x: right - x, y: bottom - y };
  }
}

/** How far a path gets on a diagonal: from the better of its neighbours, one step right or one step down. */
function furthest(reached: Int32Array, at: number): number {
  const left = reached[at - 1] ?? -1;
  const above = reached[at + 1] ?? -1;
  return left < above ? above : left + 1;
}
