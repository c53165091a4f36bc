import type {
  Block,
  CellComparison,
  Format,
  Language,
  LocalText,
  NarrativeComparison,
  NarrativeField,
} from '@nianbao/core';
import { bilingualCaption, bilingualCell, bilingualRow } from './bilingual.ts';
import { cleanText } from './clean-text.ts';
import { figureName, kindOf, printListed } from './comparison-annexes.ts';
import type { Passage, TablePassage } from './passage.ts';
import type { AnyReport } from './report-document.ts';
import { revisedPassages } from './revised-passages.ts';

const words = {
  item: { zh: '更正事项', en: 'Item' },
  figure: { zh: '数据项', en: 'Figure' },
  before: { zh: '更正前', en: 'Before' },
  after: { zh: '更正后', en: 'After' },
  version: { zh: '版本', en: 'Version' },
  address: { zh: '网址', en: 'Address' },
  none: { zh: '（无）', en: '(none)' },
  preamble: { zh: '报告开头', en: 'Preamble' },
  title: { zh: '报告标题', en: 'Title' },
  agency: { zh: '机关名称', en: 'Name of the agency' },
  signer: { zh: '署名机关', en: 'Signed by' },
  date: { zh: '署名日期', en: 'Date of signature' },
  seeBefore: { zh: '见更正前的版本', en: 'see the version before' },
  seeAfter: { zh: '见更正后的版本', en: 'see the version after' },
} as const satisfies Record<string, LocalText>;

const ORDINALS = ['一', '二', '三', '四'];
const SHARES = [0.56, 0.22, 0.22];

/** Something corrected that is neither a number nor the text of a section; `null` is none. */
export interface CorrectedItem {
  readonly item: LocalText;
  readonly before: LocalText | string | null;
  readonly after: LocalText | string | null;
}

/** The numbers that changed as a table: every cell, those that follow from others included. */
export function correctedFigures(
  format: Format,
  pairs: readonly CellComparison[],
  language: Language,
): readonly Passage[] {
  const rows = pairs.map(({ before, after }) => {
    const kind = kindOf(format, after.cells[0]);
    const [old, recent] = [before.value, after.value].map((value) => printListed(kind, value, language));
    return [figureName(format, after.cells, language), old ?? '', recent ?? ''];
  });
  return tableOf(words.figure, rows, [0], language);
}

/** Where the two versions can be read. */
export function versionsTable(
  addresses: { readonly before: string; readonly after: string },
  language: Language,
): readonly Passage[] {
  const rows = [
    bilingualRow([words.version, words.address], language),
    [bilingualCell(words.before, language), cleanText(addresses.before)],
    [bilingualCell(words.after, language), cleanText(addresses.after)],
  ];
  return [{ kind: 'table', headRows: 1, rows, shares: [0.2, 0.8], words: [0, 1] }];
}

/** The paragraphs that changed, under the name of their section: removed words struck, added ones underlined. */
export function correctedTexts(
  format: Format,
  texts: readonly NarrativeComparison[],
  language: Language,
): readonly Passage[] {
  return texts.flatMap(({ field, pieces }, index): readonly Passage[] => [
    {
      kind: 'heading',
      level: 1,
      text: `（${ORDINALS[index]}）${bilingualCaption(fieldName(format, field), language)}`,
    },
    ...revisedPassages(pieces).filter(({ kind }) => kind === 'revised'),
  ]);
}

/** The official heading of a narrative section, or what stands before the first. */
function fieldName(format: Format, field: NarrativeField): LocalText {
  const section = format.definition.sections.find(({ key }) => key === field);
  return section?.heading ?? words.preamble;
}

/**
 * What else changed: title, names, date, and sections whose words are the same while their pictures or their
 * arrangement are not.
 */
export function correctedItems(
  format: Format,
  before: AnyReport,
  after: AnyReport,
  texts: readonly NarrativeComparison[],
): readonly CorrectedItem[] {
  const items: readonly CorrectedItem[] = [
    { item: words.title, before: before.title, after: after.title },
    { item: words.agency, before: before.agency, after: after.agency },
    { item: words.signer, before: before.signature.agency, after: after.signature.agency },
    { item: words.date, before: before.signature.date, after: after.signature.date },
  ];
  const rearranged = texts
    .filter(({ field, similarity }) => similarity === 1 && !isSame(before[field], after[field]))
    .map(({ field }): CorrectedItem => {
      const { zh, en } = fieldName(format, field);
      return {
        item: { zh: `${zh}的图片或编排`, en: `Pictures or arrangement of: ${en}` },
        before: words.seeBefore,
        after: words.seeAfter,
      };
    });
  return [...items.filter((entry) => entry.before !== entry.after), ...rearranged];
}

/** Where live fields stand in a text is no content of it. */
function isSame(before: readonly Block[], after: readonly Block[]): boolean {
  const content = (blocks: readonly Block[]) =>
    JSON.stringify(blocks, (key, value: unknown) => (key === 'fields' ? undefined : value));
  return content(before) === content(after);
}

/** The other corrections as a table. */
export function itemsTable(items: readonly CorrectedItem[], language: Language): readonly Passage[] {
  const print = (value: CorrectedItem['before']) =>
    typeof value === 'string' ? cleanText(value) : bilingualCell(value ?? words.none, language);
  const rows = items.map(({ item, before, after }) => [
    bilingualCell(item, language),
    print(before),
    print(after),
  ]);
  return tableOf(words.item, rows, [0, 1, 2], language);
}

function tableOf(
  first: LocalText,
  rows: readonly (readonly string[])[],
  columns: readonly number[],
  language: Language,
): readonly TablePassage[] {
  if (rows.length === 0) return [];
  const heads = bilingualRow([first, words.before, words.after], language);
  return [{ kind: 'table', headRows: 1, rows: [heads, ...rows], shares: SHARES, words: columns }];
}
