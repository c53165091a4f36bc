import {
  chainCommands,
  deleteSelection,
  joinBackward,
  selectNodeBackward,
  splitBlockAs,
} from 'prosemirror-commands';
import { Fragment } from 'prosemirror-model';
import { Selection, TextSelection, type Command } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { narrativeSchema as schema } from '../document/schema.ts';
import { blockStart } from '../document/text-position.ts';
import { renumber } from '../numbering.ts';
import { selectedBlocks, turnInto } from './kinds.ts';

const { paragraph, item } = schema.nodes;

/** Enter: in a table a line within the cell, in an empty item the end of the list, after a heading its paragraph. */
const enter: Command = (state, dispatch, view) => {
  const { $from } = state.selection;
  if ($from.parent.type.name === 'cell') {
    dispatch?.(state.tr.insertText('\n').scrollIntoView());
    return true;
  }
  if ($from.parent.type === item)
    return $from.parent.childCount === 0 ? leaveList(state, dispatch) : splitItem(state, dispatch, view);
  return splitText(state, dispatch, view);
};

const splitItem = splitBlockAs(() => (item ? { type: item } : null));
const splitParagraph = splitBlockAs(() => (paragraph ? { type: paragraph } : null));

/** A heading that ran in to its paragraph no longer does once it is cut. */
const splitText: Command = (state, dispatch, view) => {
  const { $from, $to } = state.selection;
  const isCut = $from.parent.type.name === 'heading' && $to.parentOffset < $to.parent.content.size;
  return splitParagraph(
    state,
    dispatch &&
      ((transaction) =>
        dispatch(isCut ? transaction.setNodeAttribute($from.before(1), 'runIn', null) : transaction)),
    view,
  );
};

/** Turns the item with the caret into a paragraph, and the list into what stands before and after it. */
const leaveList: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const list = $from.node(1);
  if ($from.parent.type !== item) return false;
  if (!dispatch) return true;
  const index = $from.index(1);
  const parts = [
    ...(index > 0 ? [list.copy(Fragment.from(list.children.slice(0, index)))] : []),
    schema.node('paragraph', null, $from.parent.content),
    ...(index + 1 < list.childCount ? [list.copy(Fragment.from(list.children.slice(index + 1)))] : []),
  ];
  const transaction = state.tr.replaceWith($from.before(1), $from.after(1), parts);
  const before = $from.before(1) + (index > 0 ? (parts[0]?.nodeSize ?? 0) : 0);
  dispatch(transaction.setSelection(TextSelection.create(transaction.doc, before + 1)).scrollIntoView());
  return true;
};

/** Backspace at the start of a heading makes it a paragraph, of the first item leaves the list. */
const backToParagraph: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  if ($from.parent.type.name === 'heading') return turnInto('paragraph')(state, dispatch, view);
  return $from.parent.type === item && $from.index(1) === 0 && leaveList(state, dispatch, view);
};

/** The block with the caret changes places with its neighbour. */
export function moveBlock(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { first, last } = selectedBlocks(state);
    const to = by < 0 ? first - 1 : last + 1;
    const neighbour = state.doc.maybeChild(to);
    if (!neighbour) return false;
    if (!dispatch) return true;
    const start = blockStart(state.doc, Math.min(first, to));
    const end = blockStart(state.doc, Math.max(last, to) + 1);
    const moved = state.doc.children.slice(first, last + 1);
    const transaction = state.tr.replaceWith(
      start,
      end,
      by < 0 ? [...moved, neighbour] : [neighbour, ...moved],
    );
    const shift = by * neighbour.nodeSize;
    transaction.setSelection(Selection.near(transaction.doc.resolve(state.selection.from + shift)));
    dispatch(transaction.scrollIntoView());
    return true;
  };
}

/** Keys of the editor beside those that every text box has. */
export const typingKeys: Readonly<Record<string, Command>> = {
  Enter: enter,
  'Shift-Enter': enter,
  Backspace: chainCommands(deleteSelection, backToParagraph, joinBackward, selectNodeBackward),
  Tab: goToNextCell(1),
  'Shift-Tab': goToNextCell(-1),
  'Alt-ArrowUp': moveBlock(-1),
  'Alt-ArrowDown': moveBlock(1),
  'Mod-Alt-0': turnInto('paragraph'),
  'Mod-Alt-1': turnInto('heading1'),
  'Mod-Alt-2': turnInto('heading2'),
  'Mod-Alt-3': turnInto('heading3'),
  'Mod-Shift-7': turnInto('orderedList'),
  'Mod-Shift-8': turnInto('list'),
  'Mod-Alt-n': renumber,
};
