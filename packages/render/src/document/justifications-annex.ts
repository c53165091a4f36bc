import { allRules, cellLabel, type Format, type Justification } from '@nianbao/core';
import { cleanText } from './clean-text.ts';
import { chineseDate } from './chinese-date.ts';
import { documentWords } from './document-words.ts';
import type { NarrativePart } from './report-document.ts';

const HEADS = ['序号', '核实事项', '所涉内容', '情况说明', '说明人', '日期'];
const SHARES = [0.07, 0.18, 0.25, 0.28, 0.1, 0.12];

/** The written reasons why findings may stand, as a table; `null` when there are none. */
export function justificationsAnnex(
  format: Format,
  justifications: readonly Justification[],
): NarrativePart | null {
  if (justifications.length === 0) return null;
  const rows = justifications.map((entry, index) => [
    String(index + 1),
    allRules.find(({ id }) => id === entry.rule)?.states.zh ?? entry.rule,
    subjectOf(format, entry),
    cleanText(entry.reason),
    cleanText(entry.by ?? ''),
    entry.date === undefined ? '' : chineseDate(entry.date),
  ]);
  return {
    kind: 'narrative',
    key: 'justifications',
    heading: documentWords.justifications,
    passages: [{ kind: 'table', headRows: 1, rows: [HEADS, ...rows], shares: SHARES, words: [1, 2, 3] }],
  };
}

/** The cells by their names, or the field. */
function subjectOf(format: Format, { cells = [], field }: Justification): string {
  if (cells.length > 0)
    return cells
      .map((id) => {
        const cell = format.cellById.get(id);
        return cell ? cellLabel(cell).zh : id;
      })
      .join('\n');
  const section = format.definition.sections.find(({ key }) => key === field);
  return section?.heading.zh ?? cleanText(field ?? documentWords.wholeReport.zh);
}
