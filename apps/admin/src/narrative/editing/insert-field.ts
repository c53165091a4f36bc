import { TextSelection, type Command } from 'prosemirror-state';
import { narrativeSchema as schema } from '../document/schema.ts';

/**
 * Puts what a cell prints in place of the selection; from then on it follows the cell.
 * @param printed as `printCell` of the core gives it
 */
export function insertField(cell: string, printed: string): Command {
  return (state, dispatch) => {
    if (!canHoldField(state.selection.$from.parent.type.name)) return false;
    if (!dispatch) return true;
    const { from, to } = state.selection;
    const transaction = state.tr.replaceWith(from, to, schema.node('field', { cell, text: printed }));
    transaction.setSelection(TextSelection.create(transaction.doc, from + 1));
    dispatch(transaction.scrollIntoView());
    return true;
  };
}

/** Puts what a cell prints in place of a stretch of the text. */
export function replaceByField(from: number, to: number, cell: string, printed: string): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceWith(from, to, schema.node('field', { cell, text: printed })));
    return true;
  };
}

/** Report JSON keeps the figures of tables in paragraphs and lists only. */
export function canHoldField(node: string): boolean {
  return node === 'paragraph' || node === 'item';
}
