import { editText, fieldText, joinTexts, sliceText, type LiveText } from '../live-fields/live-text.ts';
import { liveTextOf, liveTextsOf, withLiveText, withLiveTexts } from '../live-fields/live-texts.ts';
import { blockText, type Block, type FigureBlock, type ListBlock } from '../report/narrative.ts';
import type { ReportPlace } from './finding.ts';

/** Prints a cell as the report will have it. */
type Print = (cell: string) => string;

/**
 * The block with the passage replaced. A live field in the passage stays where the new words still print its cell.
 * @throws Error when the passage no longer stands there
 */
export function editBlock(block: Block, place: ReportPlace, text: string, print: Print): Block {
  switch (block.kind) {
    case 'heading':
      return place.part === 'numbering'
        ? { ...block, numbering: editPlain(block.numbering, place, text) }
        : { ...block, text: editPlain(block.text, place, text) };
    case 'paragraph': {
      const { start, end } = passageIn(block.text, place);
      return withLiveText(block, 0, editLive(liveTextOf(block), start, end, text, print));
    }
    case 'list':
      return editList(block, place, text, print);
    case 'table': {
      const lines = editPlain(blockText(block), place, text).split('\n');
      return { ...block, rows: lines.map((line) => line.split('\t')) };
    }
    case 'figure':
      return editFigure(block, place, text);
  }
}

/** Text without live fields, with the passage replaced. */
export function editPlain(whole: string, place: ReportPlace, text: string): string {
  const { start, end } = passageIn(whole, place);
  return whole.slice(0, start) + text + whole.slice(end);
}

function passageIn(whole: string, { start, end, quote }: ReportPlace): { start: number; end: number } {
  if (start === undefined || end === undefined) return { start: 0, end: whole.length };
  if (quote !== undefined && whole.slice(start, end) !== quote)
    throw new Error(`The text has changed: “${quote}” no longer stands at ${start}`);
  return { start, end };
}

function editLive(whole: LiveText, start: number, end: number, text: string, print: Print): LiveText {
  let put: LiveText = { text };
  let from = 0;
  for (const { at, length, cell } of whole.fields ?? []) {
    if (at < start || at + length > end) continue;
    const printed = print(cell);
    const found = indexOfNumber(put.text, printed, from);
    if (found < 0) continue;
    from = found + printed.length;
    put = editText(put, found, from, fieldText(cell, printed));
  }
  return editText(whole, start, end, put);
}

/** Where a number stands that is no part of a longer one. */
function indexOfNumber(text: string, number: string, from: number): number {
  const isPartOfNumber = (unit: string | undefined) => unit !== undefined && /[\d.,，]/.test(unit);
  for (let at = text.indexOf(number, from); at >= 0; at = text.indexOf(number, at + 1))
    if (!isPartOfNumber(text[at - 1]) && !/\d/.test(text[at + number.length] ?? '')) return at;
  return -1;
}

/** Edits a list as the lines of one text; a passage over several items leaves one item for each line of the new words. */
function editList(list: ListBlock, place: ReportPlace, text: string, print: Print): ListBlock {
  const { start, end } = passageIn(blockText(list), place);
  const texts = liveTextsOf(list);
  const [first, last] = [itemAt(list, start), itemAt(list, end)];
  const [head, tail] = [texts[first.item] ?? { text: '' }, texts[last.item] ?? { text: '' }];
  if (first.item === last.item)
    return withLiveText(list, first.item, editLive(head, first.at, last.at, text, print));
  const lines = text.split('\n').map((line): LiveText => ({ text: line }));
  const merged = lines.map((line, index) =>
    joinTexts(
      index === 0 ? sliceText(head, 0, first.at) : { text: '' },
      line,
      index === lines.length - 1 ? sliceText(tail, last.at) : { text: '' },
    ),
  );
  return withLiveTexts(list, texts.toSpliced(first.item, last.item - first.item + 1, ...merged));
}

/** The item that a position of the joined text falls into. */
function itemAt({ items }: ListBlock, position: number): { item: number; at: number } {
  let start = 0;
  for (const [item, { length }] of items.entries()) {
    if (position <= start + length) return { item, at: position - start };
    start += length + 1;
  }
  return { item: Math.max(items.length - 1, 0), at: items.at(-1)?.length ?? 0 };
}

/** Edits caption and description as the lines of one text; a figure is never left without a description. */
function editFigure(figure: FigureBlock, place: ReportPlace, text: string): FigureBlock {
  const edited = editPlain(blockText(figure), place, text);
  if (figure.caption === undefined) return { ...figure, alt: edited };
  const cut = edited.indexOf('\n');
  return cut < 0
    ? { ...figure, caption: edited, alt: edited }
    : { ...figure, caption: edited.slice(0, cut), alt: edited.slice(cut + 1) };
}
