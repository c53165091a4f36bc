import {
  compareReports,
  narrativeFields,
  packCells,
  type CellComparison,
  type CellVector,
  type Format,
  type Language,
  type LocalText,
  type ReportComparison,
} from '@nianbao/core';
import { officialTheme } from '../theme/theme.ts';
import type { CellAnnotation } from './cell-annotation.ts';
import { bilingualParagraphs } from './bilingual.ts';
import { cleanText } from './clean-text.ts';
import { changesAnnex, gapsAnnex, hasChanged, isOneToOne, printDifference } from './comparison-annexes.ts';
import { reportRecords, type DataRecords } from './data-records.ts';
import { framed } from './document-of.ts';
import type { DocumentOptions } from './document-options.ts';
import { documentWords } from './document-words.ts';
import { formatOf } from './format-of.ts';
import type { Passage } from './passage.ts';
import { printCell } from './print-cell.ts';
import { reportNames } from './report-names.ts';
import type { AnyReport, ReportDocument } from './report-document.ts';
import { revisedPassages } from './revised-passages.ts';
import { sectionsOf } from './sections-of.ts';

/** Media type of a comparison as JSON where it stands inside a page. */
export const COMPARISON_JSON_TYPE = 'application/vnd.nianbao.comparison+json';

/**
 * Two reports as one document in the form of the later one: of numbers that changed the old one, the new one and the
 * difference, of the text what was removed and what was added. Annexes list all changes, and the cells that the format
 * of the other report has no counterpart for. Never a draft unless asked for: a blank is one of the things compared.
 * @throws RenderError (`render.format.unknown`) when a format is neither official nor among `formats`
 */
export function documentOfComparison(
  before: AnyReport,
  after: AnyReport,
  options: DocumentOptions = {},
): ReportDocument {
  const formats = { before: formatOf(before, options.formats), after: formatOf(after, options.formats) };
  const comparison = compareReports(
    { format: formats.before, report: before },
    { format: formats.after, report: after },
  );
  const facts = { agency: cleanText(after.agency), year: after.year };
  const title = titleOf(before, after);
  const vector = packCells(formats.after, after);
  const annotations = annotationsOf(formats.after, comparison);
  const textOf = (field: string) =>
    revisedPassages(comparison.narrative.find((entry) => entry.field === field)?.pieces ?? []);
  const { language = 'zh' } = options;
  const gaps = gapsAnnex(formats, { before, after }, comparison, language);
  return {
    ...framed(
      {
        format: formats.after,
        theme: options.theme ?? officialTheme,
        title: title.join(''),
        ...facts,
      },
      options,
    ),
    titleParts: title,
    subject: documentWords.comparison,
    isDraft: options.draft ?? false,
    notice: options.draft ? documentWords.draft : null,
    blankCells: [],
    preamble: [...summary({ before, after }, comparison, language), ...textOf('preamble')],
    sections: sectionsOf(formats.after, {
      vector,
      annotations,
      passagesOf: ({ key }) => textOf(key),
      remarksOf: ({ tables }) =>
        hasGap(formats.after, annotations, new Set(tables.map(({ id }) => id)))
          ? bilingualParagraphs(GAP_REMARK, language)
          : [],
    }),
    signature: { agency: null, date: null, isoDate: null },
    annexes: [changesAnnex(formats.after, comparison, language), ...(gaps ? [gaps] : [])],
    data: {
      id: 'comparison-json',
      mediaType: COMPARISON_JSON_TYPE,
      value: { ...facts, before: reportNames(before), after: reportNames(after), ...comparison },
      records: recordsOf(formats.after, comparison, vector, { ...facts, yearBefore: before.year }),
    },
  };
}

/** The title in its parts. Two agencies, or two versions of one year, are told apart in the text under it. */
function titleOf(before: AnyReport, after: AnyReport): readonly string[] {
  const years = before.year === after.year ? `${after.year}年` : `${before.year}年与${after.year}年`;
  return [cleanText(after.agency), '政府信息公开工作年度报告对照', `（${years}）`];
}

