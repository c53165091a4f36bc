import {
  officialTitle,
  packCells,
  type Block,
  type CellVector,
  type Format,
  type LocalText,
  type NarrativeField,
  type RollUp,
  type RollUpResult,
  type Signature,
} from '@nianbao/core';
import { fillPattern, officialTheme } from '../theme/theme.ts';
import { bilingualParagraphs } from './bilingual.ts';
import type { CellAnnotation } from './cell-annotation.ts';
import { cleanText } from './clean-text.ts';
import { reportRecords, type DataRecords } from './data-records.ts';
import { blanksOf, framed, preambleOf, signatureOf } from './document-of.ts';
import type { DocumentOptions } from './document-options.ts';
import { documentWords } from './document-words.ts';
import { coverageAnnex, membersAnnex, membersOf } from './members-annex.ts';
import { passagesOf } from './passages-of.ts';
import type { NarrativePart, ReportDocument } from './report-document.ts';
import { sectionsOf } from './sections-of.ts';

export interface RollUpDocumentOptions extends DocumentOptions {
  /** Whose report the sum is: the government or office of the level. */
  readonly agency: string;
  readonly year: number;
  /** The official title unless given. */
  readonly title?: string | undefined;
  /** Names of the members by their ids, in the order of the annex. Without them ids are printed, present ones first. */
  readonly names?: ReadonlyMap<string, string> | undefined;
  /** Narrative of the level's report. */
  readonly texts?: Partial<Readonly<Record<NarrativeField, readonly Block[]>>> | undefined;
  readonly signature?: Signature | undefined;
}

/** Media type of a roll-up as JSON where it stands inside a page. */
export const ROLL_UP_JSON_TYPE = 'application/vnd.nianbao.rollup+json';

/**
 * The report of a level, its numbers the sums of its members' reports. A sum that some report has no value for says how many
 * have; a cell that no report has a value in stays blank. Annexes name the members, with their main figures, and the
 * cells that are not complete. With a member missing, or a blank, it is marked as a draft.
 */
export function documentOfRollUp(rollUp: RollUp, options: RollUpDocumentOptions): ReportDocument {
  const { format } = rollUp;
  const result = rollUp.result();
  const theme = options.theme ?? officialTheme;
  const vector = packCells(format, rollUp.toCells());
  const facts = { agency: cleanText(options.agency), year: options.year };
  const pattern = theme.title === null ? null : fillPattern(theme.title, facts);
  const title = cleanText(options.title ?? pattern ?? officialTitle(facts.agency, facts.year));
  const isDraft = options.draft ?? !result.isComplete;
  const { language = 'zh' } = options;
  return {
    ...framed({ format, theme, title, ...facts }, options),
    subject: documentWords.rollUp,
    isDraft,
    notice: isDraft ? noticeOf(result) : null,
    blankCells: blanksOf(format, vector),
    preamble: [
      ...preambleOf(options.texts?.preamble ?? [], theme, facts),
      ...bilingualParagraphs(statement(result, facts.year), language),
    ],
    sections: sectionsOf(format, {
      vector,
      annotations: coverageOf(result),
      // Which narrative a level writes is up to it; keys of sections are its fields.
      passagesOf: ({ key }) => passagesOf(options.texts?.[key as NarrativeField] ?? []),
      remarksOf: ({ tables }) =>
        isPartial(format, result, new Set(tables.map(({ id }) => id)))
          ? bilingualParagraphs(coverageRemark(result), language)
          : [],
    }),
    signature: signatureOf(options.signature ?? { agency: null, date: null }, theme, facts),
    annexes: annexesOf(rollUp, result, options),
    data: {
      id: 'rollup-json',
      mediaType: ROLL_UP_JSON_TYPE,
      value: { ...facts, ...result },
      records: recordsOf(rollUp, result, vector, facts),
    },
  };
}

function noticeOf({ missing, cells }: RollUpResult) {
  const incomplete = cells.filter(({ blanks, gaps }) => blanks + gaps > 0).length;
  const zh = [
    ...(missing.length > 0 ? [`缺${missing.length}个机关`] : []),
    ...(incomplete > 0 ? [`${incomplete}项填报不全`] : []),
  ].join('，');
  const en = [
    ...(missing.length > 0 ? [`agencies missing: ${missing.length}`] : []),
    ...(incomplete > 0 ? [`figures incomplete: ${incomplete}`] : []),
  ].join(', ');
  return zh === ''
    ? documentWords.draft
    : { zh: `${documentWords.draft.zh}（${zh}）`, en: `${documentWords.draft.en} (${en})` };
}

function statement({ members, missing }: RollUpResult, year: number): LocalText {
  const present = members - missing.length;
  const isWhole = missing.length === 0;
  const zh = isWhole
    ? '全部机关的报告均已纳入'
    : `已纳入${present}个机关的报告，尚缺${missing.length}个机关的报告`;
  const en = isWhole ? 'all of them are included' : `${present} included, ${missing.length} missing`;
  return {
    zh: `本报告各表数据由${members}个机关${year}年度报告的相应数据相加得出，${zh}，名单及各机关主要数据见附件。`,
    en: `The figures are the sums of the reports of ${members} agencies for ${year}: ${en}. The annex lists the agencies with their main figures.`,
  };
}

function coverageOf({ cells, members, missing }: RollUpResult): ReadonlyMap<string, CellAnnotation> {
  const reports = members - missing.length;
  return new Map(
    cells
      // Where nobody has a value the cell is blank, and says so by itself.
      .filter(({ contributors }) => contributors > 0 && contributors < reports)
      .map(({ cell, contributors }) => [cell, { kind: 'coverage', contributors, reports }] as const),
  );
}

function isPartial(format: Format, result: RollUpResult, tables: ReadonlySet<string>): boolean {
  const partial = coverageOf(result);
  return format.cells.some(({ id, table }) => tables.has(table) && partial.has(id));
}

function coverageRemark({ members, missing }: RollUpResult): LocalText {
  const present = members - missing.length;
  return {
    zh: `注：数据后方括号内为“填报该项的机关数/已纳入的机关数”，未注明的由已纳入的${present}个机关全部填报；空格为没有机关填报。`,
    en: `Note: in brackets, how many of the agencies included have a value; without brackets all ${present} have one; a blank is a figure that none has.`,
  };
}

function annexesOf(
  rollUp: RollUp,
  result: RollUpResult,
  { names, language = 'zh' }: RollUpDocumentOptions,
): readonly NarrativePart[] {
  const coverage = coverageAnnex(rollUp.format, result, language);
  const members = membersAnnex(rollUp.format, membersOf(rollUp, result, names), language);
  return [members, ...(coverage ? [coverage] : [])];
}

function recordsOf(
  { format }: RollUp,
  { cells, members }: RollUpResult,
  vector: CellVector,
  facts: { readonly agency: string; readonly year: number },
): DataRecords {
  const { columns, rows } = reportRecords(format, vector, facts);
  const byCell = new Map(cells.map((cell) => [cell.cell, cell]));
  return {
    columns: [...columns, 'contributors', 'blanks', 'gaps', 'members'],
    rows: rows.map((row, index) => {
      const cell = byCell.get(format.cells[index]?.id ?? '');
      return [...row, cell?.contributors ?? 0, cell?.blanks ?? 0, cell?.gaps ?? 0, members];
    }),
  };
}
