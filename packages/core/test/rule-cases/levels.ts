import { format2021 } from '../../src/formats/format-2021.ts';
import type { Report2021 } from '../../src/report/report.ts';
import { packCells, unpackCells } from '../../src/report/vector.ts';
import { clean2019, clean2021, paragraph } from '../clean-report.ts';
import { with2021 } from './cells.ts';
import type { RuleCases } from './rule-case.ts';

const named = (agency: string, report: Report2021 = clean2021): Report2021 => ({ ...report, agency });
const members = [
  named('青川县民政局', with2021({ 'proactive.licensing.decisions': 46 })),
  named('青川县财政局', with2021({ 'proactive.licensing.decisions': 11, 'requests.received.research': 1 })),
];

/** The county's report: the sum of its members. */
function sumOf(reports: readonly Report2021[]): Report2021 {
  const vectors = reports.map((report) => packCells(format2021, report));
  const sum = Float64Array.from(format2021.cells, ({ index }) =>
    vectors.reduce((total, vector) => total + (vector[index] ?? Number.NaN), 0),
  );
  // The cells come from the vector of the same format.
  return { ...named('青川县人民政府'), ...(unpackCells(format2021, sum) as Partial<Report2021>) };
}

const county = sumOf(members);
const blankAt = (report: Report2021) => with2021({ 'proactive.fees.amount': null }, report);
const expectedMembers = ['青川县民政局', '青川县财政局'];

export const levelCases: RuleCases = {
  'rollup.sum': {
    passes: [
      { report: county, options: { members } },
      { report: county, options: { members: [clean2019] } },
    ],
    fails: [
      {
        report: with2021({ 'proactive.licensing.decisions': 46 }, county),
        options: { members },
        cells: ['proactive.licensing.decisions'],
        says: '青川县财政局的数，可能漏加',
      },
      {
        report: with2021({ 'proactive.licensing.decisions': 103 }, county),
        options: { members },
        says: '青川县民政局的数，可能重复计入',
      },
    ],
    undecided: [
      { report: county, options: { members: members.map(blankAt) } },
      { report: blankAt(county), options: { members } },
    ],
  },
  'rollup.members': {
    passes: [{ report: county, options: { members, expectedMembers } }],
    fails: [
      { report: county, options: { members: members.slice(0, 1), expectedMembers }, says: '青川县财政局' },
      {
        report: county,
        options: { members: [...members, ...members.slice(0, 1)], expectedMembers },
        says: '重复计入：青川县民政局',
      },
      {
        report: county,
        options: { members: [...members, named('乔庄镇人民政府')], expectedMembers },
        says: '不在应报名单中',
      },
    ],
  },
  'rollup.blank': {
    passes: [{ report: county, options: { members } }],
    fails: [
      {
        report: county,
        options: { members: [...members.slice(0, 1), ...members.slice(1).map(blankAt)] },
        cells: ['proactive.fees.amount'],
        says: '青川县财政局',
      },
    ],
  },
  'rollup.formats': {
    passes: [{ report: county, options: { members } }],
    fails: [
      { report: county, options: { members: [clean2019] }, says: '2019年试行格式' },
      { report: county, options: { members: [{ ...clean2021, year: 2023 }] }, says: '2023' },
    ],
  },
  'rollup.sameReport': {
    passes: [{ report: county, options: { members } }],
    fails: [
      {
        report: county,
        options: { members: [named('青川县民政局'), named('青川县财政局')] },
        says: '青川县民政局、青川县财政局',
      },
    ],
  },
  'publication.sameAsApproved': {
    passes: [{ report: clean2021, options: { approved: clean2021 } }],
    fails: [
      {
        report: clean2021,
        options: { approved: with2021({ 'proactive.fees.amount': 12 }) },
        cells: ['proactive.fees.amount'],
        says: '公布为 12.35，审定为 12',
      },
      {
        report: clean2021,
        options: { approved: { ...clean2021, otherMatters: [paragraph('没有收取信息处理费。')] } },
        says: '文字与审定的不同',
      },
      { report: clean2021, options: { approved: clean2019 }, says: '2019年试行格式' },
    ],
  },
};
