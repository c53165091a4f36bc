import type { ListField, LiveField } from './narrative.ts';

/** Why a live field cannot be where it says: outside its text or inside a character; before or over the field before it. */
export type LiveFieldFault =
  | { readonly kind: 'range'; readonly index: number; readonly length: number }
  | { readonly kind: 'order'; readonly index: number };

/**
 * What is wrong with the fields of a block.
 * @param texts the items of a list, or the one text of a paragraph, of which fields name no item
 */
export function liveFieldFaults(
  texts: readonly string[],
  fields: readonly (LiveField | ListField)[],
): readonly LiveFieldFault[] {
  const faults: LiveFieldFault[] = [];
  let [item, end] = [0, 0];
  fields.forEach((field, index) => {
    const at = itemOf(field);
    const text = texts[at] ?? '';
    const to = field.at + field.length;
    if (to > text.length || splitsCharacter(text, field.at) || splitsCharacter(text, to))
      faults.push({ kind: 'range', index, length: text.length });
    else if (at < item || (at === item && field.at < end)) faults.push({ kind: 'order', index });
    else [item, end] = [at, to];
  });
  return faults;
}

function itemOf(field: LiveField | ListField): number {
  return 'item' in field ? field.item : 0;
}

/** Whether a position lies between the two halves of a surrogate pair. */
function splitsCharacter(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
