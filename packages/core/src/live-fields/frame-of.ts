import type { Format } from '../format/define-format.ts';
import type { Block } from '../report/narrative.ts';
import { editText, joinTexts, sliceText, type LiveText } from './live-text.ts';
import { liveTextsOf, withLiveText, withLiveTexts } from './live-texts.ts';
import { BLANK_FIELD } from './print-cell.ts';
import { hasFields } from './refresh-fields.ts';

/**
 * What of a block another report can be written in: a heading as it is, the sentences that live fields stand in,
 * nothing of the rest. A field whose cell the format does not have leaves a gap in its place.
 */
export function frameOf(format: Format, block: Block): readonly Block[] {
  if (block.kind === 'heading') return [block];
  if (!hasFields(block)) return [];
  const frames = liveTextsOf(block)
    .map((text) => withoutStrangers(format, sentencesWithFields(text)))
    .filter(({ text }) => text !== '');
  const [first] = frames;
  if (!first) return [];
  return [block.kind === 'list' ? withLiveTexts(block, frames) : withLiveText(block, 0, first)];
}

function sentencesWithFields(whole: LiveText): LiveText {
  const sentences = [...whole.text.matchAll(/[^。！？\n]*[。！？\n]*/g)].map(({ index, 0: text }) =>
    sliceText(whole, index, index + text.length),
  );
  return joinTexts(...sentences.filter(({ fields }) => fields !== undefined));
}

function withoutStrangers(format: Format, whole: LiveText): LiveText {
  const strangers = (whole.fields ?? []).filter(({ cell }) => !format.cellById.has(cell));
  // From the last on, so that those before stay where they are.
  return strangers.reduceRight<LiveText>(
    (text, { at, length }) => editText(text, at, at + length, BLANK_FIELD),
    whole,
  );
}