function summary(
  { before, after }: { readonly before: AnyReport; readonly after: AnyReport },
  comparison: ReportComparison,
  language: Language,
): readonly Passage[] {
  const [old, recent] = [cleanText(before.title), cleanText(after.title)];
  const all = comparison.cells.length;
  const changed = comparison.cells.filter(hasChanged).length;
  const fields = narrativeFields.length;
  const rewritten = comparison.narrative.filter(({ similarity }) => similarity < 1).length;
  const gaps = comparison.onlyBefore.length + comparison.onlyAfter.length;
  const missing: LocalText =
    gaps === 0
      ? { zh: '没有不能对照的数据', en: 'none is without a counterpart' }
      : {
          zh: `另有${gaps}项在对方的报告格式中没有对应项，见附件`,
          en: `${gaps} more have no counterpart in the format of the other report, see the annex`,
        };
  const lines: readonly LocalText[] = [
    {
      zh: `本文件以《${recent}》（新）为底，对照《${old}》（旧）。`,
      en: `This document sets the later report (${after.year}) against the earlier one (${before.year}).`,
    },
    {
      zh: `两份报告可对照的数据共${all}项，其中${changed}项有变动；${missing.zh}。文字共${fields}部分，其中${rewritten}部分有改动。`,
      en: `Of ${all} figures that both reports have, ${changed} have changed; ${missing.en}. Of ${fields} parts of the text, ${rewritten} have changed.`,
    },
    {
      zh: '表中有变动的数据标为“旧→新（增减）”，加※的数据没有可逐项对照的旧数据；文字中〔－〕内为删去的内容，〔＋〕内为新增的内容。',
      en: 'A figure that changed is printed as “before→after (change)”; one marked ※ has no single figure to be set against. In the text, 〔－〕 holds what was removed and 〔＋〕 what was added.',
    },
  ];
  return lines.flatMap((text) => bilingualParagraphs(text, language));
}

function annotationsOf(format: Format, comparison: ReportComparison): ReadonlyMap<string, CellAnnotation> {
  const annotations = new Map<string, CellAnnotation>();
  for (const { cell } of comparison.onlyAfter) annotations.set(cell, { kind: 'gap' });
  for (const pair of comparison.cells) {
    const [id = ''] = pair.after.cells;
    if (!isOneToOne(pair)) for (const cell of pair.after.cells) annotations.set(cell, { kind: 'gap' });
    else if (hasChanged(pair)) annotations.set(id, changeOf(format, id, pair));
  }
  return annotations;
}

function changeOf(format: Format, id: string, { before, change }: CellComparison): CellAnnotation {
  const kind = format.cellById.get(id)?.kind ?? 'count';
  return { kind: 'change', before: printCell(kind, before.value), difference: printDifference(kind, change) };
}

const GAP_REMARK: LocalText = {
  zh: '注：加※的数据在旧报告的格式中没有可逐项对照的数据，见附件。',
  en: 'Note: figures marked ※ have no single counterpart in the format of the earlier report; see the annex.',
};

function hasGap(
  format: Format,
  annotations: ReadonlyMap<string, CellAnnotation>,
  tables: ReadonlySet<string>,
): boolean {
  return format.cells.some(({ id, table }) => tables.has(table) && annotations.get(id)?.kind === 'gap');
}

function recordsOf(
  format: Format,
  { cells }: ReportComparison,
  vector: CellVector,
  facts: { readonly agency: string; readonly year: number; readonly yearBefore: number },
): DataRecords {
  const { columns, rows } = reportRecords(format, vector, facts);
  const byCell = new Map(cells.filter(isOneToOne).map((pair) => [pair.after.cells[0], pair]));
  return {
    columns: [...columns, 'year_before', 'value_before', 'change', 'ratio'],
    rows: rows.map((row, index) => {
      const pair = byCell.get(format.cells[index]?.id ?? '');
      return [
        ...row,
        facts.yearBefore,
        pair?.before.value ?? null,
        pair?.change ?? null,
        pair?.ratio ?? null,
      ];
    }),
  };
}
