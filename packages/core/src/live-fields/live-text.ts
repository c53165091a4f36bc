import type { LiveField } from '../report/narrative.ts';

/** Text with the live fields in it: a paragraph is one, and so is an item of a list. */
export interface LiveText {
  readonly text: string;
  readonly fields?: readonly LiveField[] | undefined;
}

/** The stretch from `start` up to `end`, with the fields that lie in it whole: a figure cut in two prints nothing. */
export function sliceText({ text, fields = [] }: LiveText, start: number, end = text.length): LiveText {
  const inside = fields.filter(({ at, length }) => at >= start && at + length <= end);
  return liveText(
    text.slice(start, end),
    inside.map((field) => ({ ...field, at: field.at - start })),
  );
}

/** One text after the other. */
export function joinTexts(...texts: readonly LiveText[]): LiveText {
  let text = '';
  const fields: LiveField[] = [];
  for (const part of texts) {
    for (const field of part.fields ?? []) fields.push({ ...field, at: field.at + text.length });
    text += part.text;
  }
  return liveText(text, fields);
}

/**
 * The text with the stretch from `start` up to `end` replaced. Fields after it move along;
 * fields that it touches from inside are dropped: what somebody has typed over prints no cell any more.
 */
export function editText(whole: LiveText, start: number, end: number, put: LiveText | string): LiveText {
  const middle = typeof put === 'string' ? { text: put } : put;
  return joinTexts(sliceText(whole, 0, start), middle, sliceText(whole, end));
}

/** The text after somebody typed in it, where only the new wording is known: as one edit, the shortest that explains it. */
export function retypeText(whole: LiveText, text: string): LiveText {
  const before = whole.text;
  const shorter = Math.min(before.length, text.length);
  let head = 0;
  while (head < shorter && before[head] === text[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  return editText(whole, head, before.length - tail, text.slice(head, text.length - tail));
}

/** The text with every field printed anew by `print`. The same text when nothing changes. */
export function reprintText(whole: LiveText, print: (cell: string) => string): LiveText {
  const { text, fields = [] } = whole;
  const isCurrent = ({ at, length, cell }: LiveField) => text.slice(at, at + length) === print(cell);
  if (fields.every(isCurrent)) return whole;
  let from = 0;
  const parts: LiveText[] = [];
  for (const { at, length, cell } of fields) {
    parts.push({ text: text.slice(from, at) }, fieldText(cell, print(cell)));
    from = at + length;
  }
  return joinTexts(...parts, { text: text.slice(from) });
}

/** A printed cell on its own. */
export function fieldText(cell: string, printed: string): LiveText {
  return { text: printed, fields: [{ at: 0, length: printed.length, cell }] };
}

function liveText(text: string, fields: readonly LiveField[]): LiveText {
  return fields.length === 0 ? { text } : { text, fields };
}
