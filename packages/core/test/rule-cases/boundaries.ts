import { format2021 } from '../../src/formats/format-2021.ts';
import type { Report, Report2021 } from '../../src/report/report.ts';
import { withCells } from '../../src/report/with-cells.ts';
import { clean2019, clean2021, paragraph, zerosOf } from '../clean-report.ts';
import { previous2019, previous2021, with2019, with2021 } from './cells.ts';
import type { RuleCase, Trial } from './rule-case.ts';

const none: Report2021 = withCells(format2021, clean2021, zerosOf(format2021));
const noneBefore: Report2021 = { ...none, year: 2023 };
const last2021 = { previous: previous2021 };
const after = (changes: Parameters<typeof with2021>[0]) => ({ previous: with2021(changes, previous2021) });
const wordless = { preamble: [], overview: [], problems: [], otherMatters: [] };
const signedOn = (date: string | null, agency = clean2021.agency): Report => ({
  ...clean2021,
  agency,
  signature: { agency, date },
});
const of = (agency: string, report: Report2021 = clean2021): Report2021 => ({ ...report, agency });

const notHeld = 'requests.outcome.unableToProvide.notHeld.total';
const handled = 'requests.outcome.total.total';
const residual = 'requests.outcome.otherwiseHandled.other.total';
const granted = 'requests.outcome.granted.total';
const partly = 'requests.outcome.partlyGranted.total';

const share = (now: readonly [number, number], before: readonly [number, number]): Trial => ({
  report: with2021({ [notHeld]: now[0], [handled]: now[1] }),
  options: after({ [notHeld]: before[0], [handled]: before[1] }),
});
const row = (values: readonly (number | null)[]): Trial => ({
  report: with2021(
    Object.fromEntries(
      [
        'naturalPersons',
        'businesses',
        'research',
        'publicInterest',
        'legalServices',
        'otherOrganisations',
        'total',
      ].map((column, at) => [`requests.received.${column}`, values[at] ?? null]),
    ),
    none,
  ),
});
const jump = (cell: 'penalties' | 'licensing', before: number, now: number): Trial => ({
  report: with2021({ [`proactive.${cell}.decisions`]: now }),
  options: after({ [`proactive.${cell}.decisions`]: before }),
});
const fees = (amount: number): Trial => ({
  report: with2021({ 'proactive.fees.amount': amount }),
  options: last2021,
});
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

