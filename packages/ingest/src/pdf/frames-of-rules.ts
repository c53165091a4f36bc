import type { Box } from './box.ts';
import type { Rule, Rules } from './rules-of-shapes.ts';

/** One cell of a ruled table: its box, and the rows and columns it spans. */
export interface FrameCell {
  readonly box: Box;
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}

/** A table as its ruled lines draw it. */
export interface Frame {
  readonly box: Box;
  readonly rows: number;
  readonly cells: readonly FrameCell[];
}

/** Lines meet when one ends so near the other, in points. */
const REACH = 4;
/** More lines than any report rules on a page: drawings are not looked into. */
const MAX_RULES = 2000;

/** Finds the tables among the ruled lines of a page: lines that cross one another, and the cells between them. */
export function framesOfRules(rules: Rules): readonly Frame[] {
  if (rules.horizontal.length + rules.vertical.length > MAX_RULES) return [];
  return connected(rules).flatMap(({ horizontal, vertical }) =>
    horizontal.length >= 2 && vertical.length >= 2 ? [frameOf(horizontal, vertical)] : [],
  );
}

function meets(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - REACH &&
    down.at <= across.to + REACH &&
    across.at >= down.from - REACH &&
    across.at <= down.to + REACH
  );
}

interface Component {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

function connected({ horizontal, vertical }: Rules): readonly Component[] {
  const left = { horizontal: new Set(horizontal), vertical: new Set(vertical) };
  const components: Component[] = [];
  for (const start of horizontal) {
    if (!left.horizontal.delete(start)) continue;
    const component: Component = { horizontal: [start], vertical: [] };
    for (let h = 0, v = 0; h < component.horizontal.length || v < component.vertical.length;) {
      const across = component.horizontal[h];
      if (across) {
        h++;
        for (const down of left.vertical)
          if (meets(across, down) && left.vertical.delete(down)) component.vertical.push(down);
        continue;
      }
      const down = component.vertical[v++];
      for (const next of left.horizontal)
        if (down && meets(next, down) && left.horizontal.delete(next)) component.horizontal.push(next);
    }
    components.push(component);
  }
  return components;
}

function frameOf(horizontal: readonly Rule[], vertical: readonly Rule[]): Frame {
  const ys = positions(horizontal);
  const xs = positions(vertical);
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  const groups = new Groups(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [top, bottom, left, right] = [ys[row]!, ys[row + 1]!, xs[column]!, xs[column + 1]!];
      const at = row * columns + column;
      if (column + 1 < columns && !isRuled(vertical, right, top, bottom)) groups.join(at, at + 1);
      if (row + 1 < rows && !isRuled(horizontal, bottom, left, right)) groups.join(at, at + columns);
    }
  const cells = groups.all().map((members): FrameCell => {
    const rowsOf = members.map((at) => Math.floor(at / columns));
    const columnsOf = members.map((at) => at % columns);
    const [row, lastRow] = [Math.min(...rowsOf), Math.max(...rowsOf)];
    const [column, lastColumn] = [Math.min(...columnsOf), Math.max(...columnsOf)];
    const box = { left: xs[column]!, top: ys[row]!, right: xs[lastColumn + 1]!, bottom: ys[lastRow + 1]! };
    return { box, row, column, rowspan: lastRow - row + 1, colspan: lastColumn - column + 1 };
  });
  return { box: { left: xs[0]!, top: ys[0]!, right: xs.at(-1)!, bottom: ys.at(-1)! }, rows, cells };
}

/** The distinct positions of lines: those of short pieces that were drawn a little off are one. */
function positions(rules: readonly Rule[]): readonly number[] {
  const found: number[] = [];
  for (const { at } of rules.toSorted((a, b) => a.at - b.at))
    if (at - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > REACH) found.push(at);
  return found;
}

/** Whether some line at a position covers the middle of a stretch. */
function isRuled(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return rules.some((rule) => Math.abs(rule.at - at) <= REACH && rule.from <= middle && rule.to >= middle);
}

/** Disjoint sets of cells that no line parts. */
class Groups {
  private readonly parent: number[];

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, at) => at);
  }

  private root(at: number): number {
    let root = at;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    this.parent[at] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.root(a), this.root(b)].toSorted((x, y) => x - y);
    this.parent[high!] = low!;
  }

  all(): readonly number[][] {
    const groups = new Map<number, number[]>();
    this.parent.forEach((_, at) => {
      const root = this.root(at);
      groups.set(root, [...(groups.get(root) ?? []), at]);
    });
    return [...groups.values()];
  }
}
