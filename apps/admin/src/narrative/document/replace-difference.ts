import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { blockStart } from './text-position.ts';

/**
 * The step that makes another document of the editor's: only the blocks that differ are replaced, and of a block of
 * text only the stretch that differs, so that the caret and marks elsewhere stay. `undefined` when both are the same.
 */
export function replaceDifference(state: EditorState, next: Node): Transaction | undefined {
  const { doc } = state;
  const shorter = Math.min(doc.childCount, next.childCount);
  let head = 0;
  while (head < shorter && doc.child(head).eq(next.child(head))) head++;
  if (head === doc.childCount && head === next.childCount) return undefined;
  let tail = 0;
  while (tail < shorter - head && doc.child(lastBut(doc, tail)).eq(next.child(lastBut(next, tail)))) tail++;
  const start = blockStart(doc, head);
  const [before, after] = [
    doc.children.slice(head, endBut(doc, tail)),
    next.children.slice(head, endBut(next, tail)),
  ];
  const [old, put] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && old?.isTextblock && put && old.sameMarkup(put))
    return replaceText(state, start + 1, old, put);
  return state.tr.replaceWith(start, blockStart(doc, endBut(doc, tail)), after);
}

function replaceText(state: EditorState, start: number, old: Node, put: Node): Transaction | undefined {
  const from = old.content.findDiffStart(put.content);
  const to = old.content.findDiffEnd(put.content);
  if (from === null || !to) return undefined;
  // A repeated character lets both searches claim the same stretch.
  const overlap = Math.max(0, from - Math.min(to.a, to.b));
  const words = put.content.cut(from, to.b + overlap);
  return state.tr.replaceWith(start + from, start + to.a + overlap, words);
}

function lastBut(document: Node, count: number): number {
  return document.childCount - 1 - count;
}

function endBut(document: Node, count: number): number {
  return document.childCount - count;
}