/** Reports just on either side of where a rule begins to speak. */
export const boundaryCases: Readonly<Record<string, Partial<RuleCase>>> = {
  'requests.notHeldShare': {
    passes: [share([15, 30], [6, 30]), share([20, 34], [0, 29]), share([29, 29], [3, 34])],
    fails: [share([24, 30], [3, 34]), share([20, 34], [3, 30])],
  },
  'requests.lateCarry': {
    passes: [
      {
        report: with2021({
          'requests.received.total': 2,
          'requests.carriedOver.total': 0,
          'requests.carriedForward.total': 9,
        }),
      },
      { report: with2021({ 'requests.carriedForward.total': 18 }) },
    ],
    fails: [
      {
        report: with2021({ 'requests.received.total': 17, 'requests.carriedForward.total': 10 }),
        says: '应办理 19 件',
      },
      { report: with2021({ 'requests.carriedForward.total': 19 }) },
    ],
  },
  'requests.organisationColumns': {
    passes: [{ report: with2021({ 'requests.received.otherOrganisations': 9 }, none) }],
    fails: [{ report: with2021({ 'requests.received.otherOrganisations': 10 }, none) }],
  },
  'requests.otherOutcome': {
    passes: [
      { report: with2021({ [handled]: 9, [residual]: 9, [granted]: null }, none) },
      { report: with2021({ [residual]: 10, [granted]: 5 }) },
      { report: with2021({ [handled]: 40, [residual]: 12, [granted]: 2 }, none) },
      { report: with2021({ [handled]: 40, [residual]: 20, [granted]: 20 }, none) },
      { report: with2021({ [handled]: 40, [residual]: 20, [granted]: 25 }, none) },
      { report: with2021({ [handled]: 34, [residual]: 10, [granted]: 5 }, none) },
    ],
    fails: [{ report: with2021({ [handled]: 10, [residual]: 10 }, none), says: '10 件中有 10 件' }],
    undecided: [{ report: with2021({ [handled]: 10, [residual]: 10, [granted]: null }, none) }],
  },
  'requests.noneGranted': {
    passes: [
      { report: with2021({ [handled]: 19, [granted]: null }, none) },
      { report: with2021({ [handled]: 20, [granted]: 3, [partly]: 3 }, none) },
    ],
    fails: [{ report: with2021({ [handled]: 20 }, none) }],
  },
  'requests.shiftedRow': {
    passes: [
      row([0, 0, 0, 0, 0, 0, null]),
      row([2, 3, 0, 0, 0, 4, 0]),
      row([2, 3, 0, 0, 0, 5, 99]),
      {
        report: with2021(
          {
            'proactive.normativeDocuments.issued': 2,
            'proactive.normativeDocuments.repealed': 2,
            'proactive.normativeDocuments.inForce': 0,
          },
          none,
        ),
      },
    ],
    fails: [row([0, 5, 0, 0, 0, 5, 0]), row([5, 0, 0, 0, 0, 5, null])],
  },
  'reviews.withoutRequests': {
    passes: [
      {
        report: with2021({ 'requests.received.total': 3, 'reviews.reconsideration.total': 2 }, none),
        options: { previous: noneBefore },
      },
      {
        report: with2021({ 'reviews.reconsideration.total': 2 }, none),
        options: { previous: with2021({ 'requests.received.total': null }, noneBefore) },
      },
    ],
  },
  'reviews.afterReconsideration': {
    passes: [
      {
        report: with2021({ 'reviews.litigationAfterReconsideration.total': 4 }),
        options: after({ 'reviews.reconsideration.pending': 2 }),
      },
      {
        report: with2021({
          'reviews.litigationAfterReconsideration.total': 5,
          'reviews.reconsideration.pending': 1,
        }),
        options: last2021,
      },
      {
        report: with2021({ 'reviews.litigationAfterReconsideration.total': 50 }),
        options: after({ 'reviews.reconsideration.pending': null }),
      },
    ],
    fails: [
      {
        report: with2021({ 'reviews.litigationAfterReconsideration.total': 5 }),
        options: after({ 'reviews.reconsideration.pending': 2 }),
        says: '4 件',
      },
      {
        report: with2021({
          'reviews.litigationAfterReconsideration.total': 6,
          'reviews.reconsideration.pending': 1,
        }),
        options: last2021,
        says: '5 件',
      },
    ],
  },
  'reviews.pendingNext': {
    passes: [
      { report: with2021({ 'reviews.reconsideration.total': null }), options: last2021 },
      { report: clean2021, options: after({ 'reviews.reconsideration.pending': 3 }) },
    ],
    fails: [{ report: clean2021, options: after({ 'reviews.reconsideration.pending': 4 }) }],
  },
  'reviews.corrected': {
    passes: [
      { report: { ...none, overview: clean2021.overview.slice(0, 2), problems: [] } },
      { report: { ...clean2021, ...wordless } },
    ],
  },
  'proactive.feeUnit': {
    passes: [
      fees(24_700),
      fees(617_500),
      fees(700_000),
      { report: with2021({ 'proactive.licensing.decisions': 460_000 }), options: last2021 },
    ],
    fails: [fees(24_701), fees(617_499)],
  },
  'proactive.jump': {
    passes: [
      jump('penalties', 3, 99),
      jump('penalties', 600, 0),
      jump('penalties', 0, 600),
      jump('licensing', 46, 460),
      jump('licensing', 46, 200),
      fees(1235),
      { report: with2021({ 'requests.received.naturalPersons': 3000 }), options: last2021 },
    ],
    fails: [jump('penalties', 3, 100), jump('licensing', 461, 46)],
  },
  'proactive.totalDisclosedFell': {
    passes: [{ report: clean2019, options: { previous: previous2021 } }],
    fails: [
      {
        report: with2019({ 'proactive.normativeDocuments.totalDisclosed': 8 }),
        options: { previous: previous2019 },
      },
    ],
  },
  'proactive.changeExplained': {
    passes: [{ report: { ...clean2019, ...wordless } }],
  },
  'proactive.decisionsAgency': {
    passes: [{ report: of('青川县人民医院管理局') }],
    fails: [
      '招商中心',
      '招商引资中心',
      '招商服务中心',
      '信访服务中心',
      '信访接待服务中心',
      '供销合作社',
      '供销合作联社',
      '地方志办公室',
      '地方志编纂办公室',
      '地方志编纂委员会办公室',
    ].map((name) => ({ report: of(`青川县${name}`) })),
  },
  'proactive.made': {
    passes: [{ report: with2019({ 'proactive.normativeDocuments.disclosed': 1 }) }],
    fails: [{ report: with2019({ 'proactive.normativeDocuments.disclosed': 0 }) }],
  },
  'proactive.decisionsWithoutItems': {
    passes: [
      {
        report: with2019({
          'proactive.coercion.previous': 2,
          'proactive.coercion.change': 2,
          'proactive.coercion.decisions': 4,
        }),
      },
    ],
    fails: [
      {
        report: with2019({
          'proactive.coercion.previous': 3,
          'proactive.coercion.change': -3,
          'proactive.coercion.decisions': 4,
        }),
      },
    ],
  },
  'proactive.decisionsAreTotals': {
    passes: [
      { 'proactive.coercion.previous': 5 },
      { 'proactive.coercion.decisions': 4 },
      { 'proactive.penalties.previous': 0, 'proactive.penalties.decisions': 0 },
    ].map((changes) => ({
      report: with2019({
        'proactive.licensing.decisions': 11,
        'proactive.penalties.decisions': 8,
        ...changes,
      }),
    })),
  },
  'proactive.procurementPair': {
    fails: [{ report: with2019({ 'proactive.procurement.amount': 0 }), says: '数量 3，采购总金额 0 万元' }],
  },
  'proactive.rulesAgency': {
    passes: [{ report: of('中共成都市委宣传部', with2021({ 'proactive.rules.inForce': 4 })) }],
    fails: [{ report: of('鄂托克旗人民政府', with2021({ 'proactive.rules.inForce': 4 })) }],
  },
  'tables.copiedFromLastYear': {
    passes: [
      {
        report: withCells(
          format2021,
          none,
          Object.fromEntries(format2021.cells.slice(0, 4).map(({ id }) => [id, 7])),
        ),
        options: {
          previous: withCells(
            format2021,
            noneBefore,
            Object.fromEntries(format2021.cells.slice(0, 4).map(({ id }) => [id, 7])),
          ),
        },
      },
    ],
  },
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

/** Cases of a rule with those of its boundaries. */
export function withBoundaries(id: string, cases: RuleCase): RuleCase {
  const { passes = [], fails = [], undecided = [] } = boundaryCases[id] ?? {};
  return {
    passes: [...cases.passes, ...passes],
    fails: [...cases.fails, ...fails],
    undecided: [...(cases.undecided ?? []), ...undecided],
  };
}
