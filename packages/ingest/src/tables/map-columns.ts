import type { DerivedTable } from '@nianbao/core';
import { ALIKE, likenessTo, wordingsOf } from './table-labels.ts';

/** Which column of a grid holds which column of a table. */
export interface ColumnMap {
  readonly table: DerivedTable;
  /** For every column of the table the column of the grid; -1 where the grid has none. */
  readonly at: readonly number[];
  /** The normalised words above each column of the grid. */
  readonly heads: readonly (readonly string[])[];
  /** The grid has the columns in the order of the format. */
  readonly isInOrder: boolean;
}

/** The heads of the groups above a column tell apart columns of the same name. */
const GROUP = 0.2;
/** One head alone may be alike by chance. */
const ENOUGH = 2;
/** A head that fits two columns about as well tells nothing. */
const MARGIN = 0.03;

/**
 * Finds the columns of a table by their heads. `heads` are the normalised words above each column of a grid.
 * @returns `null` when no table has two of its columns there, or its only one.
 */
export function mapColumns(
  heads: readonly (readonly string[])[],
  tables: readonly DerivedTable[],
): ColumnMap | null {
  let best: ColumnMap | null = null;
  let most = 0;
  for (const table of tables) {
    const at = columnsOf(heads, table);
    const found = at.filter((column) => column >= 0);
    if (found.length < Math.min(ENOUGH, at.length) || found.length <= most) continue;
    most = found.length;
    best = {
      table,
      at,
      heads,
      isInOrder: found.every((column, index) => index === 0 || column > (found[index - 1] ?? 0)),
    };
  }
  return best;
}

function columnsOf(heads: readonly (readonly string[])[], { columns }: DerivedTable): readonly number[] {
  const at = new Array<number>(columns.length).fill(-1);
  const scores = new Array<number>(columns.length).fill(0);
  const nodes = columns.map((column) => column.nodes.map(wordingsOf));
  heads.forEach((stack, gridColumn) => {
    const ranked = nodes
      .map((wordings, column) => ({ column, score: scoreOf(stack, wordings) }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score);
    const [first, second] = ranked;
    if (!first || (second && first.score - second.score < MARGIN)) return;
    if (first.score <= (scores[first.column] ?? 0)) return;
    at[first.column] = gridColumn;
    scores[first.column] = first.score;
  });
  return at;
}

function scoreOf(stack: readonly string[], wordings: readonly (readonly string[])[]): number {
  const likeAny = (texts: readonly string[]) =>
    Math.max(0, ...stack.map((words) => likenessTo(words, texts)));
  const leaf = likeAny(wordings.at(-1) ?? []);
  if (leaf < ALIKE) return 0;
  const groups = wordings.slice(0, -1);
  const above = groups.reduce((sum, group) => sum + likeAny(group), 0) / Math.max(1, groups.length);
  return leaf + GROUP * above;
}
