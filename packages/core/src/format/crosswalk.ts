import type { LocalText } from '../text/local-text.ts';
import type { Format } from './define-format.ts';
import type { Crosswalk } from './format.ts';

/** Cells of two formats that together count the same: the sum of `from` is the sum of `to`. */
export interface Correspondence {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** A cell of one format that the other has no counterpart for. */
export interface Gap {
  readonly cell: string;
  readonly reason: LocalText;
}

/** How the cells of one format correspond to those of another. Every cell of both is in exactly one list. */
export interface CrosswalkView {
  readonly pairs: readonly Correspondence[];
  readonly onlyFrom: readonly Gap[];
  readonly onlyTo: readonly Gap[];
}

const noCrosswalk: LocalText = {
  zh: '两种格式之间没有对照表。',
  en: 'There is no crosswalk between the two formats.',
};

const views = new WeakMap<Format, WeakMap<Format, CrosswalkView>>();

/**
 * The crosswalk from one format to another, in either direction of time; of a format to itself, every cell to itself.
 * Formats without a crosswalk between them have gaps only.
 * @throws Error naming the culprit when a crosswalk names what is not there, or leaves a cell out.
 */
export function deriveCrosswalk(from: Format, to: Format): CrosswalkView {
  const ofFrom = views.get(from) ?? new WeakMap<Format, CrosswalkView>();
  views.set(from, ofFrom);
  const known = ofFrom.get(to);
  if (known) return known;
  const view = viewOf(from, to);
  ofFrom.set(to, view);
  return view;
}

function viewOf(from: Format, to: Format): CrosswalkView {
  if (from === to)
    return { pairs: from.cells.map(({ id }) => ({ from: [id], to: [id] })), onlyFrom: [], onlyTo: [] };
  const { crosswalk: forward } = to.definition;
  if (forward?.from === from.id) return expand(forward, from, to);
  const { crosswalk: backward } = from.definition;
  if (backward?.from === to.id) {
    const { pairs, onlyFrom, onlyTo } = expand(backward, to, from);
    return {
      pairs: pairs.map((pair) => ({ from: pair.to, to: pair.from })),
      onlyFrom: onlyTo,
      onlyTo: onlyFrom,
    };
  }
  const gaps = (format: Format) => format.cells.map(({ id }) => ({ cell: id, reason: noCrosswalk }));
  return { pairs: [], onlyFrom: gaps(from), onlyTo: gaps(to) };
}

function expand(crosswalk: Crosswalk, earlier: Format, later: Format): CrosswalkView {
  const pairs = [
    ...crosswalk.same.flatMap((path) => samePairs(path, earlier, later)),
    ...crosswalk.split.flatMap((split) => splitPairs(split, earlier, later)),
  ];
  const gapsOf = (format: Format) =>
    crosswalk.gaps.flatMap(({ cells, reason }) =>
      cells.flatMap((path) => cellsBelow(format, path).map((cell) => ({ cell, reason }))),
    );
  const view = { pairs, onlyFrom: gapsOf(earlier), onlyTo: gapsOf(later) };
  assertCovers(earlier, [...pairs.flatMap((pair) => pair.from), ...view.onlyFrom.map(({ cell }) => cell)]);
  assertCovers(later, [...pairs.flatMap((pair) => pair.to), ...view.onlyTo.map(({ cell }) => cell)]);
  return view;
}

function samePairs(path: string, earlier: Format, later: Format): Correspondence[] {
  const cells = cellsBelow(earlier, path);
  for (const cell of [path, ...cells])
    if (cellsBelow(later, cell).length === 0 || cells.length === 0)
      throw new Error(`Crosswalk of "${later.id}" from "${earlier.id}": "${cell}" is not in both formats`);
  return cells.map((cell) => ({ from: [cell], to: [cell] }));
}

function splitPairs(
  { whole, parts }: Crosswalk['split'][number],
  earlier: Format,
  later: Format,
): Correspondence[] {
  return cellsBelow(earlier, whole).map((cell) => {
    const column = cell.slice(whole.length);
    const to = parts.map((part) => part + column);
    const missing = to.find((part) => !later.cellById.has(part));
    if (missing !== undefined)
      throw new Error(`Crosswalk of "${later.id}" from "${earlier.id}": there is no cell "${missing}"`);
    return { from: [cell], to };
  });
}

function cellsBelow(format: Format, path: string): string[] {
  return format.cells.filter(({ id }) => id === path || id.startsWith(`${path}.`)).map(({ id }) => id);
}

function assertCovers(format: Format, covered: readonly string[]): void {
  const seen = new Set<string>();
  for (const cell of covered) {
    if (seen.has(cell))
      throw new Error(`Crosswalk: cell "${cell}" of format "${format.id}" is covered twice`);
    seen.add(cell);
  }
  const left = format.cells.find(({ id }) => !seen.has(id));
  if (left) throw new Error(`Crosswalk: cell "${left.id}" of format "${format.id}" is not covered`);
}
