import { isGroup, type Leaf, type TreeNode } from './format.ts';

/** A leaf with its place in the tree. */
export interface PlacedLeaf {
  readonly leaf: Leaf;
  /** Dotted keys from the root; groups without a key do not show. */
  readonly path: string;
  /** From the outermost heading to the leaf itself. */
  readonly nodes: readonly TreeNode[];
  /** Paths of the leaves it is the sum of; empty unless it is a total. */
  readonly parts: readonly string[];
}

/** The leaves of a tree in reading order. */
export function deriveLeaves(nodes: readonly TreeNode[]): readonly PlacedLeaf[] {
  return collect(nodes, [], []);
}

function collect(
  nodes: readonly TreeNode[],
  keys: readonly string[],
  above: readonly TreeNode[],
): PlacedLeaf[] {
  const below = nodes.map((node) => {
    const path = node.key === undefined ? keys : [...keys, node.key];
    const chain = [...above, node];
    return isGroup(node)
      ? collect(node.children, path, chain)
      : [{ leaf: node, path: path.join('.'), nodes: chain, parts: [] }];
  });
  return below.flatMap((leaves, position) => {
    const node = nodes[position];
    if (node === undefined || isGroup(node) || node.total === undefined) return leaves;
    const siblings = below.filter((_, other) => other !== position).flat();
    return leaves.map((leaf) => ({ ...leaf, parts: siblings.map((sibling) => sibling.path) }));
  });
}
