import type { Cell } from '../format/cell-id.ts';
import type { Format } from '../format/define-format.ts';
import { applicantCues } from './applicant-cues.ts';
import type { Quantity } from './claim.ts';
import { cueDefinitions, proactiveCues, type CueContext, type CueDefinition } from './cues.ts';
import { outcomeCues } from './outcome-cues.ts';
import { cellsOf, quantityOf } from './quantity-of.ts';
import { reviewCues } from './review-cues.ts';

/** What a word of the prose tells about the numbers near it. */
export type Cue =
  | {
      readonly kind: 'quantity';
      readonly quantity: Quantity;
      /** Where the word stands: before its number, or on either side of it. */
      readonly side: 'before' | 'either';
      readonly context: CueContext;
      readonly rank: number;
      readonly takesObject: boolean;
    }
  /** Whose numbers follow: natural persons, organisations. The row is that of the number before. */
  | { readonly kind: 'applicant'; readonly byRow: ReadonlyMap<string, Quantity> }
  /** Reviews or suits are spoken of from here on. */
  | { readonly kind: 'review'; readonly byResult: ReadonlyMap<string, Quantity> }
  | { readonly kind: 'reviewResult'; readonly result: string }
  /** Makes a context of the words after it. */
  | { readonly kind: 'context'; readonly context: 'requests' | 'disclosure' }
  | { readonly kind: 'previousYear' }
  | { readonly kind: 'partial' }
  | { readonly kind: 'change' }
  /** A Chinese numeral with its unit: the word is its end, 五件 of 十五件. */
  | { readonly kind: 'numeral' };

/** The words that claims of a format are recognised by. */
export interface ClaimWords {
  readonly words: readonly string[];
  readonly cueByWord: ReadonlyMap<string, Cue>;
  readonly quantities: ReadonlyMap<string, Quantity>;
}

/** Context words are no cues of their own for numbers. */
const contextWords = {
  requests: ['公开申请', '依申请', '申请公开', '申请信息公开', '申请的信息'],
  disclosure: ['信息公开', '政务公开'],
} as const;
const previousYearWords = ['去年', '上年', '上年度', '上一年', '上一年度', '同比', '同期'];
const partialWords = ['上半年', '下半年', '季度', '月份'];
const changeWords = ['增长', '增加', '上升', '减少', '下降', '降低'];
const chineseDigits = '一二两三四五六七八九十';
const numeralUnits = '件份宗起';

/** All cues have the same fields in the same order: reading one kind after another stays fast. */
const allFields = {
  kind: null,
  quantity: null,
  side: null,
  context: null,
  rank: 0,
  takesObject: false,
  byRow: null,
  byResult: null,
  result: null,
};

const known = new WeakMap<Format, ClaimWords>();

/** The cues of a format: those common to all formats, and those that its own rows and columns give. */
export function claimWords(format: Format): ClaimWords {
  const cached = known.get(format);
  if (cached) return cached;
  const cueByWord = new Map<string, Cue>();
  const quantities = new Map<string, Quantity>();
  // A word keeps the first meaning it is given: definitions come before what labels imply.
  const add = (words: readonly string[], cue: Cue) => {
    const uniform: Cue = { ...allFields, ...cue };
    for (const word of words) if (!cueByWord.has(word)) cueByWord.set(word, uniform);
  };
  const definitions = [...cueDefinitions, ...outcomeCues(format), ...proactiveCues];
  const cellsByKey = new Map(definitions.map(({ key, cells }) => [key, cellsOf(format, cells)]));
  for (const definition of definitions) addQuantity(definition, cellsByKey, quantities, add);
  for (const { words, byRow } of applicantCues(format)) {
    for (const quantity of byRow.values()) quantities.set(quantity.key, quantity);
    add(words, { kind: 'applicant', byRow });
  }
  for (const { words, results } of reviewCues(format)) {
    for (const { quantity, result, words: resultWords } of results) {
      quantities.set(quantity.key, quantity);
      if (resultWords.length > 0) add(resultWords, { kind: 'reviewResult', result });
    }
    const byResult = new Map(results.map(({ result, quantity }) => [result, quantity]));
    add(words, { kind: 'review', byResult });
  }
  add(contextWords.requests, { kind: 'context', context: 'requests' });
  add(contextWords.disclosure, { kind: 'context', context: 'disclosure' });
  add(previousYearWords, { kind: 'previousYear' });
  add(partialWords, { kind: 'partial' });
  add(changeWords, { kind: 'change' });
  for (const digit of chineseDigits)
    for (const unit of numeralUnits) add([digit + unit], { kind: 'numeral' });
  const result = { words: [...cueByWord.keys()], cueByWord, quantities };
  known.set(format, result);
  return result;
}

type Add = (words: readonly string[], cue: Cue) => void;

function addQuantity(
  definition: CueDefinition,
  cellsByKey: ReadonlyMap<string, readonly Cell[]>,
  quantities: Map<string, Quantity>,
  add: Add,
): void {
  const cells = cellsByKey.get(definition.key) ?? [];
  if (cells.length === 0) return;
  const { context, rank, takesObject = false } = definition;
  const accepts = (definition.accepts ?? []).map((keys) => keys.flatMap((key) => cellsByKey.get(key) ?? []));
  const quantity = quantityOf(definition, cells, accepts);
  quantities.set(quantity.key, quantity);
  const cue = { kind: 'quantity', quantity, context, rank, takesObject } as const;
  add(definition.words, { ...cue, side: definition.side ?? 'before' });
}
