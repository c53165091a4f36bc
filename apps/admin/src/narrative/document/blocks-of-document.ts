import { withLiveTexts, type Block, type LiveField, type LiveText } from '@nianbao/core';
import type { Node } from 'prosemirror-model';
import { fieldOf, figureOf, headingOf, tableOf } from './schema.ts';

const known = new WeakMap<Node, Block>();

/** The document as blocks of report JSON; one empty paragraph is no block at all. Unchanged nodes give the same block. */
export function blocksOfDocument(document: Node): readonly Block[] {
  const [only] = document.children;
  if (document.childCount === 1 && only?.type.name === 'paragraph' && only.childCount === 0) return [];
  return document.children.map(blockOfNode);
}

/** Tells that a node stands for a block, so that the same block comes back for it. */
export function rememberBlock(node: Node, block: Block): void {
  known.set(node, block);
}

export function blockOfNode(node: Node): Block {
  let block = known.get(node);
  if (!block) known.set(node, (block = makeBlock(node)));
  return block;
}

function makeBlock(node: Node): Block {
  switch (node.type.name) {
    case 'heading': {
      const { level, numbering, runIn } = headingOf(node.attrs);
      const runsIn = runIn === null ? {} : { runIn };
      return { kind: 'heading', numbering, text: textOf(node), level, ...runsIn };
    }
    case 'list': {
      const list = { kind: 'list', ordered: node.attrs['ordered'] === true, items: [] } as const;
      return withLiveTexts(list, node.children.map(liveTextOfNode));
    }
    case 'table': {
      const { caption, headRows } = tableOf(node.attrs);
      const rows = node.children.map((row) => row.children.map(textOf));
      const captioned = caption === null ? {} : { caption };
      return { kind: 'table', ...captioned, headRows: Math.min(headRows, rows.length), rows };
    }
    case 'figure': {
      const { image, alt, caption } = figureOf(node.attrs);
      return { kind: 'figure', image, alt, ...(caption === null ? {} : { caption }) };
    }
    default:
      return { kind: 'paragraph', ...liveTextOfNode(node) };
  }
}

/** The words of a paragraph, heading, item or cell, figures of tables included. */
export function textOf(node: Node): string {
  return liveTextOfNode(node).text;
}

export function liveTextOfNode(node: Node): LiveText {
  let text = '';
  const fields: LiveField[] = [];
  for (const child of node.children) {
    if (child.isText) text += child.text ?? '';
    else {
      const field = fieldOf(child.attrs);
      fields.push({ at: text.length, length: field.text.length, cell: field.cell });
      text += field.text;
    }
  }
  return fields.length === 0 ? { text } : { text, fields };
}
