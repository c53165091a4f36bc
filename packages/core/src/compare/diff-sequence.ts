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
      const split = middleOf(before, after, rest, frontier, maxCost);
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

/** A point on a shortest path through the box, found by searching from both ends until they meet; none past `maxCost`. */
function middleOf(
  before: Uint32Array,
  after: Uint32Array,
  box: Box,
  { forward, backward, zero }: Frontier,
  maxCost: number,
): { x: number; y: number } | undefined {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const delta = width - height;
  const isOdd = delta % 2 !== 0;
  const limit = Math.min(Math.ceil((width + height) / 2), maxCost);
  for (let cost = 0; cost <= limit; cost++) {
    // Beyond its last diagonal the box has no points: from there on the range shrinks again.
    const low = cost <= height ? -cost : cost - 2 * height;
    const high = cost <= width ? cost : 2 * width - cost;
    for (const reached of [forward, backward]) {
      const isForward = reached === forward;
      const other = isForward ? backward : forward;
      if (cost <= height) reached[zero + low - 1] = -1;
      if (cost <= width) reached[zero + high + 1] = -1;
      if (cost === 0) reached[zero + 1] = 0;
      for (let diagonal = low; diagonal <= high; diagonal += 2) {
        let x = furthest(reached, zero + diagonal);
        while (x < width && x - diagonal < height && isSame(x, x - diagonal, isForward)) x++;
        reached[zero + diagonal] = x;
        const mirrored = delta - diagonal;
        // The other search is one step behind when this one moves first.
        const range = isForward ? cost - 1 : cost;
        const isMet =
          isOdd === isForward && isWithin(mirrored, range) && x + (other[zero + mirrored] ?? -1) >= width;
        if (!isMet) continue;
        return isForward
          ? { x: box.left + x, y: box.top + x - diagonal }
          : { x: box.right - x, y: box.bottom - x + diagonal };
      }
    }
  }
  return undefined;

  function isSame(x: number, y: number, isForward: boolean): boolean {
    return isForward
      ? before[box.left + x] === after[box.top + y]
      : before[box.right - 1 - x] === after[box.bottom - 1 - y];
  }

  function isWithin(diagonal: number, range: number): boolean {
    return diagonal >= -Math.min(range, height) && diagonal <= Math.min(range, width);
  }
}

/** How far a path gets on a diagonal: from the better of its neighbours, one step right or one step down. */
function furthest(reached: Int32Array, at: number): number {
  const left = reached[at - 1] ?? -1;
  const above = reached[at + 1] ?? -1;
  return left < above ? above : left + 1;
}
