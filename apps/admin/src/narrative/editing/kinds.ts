import type { Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { inlineOf, tableNode } from '../document/document-of-blocks.ts';
import { liveTextOfNode, textOf } from '../document/blocks-of-document.ts';
import { headingOf, narrativeSchema as schema } from '../document/schema.ts';
import { blockStart } from '../document/text-position.ts';
import { proposedNumbering } from '../numbering.ts';

/** What a block can be turned into. */
export type BlockKind = 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'list' | 'orderedList' | 'table';

const levels = { heading1: 1, heading2: 2, heading3: 3 } as const;

/** The kind of the block that the caret is in; `undefined` for a figure. */
export function kindOfSelection({ selection }: EditorState): BlockKind | undefined {
  const node = selection.$from.node(1) as Node | undefined;
  switch (node?.type.name) {
    case 'paragraph':
      return 'paragraph';
    case 'heading': {
      const { level } = headingOf(node.attrs);
      return level === 1 ? 'heading1' : level === 2 ? 'heading2' : 'heading3';
    }
    case 'list':
      return node.attrs['ordered'] === true ? 'orderedList' : 'list';
    case 'table':
      return 'table';
    default:
      return undefined;
  }
}

/** Indexes of the first and last block that the selection touches. */
export function selectedBlocks({ selection, doc }: EditorState): {
  readonly first: number;
  readonly last: number;
} {
  const first = selection.$from.index(0);
  const last =
    selection.$to.depth === 0 ? Math.max(first, selection.$to.index(0) - 1) : selection.$to.index(0);
  return { first, last: Math.min(last, doc.childCount - 1) };
}

/** Turns the selected blocks into a kind; the words stay, and the figures of tables where that kind can hold them. */
export function turnInto(kind: BlockKind): Command {
  return (state, dispatch) => {
    const { first, last } = selectedBlocks(state);
    const nodes = state.doc.children.slice(first, last + 1);
    if (nodes.some((node) => node.type.name === 'figure')) return false;
    if (!dispatch) return true;
    const made = makeBlocks(state.doc, first, nodes, kind);
    const start = blockStart(state.doc, first);
    const transaction = state.tr.replaceWith(start, blockStart(state.doc, last + 1), made);
    const offset = Math.min(
      state.selection.from - start,
      made.reduce((sum, node) => sum + node.nodeSize, 0) - 1,
    );
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(start + Math.max(1, offset))));
    dispatch(transaction.scrollIntoView());
    return true;
  };
}

function makeBlocks(whole: Node, at: number, nodes: readonly Node[], kind: BlockKind): readonly Node[] {
  if (kind === 'list' || kind === 'orderedList') {
    const items = nodes.flatMap(linesOf).map((line) => schema.node('item', null, line));
    return [schema.node('list', { ordered: kind === 'orderedList' }, items)];
  }
  if (kind === 'table') return [tableNode(nodes.flatMap(rowsOf), { headRows: 1, caption: null })];
  if (kind === 'paragraph')
    return nodes.flatMap((node) => linesOf(node).map((line) => schema.node('paragraph', null, line)));
  const level = levels[kind];
  const made: Node[] = [];
  for (const line of nodes.flatMap(linesOf)) {
    const numbering = proposedNumbering([...whole.children.slice(0, at), ...made], level);
    made.push(schema.node('heading', { level, numbering, runIn: null }, line));
  }
  return made;
}

/** Every stretch of text in a block; a row of a table is one. */
function linesOf(node: Node): readonly Node['content'][] {
  if (node.type.name === 'table')
    return rowsOf(node).map((row) => inlineOf({ text: row.filter((text) => text !== '').join('，') }));
  if (node.type.name === 'list') return node.children.map((item) => inlineOf(liveTextOfNode(item)));
  return [node.content];
}

function rowsOf(node: Node): readonly (readonly string[])[] {
  if (node.type.name === 'table') return node.children.map((row) => row.children.map(textOf));
  if (node.type.name === 'list') return node.children.map((item) => [textOf(item)]);
  return [[textOf(node)]];
}

/** A new block after the one with the caret or the one at `index`, ready to type in; an empty paragraph gives way to it. */
export function insertAfter(node: Node, index?: number): Command {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const last = index ?? selectedBlocks(state).last;
    const here = state.doc.child(last);
    const isGap = here.type.name === 'paragraph' && here.childCount === 0;
    const from = blockStart(state.doc, isGap ? last : last + 1);
    const transaction = state.tr.replaceWith(from, blockStart(state.doc, last + 1), node);
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(from + 1)));
    dispatch(transaction.scrollIntoView());
    return true;
  };
}

/** A heading at the end, with the number that is due. */
export function addHeading(state: EditorState): Node {
  const numbering = proposedNumbering(state.doc.children, 1);
  return schema.node('heading', { level: 1, numbering, runIn: null });
}

const NEW_TABLE = [
  ['', '', ''],
  ['', '', ''],
  ['', '', ''],
];

export function newTable(): Node {
  return tableNode(NEW_TABLE, { headRows: 1, caption: null });
}
