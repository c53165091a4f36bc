import type { Shape } from './page-content.ts';

/** A ruled line: `at` is its position across, `from` and `to` its extent along. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The ruled lines of a page, those on one another joined. */
export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** A shape no thicker than this is a line, in points. */
const MAX_THICKNESS = 3;
/** A line of less is a dot or a dash. */
const MIN_LENGTH = 4;
/** Lines so near each other are one. */
const NEAR = 2.5;

/** Shapes → ruled lines: thin shapes as they are, the four sides of outlined rectangles. */
export function rulesOfShapes(shapes: readonly Shape[]): Rules {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  for (const { box, isStroked } of shapes) {
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    if (height <= MAX_THICKNESS && width >= MIN_LENGTH)
      horizontal.push({ at: (box.top + box.bottom) / 2, from: box.left, to: box.right });
    else if (width <= MAX_THICKNESS && height >= MIN_LENGTH)
      vertical.push({ at: (box.left + box.right) / 2, from: box.top, to: box.bottom });
    else if (isStroked) {
      for (const at of [box.top, box.bottom]) horizontal.push({ at, from: box.left, to: box.right });
      for (const at of [box.left, box.right]) vertical.push({ at, from: box.top, to: box.bottom });
    }
  }
  return { horizontal: joined(horizontal), vertical: joined(vertical) };
}

/** Joins rules that lie on one another end to end. */
function joined(rules: readonly Rule[]): Rule[] {
  const result: Rule[] = [];
  for (const group of groupNear(rules)) {
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length;
    let open: { from: number; to: number } | null = null;
    for (const { from, to } of group.toSorted((a, b) => a.from - b.from)) {
      if (open && from <= open.to + NEAR) open.to = Math.max(open.to, to);
      else {
        if (open) result.push({ at, ...open });
        open = { from, to };
      }
    }
    if (open) result.push({ at, ...open });
  }
  return result;
}

function groupNear(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last && rule.at - (last[0]?.at ?? rule.at) <= NEAR) last.push(rule);
    else groups.push([rule]);
  }
  return groups;
}
