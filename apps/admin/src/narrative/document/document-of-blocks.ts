import { liveTextsOf, type Block, type LiveText } from '@nianbao/core';
import { Fragment, type Attrs, type Node } from 'prosemirror-model';
import { narrativeSchema as schema } from './schema.ts';

const known = new WeakMap<Block, Node>();

/** The blocks of a narrative field as a document. The same block gives the same node, so that what did not change is told at once. */
export function documentOfBlocks(blocks: readonly Block[]): Node {
  const nodes = blocks.map(nodeOfBlock);
  return schema.node('doc', null, nodes.length > 0 ? nodes : [schema.node('paragraph')]);
}

export function nodeOfBlock(block: Block): Node {
  let node = known.get(block);
  if (!node) known.set(block, (node = makeNode(block)));
  return node;
}

function makeNode(block: Block): Node {
  switch (block.kind) {
    case 'paragraph':
      return schema.node('paragraph', null, inlineOf(block));
    case 'heading': {
      const { level, numbering, runIn = null, text } = block;
      return schema.node('heading', { level, numbering, runIn }, inlineOf({ text }));
    }
    case 'list':
      return schema.node(
        'list',
        { ordered: block.ordered },
        liveTextsOf(block).map((text) => schema.node('item', null, inlineOf(text))),
      );
    case 'table':
      return tableNode(block.rows, { headRows: block.headRows, caption: block.caption ?? null });
    case 'figure': {
      const { image, alt, caption = null } = block;
      return schema.node('figure', { image, alt, caption });
    }
  }
}

/** A table of texts; rows that are too short are filled with empty cells, for the editor knows only rectangles. */
export function tableNode(rows: readonly (readonly string[])[], attributes: Attrs): Node {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const nodeOf = (row: readonly string[]) =>
    schema.node(
      'row',
      null,
      Array.from({ length: width }, (_, at) => schema.node('cell', null, inlineOf({ text: row[at] ?? '' }))),
    );
  return schema.node('table', attributes, rows.length > 0 ? rows.map(nodeOf) : [nodeOf([])]);
}

/** Text and the figures in it, in their order. */
export function inlineOf({ text, fields = [] }: LiveText): Fragment {
  const nodes: Node[] = [];
  let from = 0;
  const put = (to: number) => {
    if (to > from) nodes.push(schema.text(text.slice(from, to)));
  };
  for (const { at, length, cell } of fields) {
    put(at);
    nodes.push(schema.node('field', { cell, text: text.slice(at, at + length) }));
    from = at + length;
  }
  put(text.length);
  return Fragment.from(nodes);
}
