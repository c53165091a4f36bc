import { format2021 } from '../../../src/formats/format-2021.ts';
import type { Report, Report2021, SectionHeading } from '../../../src/report/report.ts';
import { withCells } from '../../../src/report/with-cells.ts';
import { clean2019, clean2021, heading, paragraph } from '../../clean-report.ts';
import { with2021 } from '../cells.ts';
import type { Boundaries } from './boundaries.ts';

const outline: readonly SectionHeading[] = format2021.definition.sections.map(
  ({ key, ordinal, heading: { zh } }) => ({ section: key, numbering: ordinal, text: zh }),
);
const unknown = (text: string, numbering = ''): SectionHeading => ({ section: null, numbering, text });
const outlined = (...entries: readonly SectionHeading[]): { readonly report: Report } => ({
  report: { ...clean2021, outline: entries },
});
const overview = (...blocks: Report2021['overview'][number][]): { readonly report: Report } => ({
  report: { ...clean2021, overview: blocks },
});
const titled = (title: string, agency = clean2021.agency): { readonly report: Report } => ({
  report: { ...clean2021, agency, title },
});
/** The cells of the table of requests in these rows or columns are blank. */
const blankIn = (axis: 'row' | 'column', lines: readonly string[]): { readonly report: Report } => ({
  report: withCells(
    format2021,
    clean2021,
    Object.fromEntries(
      format2021.cells
        .filter((cell) => cell.table === 'requests' && lines.includes(cell[axis]))
        .map(({ id }) => [id, null]),
    ),
  ),
});
const rows = ['received', 'carriedOver', 'outcome.granted', 'outcome.partlyGranted'];
const columns = ['naturalPersons', 'businesses', 'research', 'publicInterest'];
const blanks = (count: number): { readonly report: Report } => ({
  report: with2021(
    Object.fromEntries(columns.slice(0, count).map((column) => [`requests.received.${column}`, null])),
  ),
});

export const structureBoundaries: Boundaries = {
  'structure.blankCells': { fails: [blanks(2), blanks(3), blanks(4)] },
  'structure.rowsColumns': {
    fails: [
      blankIn('row', rows.slice(0, 2)),
      blankIn('row', rows.slice(0, 3)),
      blankIn('row', rows),
      blankIn('column', columns.slice(0, 1)),
      blankIn('column', columns.slice(0, 3)),
      blankIn('column', columns),
    ],
  },
  'structure.extra': {
    passes: [
      outlined(...outline, unknown('附：数据表'), unknown('附录')),
      outlined(...outline.slice(0, 5), unknown('声明')),
      outlined(...outline.slice(0, 3), unknown('政策解读'), ...outline.slice(3)),
      outlined(...outline.slice(0, 4), ...outline.slice(4).toReversed()),
    ],
    fails: [outlined(...outline.slice(5), unknown('声明')), outlined(...outline, unknown('说明与附件'))],
  },
  'structure.numbering': {
    passes: [
      outlined(...outline.map((entry) => ({ ...entry, numbering: '' }))),
      outlined(...outline, unknown('附件', '七')),
    ],
    fails: [
      overview(heading('一、', '主动公开'), heading('（二）', '监督保障')),
      overview(heading('（一）', '主动公开'), heading('（2）', '监督保障')),
    ],
  },
  'structure.title': {
    passes: [
      titled('青川县民政局2024年度政府信息公开工作年度报告'),
      titled('2024年青川县民政局政府信息公开工作年度报告'),
      titled('2024青川县民政局政府信息公开工作年度报告'),
      titled('X局2024年政府信息公开工作年度报告', 'X局'),
      titled('A_B局2024年政府信息公开工作年度报告', 'A_B局'),
    ],
    fails: [titled('青川县民政局2024政府信息公开工作年度报告'), titled('民政局___2024年报告')],
  },
  'structure.preamble': {
    passes: [{ report: { ...clean2021, preamble: [paragraph('数据自1月1日起，见www.a.cn，电话12345。')] } }],
  },
  'structure.format': { passes: [{ report: { ...clean2019, year: 2007 } }] },
  'structure.governmentParts': {
    passes: [
      {
        report: {
          ...clean2021,
          agency: '青川县人民政府',
          preamble: [],
          overview: [],
          problems: [],
          otherMatters: [],
        },
      },
    ],
  },
};
