import { format2021 } from '../../../src/formats/format-2021.ts';
import type { Report, Report2021 } from '../../../src/report/report.ts';
import { withCells } from '../../../src/report/with-cells.ts';
import { clean2019, clean2021, paragraph, zerosOf } from '../../clean-report.ts';
import { with2021 } from '../cells.ts';
import type { Trial } from '../rule-case.ts';
import type { Boundaries } from './boundaries.ts';

const none: Report2021 = withCells(format2021, clean2021, zerosOf(format2021));
const signedOn = (date: string | null, agency = clean2021.agency): Report => ({
  ...clean2021,
  agency,
  signature: { agency, date },
});
const of = (agency: string, report: Report2021 = clean2021): Report2021 => ({ ...report, agency });

const members = ['青川县民政局', '青川县财政局', '青川县教育局', '青川县水利局'].map((name) =>
  of(name, with2021({ 'proactive.licensing.decisions': 3 }, none)),
);
const county = (decisions: number, count = 4): Trial => ({
  report: of('青川县人民政府', with2021({ 'proactive.licensing.decisions': decisions }, none)),
  options: { members: members.slice(0, count) },
});
const figure = (caption?: string) =>
  ({
    kind: 'figure',
    image: 'a'.repeat(64),
    alt: '柱状图',
    ...(caption === undefined ? {} : { caption }),
  }) as const;
const matters = (report: Report2021, ...otherMatters: Report2021['otherMatters']): Report2021 => ({
  ...report,
  otherMatters,
});
const sameNumbers = (count: number) =>
  ['青川县民政局', '青川县财政局'].map((name) =>
    of(
      name,
      withCells(
        format2021,
        none,
        Object.fromEntries(format2021.cells.slice(0, count).map(({ id }) => [id, 7])),
      ),
    ),
  );

export const levelsBoundaries: Boundaries = {
  'dates.signed': {
    passes: [{ report: signedOn('2025-02-10'), options: { today: '2025-02-10' } }],
    fails: [{ report: signedOn('2024-12-31'), options: { today: '2025-02-10' } }],
  },
  'dates.published': {
    passes: [{ report: clean2021, options: { publishedOn: '2025-02-01' } }],
    fails: [{ report: signedOn(null), options: { publishedOn: '2024-12-31' } }],
  },
  'dates.deadlineDepartment': { passes: [{ report: signedOn(null) }] },
  'dates.localDeadline': {
    passes: [
      { report: clean2021, options: { deadline: '2025-01-20' } },
      { report: signedOn(null), options: { deadline: '2025-01-20' } },
    ],
  },
  'dates.impossible': {
    passes: [{ report: { ...clean2021, preamble: [paragraph('月初和13月底，3月共32日，第12月31日刊。')] } }],
    fails: [
      {
        report: {
          ...clean2021,
          preamble: [paragraph('4月31日报送。统计期限自2024年1月1日至2024年12月32日。6月31日公布。')],
        },
        quotes: ['4月31日', '6月31日'],
      },
    ],
  },
  'dates.period': {
    passes: [
      {
        report: {
          ...clean2021,
          preamble: [
            paragraph(
              '统计数据见附表，在全县范围内一并开展的政务公开宣传月和政策宣讲进社区活动自2023年3月1日至2023年3月31日进行。',
            ),
          ],
        },
      },
      {
        report: {
          ...clean2021,
          preamble: [
            paragraph(
              '统计期限自2024年1月1日起至2024年12月31日，所列数据统计期限为2024年1月1日至2024年12月31日。',
            ),
          ],
        },
      },
    ],
    fails: [
      {
        report: {
          ...clean2021,
          preamble: [
            paragraph('报告期自2023年1月1日至2023年12月31日，统计期限自2024年1月1日至2024年12月31日。'),
          ],
        },
        quotes: ['2023年1月1日至2023年12月31日'],
      },
      {
        report: {
          ...clean2021,
          preamble: [
            paragraph('统计期限：2024年1月1日至2024年10月31日；所列数据自2023年1月1日起至2024年12月31日。'),
          ],
        },
        quotes: ['2024年1月1日至2024年10月31日', '2023年1月1日起至2024年12月31日'],
      },
      {
        report: { ...clean2021, preamble: [paragraph('所列数据的期限自2024年2月1日起至2024年12月31日止。')] },
        quotes: ['2024年2月1日起至2024年12月31日'],
      },
    ],
  },
  'rollup.sum': {
    passes: [{ ...county(12), options: { members: [...members, clean2019] } }],
    fails: [county(15), county(6, 3), county(12, 3), county(10), county(3, 2), county(9, 2)],
  },
  'rollup.formats': {
    passes: [{ report: clean2021, options: { members } }],
    fails: [{ report: clean2021, options: { members: [clean2019, ...members] } }],
  },
  'rollup.sameReport': {
    passes: [{ report: clean2021, options: { members: sameNumbers(7) } }],
    fails: [{ report: clean2021, options: { members: sameNumbers(8) } }],
  },
  'publication.sameAsApproved': {
    passes: [
      { report: matters(clean2021, figure()), options: { approved: matters(clean2021, paragraph('  ')) } },
      {
        report: matters(clean2021, figure('图一'), paragraph('甲  乙')),
        options: { approved: matters(clean2021, paragraph('图 一甲乙')) },
      },
    ],
    fails: [
      {
        report: with2021({ 'proactive.fees.amount': null }),
        options: { approved: clean2021 },
        says: '公布为 —',
      },
      {
        report: matters(clean2021, figure('图一')),
        options: { approved: matters(clean2021, figure('图二')) },
      },
    ],
  },
};
