import type { Block, LiveField, ListBlock, ListField, ParagraphBlock } from '../report/narrative.ts';
import type { LiveText } from './live-text.ts';

/** A block whose text may hold live fields. */
export type LiveBlock = ParagraphBlock | ListBlock;

export function isLiveBlock(block: Block): block is LiveBlock {
  return block.kind === 'paragraph' || block.kind === 'list';
}

/** Every text of a block, with its fields: the one of a paragraph, or the items of a list. */
export function liveTextsOf(block: LiveBlock): readonly LiveText[] {
  if (block.kind === 'paragraph') return [liveTextOf(block)];
  return block.items.map((_, item) => liveTextOf(block, item));
}

/** The text of a paragraph, or of an item of a list, with its fields. An item that is not there is empty. */
export function liveTextOf(block: LiveBlock, item = 0): LiveText {
  if (block.kind === 'paragraph') return textWith(block.text, block.fields ?? []);
  const fields = (block.fields ?? []).filter((field) => field.item === item);
  return textWith(
    block.items[item] ?? '',
    fields.map(({ at, length, cell }) => ({ at, length, cell })),
  );
}

/** The block with one text put in place of another. */
export function withLiveText<B extends LiveBlock>(block: B, item: number, text: LiveText): B;
export function withLiveText(block: LiveBlock, item: number, text: LiveText): LiveBlock {
  if (block.kind === 'paragraph') return { kind: 'paragraph', ...text };
  return withLiveTexts(block, liveTextsOf(block).with(item, text));
}

/** The list with these items. */
export function withLiveTexts(list: ListBlock, texts: readonly LiveText[]): ListBlock {
  const fields = texts.flatMap((text, item) =>
    (text.fields ?? []).map((field): ListField => ({ item, ...field })),
  );
  const { kind, ordered } = list;
  const items = texts.map(({ text }) => text);
  return fields.length === 0 ? { kind, ordered, items } : { kind, ordered, items, fields };
}

function textWith(text: string, fields: readonly LiveField[]): LiveText {
  return fields.length === 0 ? { text } : { text, fields };
}
