import { normalizeLabel, type DerivedTable, type TreeNode, isGroup } from '@nianbao/core';
import { likeness } from '../text/common-length.ts';

/** From here on two wordings are taken for one label. */
export const ALIKE = 0.75;
/** A label of this length within a longer wording is that label with a remark. */
const WITHIN = 4;

/** The wordings of a node, normalised. */
export function wordingsOf(node: Pick<TreeNode, 'label' | 'aliases'>): readonly string[] {
  return [node.label, ...(node.aliases ?? [])].map(normalizeLabel);
}

/** How much some words of a document are one of the wordings, 0 to 1. Both are normalised. */
export function likenessTo(words: string, wordings: readonly string[]): number {
  let best = 0;
  for (const wording of wordings) {
    const like =
      wording.length >= WITHIN && words.length > wording.length && words.includes(wording)
        ? 0.9
        : likeness(words, wording, ALIKE);
    best = Math.max(best, like);
  }
  return best;
}

/** Wordings of every column head of a table, groups included, and of every row. */
export interface TableLabels {
  readonly heads: readonly string[];
  readonly rows: readonly string[];
}

const known = new WeakMap<DerivedTable, TableLabels>();

export function labelsOf(table: DerivedTable): TableLabels {
  const found = known.get(table);
  if (found) return found;
  const made = { heads: allWordings(table.table.columns), rows: allWordings(table.table.rows ?? []) };
  known.set(table, made);
  return made;
}

function allWordings(nodes: readonly TreeNode[]): readonly string[] {
  return nodes.flatMap((node) => [...wordingsOf(node), ...(isGroup(node) ? allWordings(node.children) : [])]);
}
