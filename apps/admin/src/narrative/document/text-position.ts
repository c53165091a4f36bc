import type { Node, ResolvedPos } from 'prosemirror-model';
import { fieldOf } from './schema.ts';

/** A place in a narrative field as findings and claims name it: the block, and UTF-16 units of its text. */
export interface TextPlace {
  readonly block: number;
  readonly offset: number;
}

/** Position in the document of the block at an index; that of the document's end beyond the last. */
export function blockStart(document: Node, index: number): number {
  let at = 0;
  for (let before = 0; before < Math.min(index, document.childCount); before++)
    at += document.child(before).nodeSize;
  return at;
}

/**
 * The position in the document of a place in the text. `blockText` parts items of a list and cells of a table by one
 * unit; a figure of a table counts as many units as it prints. A place beyond the text is at its end.
 */
export function positionOfPlace(document: Node, { block, offset }: TextPlace): number {
  const node = document.maybeChild(block);
  if (!node) return document.content.size;
  const start = blockStart(document, block);
  if (node.isTextblock) return positionInText(node, start + 1, offset);
  let rest = offset;
  let found = start + 1;
  node.descendants((inner, at) => {
    if (!inner.isTextblock || rest < 0) return rest >= 0;
    found = positionInText(inner, start + at + 2, rest);
    rest -= lengthOf(inner) + 1;
    return false;
  });
  return found;
}

/** The place in the text of a position in the document. */
export function placeOfPosition(at: ResolvedPos): TextPlace {
  const block = at.index(0);
  const node = at.doc.maybeChild(block);
  const start = at.depth > 0 ? at.before(1) : at.pos;
  if (!node || at.depth === 0) return { block, offset: 0 };
  if (node.isTextblock) return { block, offset: offsetInText(node, at.parentOffset) };
  let offset = 0;
  let isFound = false;
  node.descendants((inner, innerAt) => {
    if (isFound) return false;
    if (!inner.isTextblock) return true;
    const textStart = start + innerAt + 2;
    if (at.pos >= textStart && at.pos <= textStart + inner.content.size) {
      offset += offsetInText(inner, at.pos - textStart);
      isFound = true;
    } else offset += lengthOf(inner) + 1;
    return false;
  });
  return { block, offset };
}

function positionInText(node: Node, start: number, offset: number): number {
  let rest = offset;
  let at = start;
  for (const child of node.children) {
    const length = printedLength(child);
    if (rest <= 0) break;
    if (child.isText) {
      at += Math.min(rest, length);
      rest -= length;
      continue;
    }
    at += child.nodeSize;
    rest -= length;
  }
  return at;
}

function offsetInText(node: Node, parentOffset: number): number {
  let offset = 0;
  let at = 0;
  for (const child of node.children) {
    if (at + child.nodeSize > parentOffset) return offset + (child.isText ? parentOffset - at : 0);
    at += child.nodeSize;
    offset += printedLength(child);
  }
  return offset;
}

function lengthOf(node: Node): number {
  return node.children.reduce((sum, child) => sum + printedLength(child), 0);
}

function printedLength(node: Node): number {
  return node.isText ? node.nodeSize : fieldOf(node.attrs).text.length;
}
