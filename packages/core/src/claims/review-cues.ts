import type { Format } from '../format/define-format.ts';
import type { LocalText } from '../text/local-text.ts';
import type { Quantity } from './claim.ts';
import { cellsOf, quantityOf } from './quantity-of.ts';

/** Words that turn the text to one kind of review, with what the tables count of it. */
export interface ReviewCue {
  readonly group: string;
  readonly words: readonly string[];
  readonly results: readonly {
    readonly result: string;
    readonly quantity: Quantity;
    /** Words for the result; none for the total. */
    readonly words: readonly string[];
  }[];
}

interface Group {
  readonly group: string;
  readonly words: readonly string[];
  readonly label: LocalText;
  readonly paths: readonly string[];
}

const joint = ['、', '和', '或', '及', '与', '或者', '以及'].flatMap((and) =>
  ['行政复议', '复议'].flatMap((one) =>
    ['行政诉讼', '诉讼', '提起行政诉讼'].map((other) => one + and + other),
  ),
);

const groups: readonly Group[] = [
  {
    group: 'reconsideration',
    words: ['行政复议', '复议'],
    label: { zh: '行政复议', en: 'reconsideration' },
    paths: ['reconsideration'],
  },
  {
    group: 'litigation',
    words: ['行政诉讼', '诉讼'],
    label: { zh: '行政诉讼', en: 'litigation' },
    paths: ['litigationDirect', 'litigationAfterReconsideration'],
  },
  {
    group: 'direct',
    words: ['未经复议直接起诉', '直接起诉', '未经复议直接提起行政诉讼', '直接提起行政诉讼'],
    label: { zh: '未经复议直接起诉', en: 'direct litigation' },
    paths: ['litigationDirect'],
  },
  {
    group: 'after',
    words: ['复议后起诉', '复议后提起行政诉讼', '复议后提起诉讼'],
    label: { zh: '复议后起诉', en: 'litigation after reconsideration' },
    paths: ['litigationAfterReconsideration'],
  },
  {
    group: 'joint',
    words: joint,
    label: { zh: '行政复议和行政诉讼', en: 'reconsideration and litigation' },
    paths: ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'],
  },
];

/** Other words for the results of reviews than the columns' own. */
const resultWords: Readonly<Record<string, readonly string[]>> = {
  total: [],
  upheld: ['维持'],
  corrected: ['纠正', '被纠正'],
  other: ['其它结果'],
  pending: ['未审结'],
};

/** The kinds of review that a format counts. */
export function reviewCues(format: Format): ReviewCue[] {
  return groups.flatMap((group) => {
    const results = Object.entries(resultWords).flatMap(([result, words]) => {
      const cells = cellsOf(
        format,
        group.paths.map((path) => `reviews.${path}.${result}`),
      );
      const node = cells[0]?.columnNodes.at(-1);
      if (cells.length < group.paths.length || !node) return [];
      const isTotal = result === 'total';
      const { zh, en } = group.label;
      const label = isTotal
        ? group.label
        : { zh: `${zh}${node.label}`, en: `${en}, ${node.en.toLowerCase()}` };
      const quantity = quantityOf(
        { key: `reviews.${group.group}.${result}`, rule: 'text.reviews', label },
        cells,
      );
      return [{ result, quantity, words: isTotal ? [] : [node.label, ...words] }];
    });
    return results.length === 0 ? [] : [{ group: group.group, words: group.words, results }];
  });
}
