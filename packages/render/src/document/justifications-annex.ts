import { allRules, type Format, type Justification, type Language, type LocalText } from '@nianbao/core';
import { bilingualCell, bilingualRow, cellName } from './bilingual.ts';
import { cleanText } from './clean-text.ts';
import { chineseDate } from './chinese-date.ts';
import { documentWords } from './document-words.ts';
import type { NarrativePart } from './report-document.ts';

const HEADS: readonly LocalText[] = [
  { zh: '序号', en: 'No.' },
  { zh: '核实事项', en: 'Rule' },
  { zh: '所涉内容', en: 'Concerns' },
  { zh: '情况说明', en: 'Reason' },
  { zh: '说明人', en: 'Given by' },
  { zh: '日期', en: 'Date' },
];
const SHARES = [0.07, 0.18, 0.25, 0.28, 0.1, 0.12];

/** The written reasons why findings may stand, as a table; `null` when there are none. */
export function justificationsAnnex(
  format: Format,
  justifications: readonly Justification[],
  language: Language,
): NarrativePart | null {
  if (justifications.length === 0) return null;
  const rows = justifications.map((entry, index) => [
    String(index + 1),
    ruleName(entry.rule, language),
    subjectOf(format, entry, language),
    cleanText(entry.reason),
    cleanText(entry.by ?? ''),
    entry.date === undefined ? '' : chineseDate(entry.date),
  ]);
  return {
    kind: 'narrative',
    key: 'justifications',
    heading: documentWords.justifications,
    passages: [
      {
        kind: 'table',
        headRows: 1,
        rows: [bilingualRow(HEADS, language), ...rows],
        shares: SHARES,
        words: [1, 2, 3],
      },
    ],
  };
}

function ruleName(id: string, language: Language): string {
  const rule = allRules.find((each) => each.id === id);
  return rule ? bilingualCell(rule.states, language) : cleanText(id);
}

/** The cells by their names, or the field. */
function subjectOf(format: Format, { cells = [], field }: Justification, language: Language): string {
  if (cells.length > 0) return cells.map((id) => cellName(format, id, language)).join('\n');
  const section = format.definition.sections.find(({ key }) => key === field);
  if (section) return bilingualCell(section.heading, language);
  return field === undefined ? bilingualCell(documentWords.wholeReport, language) : cleanText(field);
}
