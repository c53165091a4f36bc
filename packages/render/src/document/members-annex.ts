import type { CellValue, Format, Language, LocalText, RollUp, RollUpResult } from '@nianbao/core';
import { bilingualRow, bilingualCell, cellName } from './bilingual.ts';
import { cleanText } from './clean-text.ts';
import { documentWords } from './document-words.ts';
import { keyFiguresOf } from './key-figures.ts';
import { printCell } from './print-cell.ts';
import type { NarrativePart } from './report-document.ts';

const words = {
  number: { zh: '序号', en: 'No.' },
  agency: { zh: '机关名称', en: 'Agency' },
  report: { zh: '报告', en: 'Report' },
  present: { zh: '已纳入', en: 'included' },
  absent: { zh: '未报送', en: 'missing' },
  figure: { zh: '数据项', en: 'Figure' },
  sum: { zh: '合计', en: 'Sum' },
  contributors: { zh: '已填机关', en: 'Agencies with a value' },
  blanks: { zh: '空白机关', en: 'Agencies with a blank' },
  gaps: { zh: '报告格式无此项', en: 'Not in their format' },
  missing: { zh: '未报送', en: 'Reports missing' },
} as const satisfies Record<string, LocalText>;

/** A member of a roll-up with its main figures, in the order of `keyFiguresOf`; `null` when it has no report. */
export interface ListedMember {
  readonly name: string;
  readonly figures: readonly CellValue[] | null;
}

/** The members in the order of their names, or those with a report first, the largest first. */
export function membersOf(
  rollUp: RollUp,
  { missing }: RollUpResult,
  names: ReadonlyMap<string, string> | undefined,
): readonly ListedMember[] {
  const figures = keyFiguresOf(rollUp.format);
  const byMember = new Map<string, CellValue[]>();
  // A format without totals has no main figures; any cell tells who has a report.
  const cells = figures.length > 0 ? figures.map(({ cell }) => cell) : [rollUp.format.cells[0]?.id ?? ''];
  for (const cell of cells)
    for (const { member, value } of rollUp.contributionsTo(cell)) {
      const known = byMember.get(member);
      if (known) known.push(value);
      else byMember.set(member, [value]);
    }
  const members = new Set([...(names?.keys() ?? []), ...byMember.keys(), ...missing]);
  const known = new Set([...byMember.keys(), ...missing]);
  return [...members]
    .filter((member) => known.has(member))
    .map((member) => ({
      name: cleanText(names?.get(member) ?? member),
      figures: byMember.get(member)?.slice(0, figures.length) ?? null,
    }));
}

/** The agencies added up: who is in the sum and who is not, with their main figures. */
export function membersAnnex(
  format: Format,
  members: readonly ListedMember[],
  language: Language,
): NarrativePart {
  const figures = keyFiguresOf(format);
  const heads = bilingualRow(
    [words.number, words.agency, words.report, ...figures.map(({ label }) => label)],
    language,
  );
  const rows = members.map(({ name, figures: values }, index) => [
    String(index + 1),
    name,
    bilingualCell(values === null ? words.absent : words.present, language),
    ...figures.map(({ cell }, at) => {
      if (values === null) return '—';
      const kind = format.cellById.get(cell)?.kind ?? 'count';
      return printCell(kind, values[at] ?? null) || documentWords.blankCell[language];
    }),
  ]);
  // 已纳入 takes three characters, "included" is not to be hyphenated.
  const [name, state] = language === 'en' ? [0.2, 0.13] : [0.24, 0.09];
  const rest = (1 - 0.06 - name - state) / Math.max(1, figures.length);
  const shares = [0.06, figures.length > 0 ? name : 0.94 - state, state, ...figures.map(() => rest)];
  return {
    kind: 'narrative',
    key: 'members',
    heading: documentWords.members,
    passages: [{ kind: 'table', headRows: 1, rows: [heads, ...rows], shares, words: [1] }],
  };
}

/** The cells that not every report has a value in, with how many have; `null` when all are complete. */
export function coverageAnnex(
  format: Format,
  { cells, members }: RollUpResult,
  language: Language,
): NarrativePart | null {
  const partial = cells.filter(({ blanks, gaps }) => blanks + gaps > 0);
  if (partial.length === 0) return null;
  const rows = partial.map(({ cell, sum, contributors, blanks, gaps }) => {
    return [
      cellName(format, cell, language),
      printCell(format.cellById.get(cell)?.kind ?? 'count', sum) || documentWords.blankCell[language],
      ...[contributors, blanks, gaps, members - contributors - blanks - gaps].map(String),
    ];
  });
  const heads = bilingualRow(
    [words.figure, words.sum, words.contributors, words.blanks, words.gaps, words.missing],
    language,
  );
  return {
    kind: 'narrative',
    key: 'coverage',
    heading: documentWords.coverage,
    passages: [
      {
        kind: 'table',
        headRows: 1,
        rows: [heads, ...rows],
        shares: [0.44, 0.16, 0.1, 0.1, 0.1, 0.1],
        words: [0],
      },
    ],
  };
}
