import {
  compareReports,
  type CellComparison,
  type Format,
  type LocalText,
  type ReportComparison,
} from '@nianbao/core';
import { officialTheme } from '../theme/theme.ts';
import { bilingualParagraphs } from './bilingual.ts';
import { isCalendarDate } from './calendar-date.ts';
import { chineseDate } from './chinese-date.ts';
import { cleanText } from './clean-text.ts';
import { gapsAnnex, hasChanged } from './comparison-annexes.ts';
import {
  correctedFigures,
  correctedItems,
  correctedTexts,
  itemsTable,
  versionsTable,
  type CorrectedItem,
} from './correction-parts.ts';
import { changeRecords } from './data-records.ts';
import { framed, signatureOf } from './document-of.ts';
import type { DocumentOptions } from './document-options.ts';
import { documentWords } from './document-words.ts';
import { formatOf } from './format-of.ts';
import type { Passage } from './passage.ts';
import type { AnyReport, NarrativePart, ReportDocument } from './report-document.ts';
import { reportNames } from './report-names.ts';

export interface CorrectionOptions extends DocumentOptions {
  /** Day of the correction, as ISO 8601. */
  readonly date: string;
  /** Why the report was corrected, in the agency's words. */
  readonly reason: string;
  /** Where the two versions can be read, printed as they are; left out unless given. */
  readonly addresses?: { readonly before: string; readonly after: string } | undefined;
}

/** Media type of a correction as JSON where it stands inside a page. */
export const CORRECTION_JSON_TYPE = 'application/vnd.nianbao.correction+json';

const headings = {
  figures: { zh: '更正的数据', en: 'Corrected figures' },
  texts: { zh: '更正的文字', en: 'Corrected text' },
  items: { zh: '其他更正', en: 'Other corrections' },
  versions: { zh: '两个版本的网址', en: 'Where the versions are' },
} as const satisfies Record<string, LocalText>;

const NOTHING: LocalText = {
  zh: '两个版本的内容没有不同。',
  en: 'The content of the two versions is the same.',
};

/** What changed between the two versions. */
interface Correction {
  readonly cells: readonly CellComparison[];
  readonly texts: ReportComparison['narrative'];
  readonly items: readonly CorrectedItem[];
}

/**
 * The notice that goes with a report that was corrected after it was published (更正说明): when and why, every number
 * that changed with its value before and after, every changed paragraph with what was removed and what was added, and
 * what else changed. Signed by the agency on the day of the correction; never a draft unless asked for.
 * @throws RenderError (`render.format.unknown`) when a format is neither official nor among `formats`
 * @throws RangeError when `date` is no calendar date
 */
export function documentOfCorrection(
  before: AnyReport,
  after: AnyReport,
  options: CorrectionOptions,
): ReportDocument {
  if (!isCalendarDate(options.date)) throw new RangeError(`"${options.date}" is no calendar date`);
  const formats = { before: formatOf(before, options.formats), after: formatOf(after, options.formats) };
  const comparison = compareReports(
    { format: formats.before, report: before },
    { format: formats.after, report: after },
  );
  const correction: Correction = {
    cells: comparison.cells.filter(hasChanged),
    texts: comparison.narrative.filter(({ similarity }) => similarity < 1),
    items: correctedItems(formats.after, before, after, comparison.narrative),
  };
  const { language = 'zh', theme = officialTheme } = options;
  const facts = { agency: cleanText(after.agency), year: after.year };
  const title = [`${facts.agency}关于`, `${after.year}年政府信息公开工作年度报告`, '的更正说明'];
  const gaps = gapsAnnex(formats, { before, after }, comparison, language);
  return {
    ...framed({ format: formats.after, theme, title: title.join(''), ...facts }, options),
    titleParts: title,
    subject: documentWords.correction,
    isDraft: options.draft ?? false,
    notice: options.draft ? documentWords.draft : null,
    blankCells: [],
    preamble: statement(after, correction, options).flatMap((text) => bilingualParagraphs(text, language)),
    sections: sectionsOf(formats.after, correction, options),
    signature: signatureOf(
      { agency: after.signature.agency ?? after.agency, date: options.date },
      theme,
      facts,
    ),
    annexes: gaps ? [gaps] : [],
    data: {
      id: 'correction-json',
      mediaType: CORRECTION_JSON_TYPE,
      value: { ...facts, ...dataOf(before, after, correction, options) },
      records: changeRecords(formats.after, correction.cells, facts),
    },
  };
}

function dataOf(
  before: AnyReport,
  after: AnyReport,
  { cells, texts, items }: Correction,
  { date, reason }: CorrectionOptions,
) {
  return {
    date,
    reason,
    before: reportNames(before),
    after: reportNames(after),
    cells,
    narrative: texts,
    items,
  };
}

function statement(
  { title, year }: AnyReport,
  { cells, texts, items }: Correction,
  { date, reason }: CorrectionOptions,
): readonly LocalText[] {
  const words = cleanText(reason).trim();
  const isSame = cells.length + texts.length + items.length === 0;
  return [
    {
      zh: `${chineseDate(date)}，我单位对已公布的《${cleanText(title)}》作出更正，现说明如下。更正前和更正后的版本均予公布。`,
      en: `On ${date} we corrected our published report for ${year}, as follows. Both versions, before and after, stay public.`,
    },
    { zh: `更正原因：${words}`, en: '' },
    isSame
      ? NOTHING
      : {
          zh: `本次更正涉及数据${cells.length}项、文字${texts.length}部分、其他事项${items.length}项。`,
          en: `The correction concerns ${cells.length} figures, ${texts.length} parts of the text and ${items.length} other items.`,
        },
  ];
}

const ORDINALS = ['一', '二', '三', '四'];

/** The parts that have something in them, numbered in their order. */
function sectionsOf(
  format: Format,
  { cells, texts, items }: Correction,
  { language = 'zh', addresses }: CorrectionOptions,
): readonly NarrativePart[] {
  const parts: readonly { key: keyof typeof headings; passages: readonly Passage[] }[] = [
    { key: 'figures', passages: correctedFigures(format, cells, language) },
    { key: 'texts', passages: correctedTexts(format, texts, language) },
    { key: 'items', passages: itemsTable(items, language) },
    { key: 'versions', passages: addresses ? versionsTable(addresses, language) : [] },
  ];
  return parts
    .filter(({ passages }) => passages.length > 0)
    .map(({ key, passages }, index) => {
      const { zh, en } = headings[key];
      return { kind: 'narrative', key, heading: { zh: `${ORDINALS[index]}、${zh}`, en }, passages };
    });
}
