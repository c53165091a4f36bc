import { format2021 } from '../../../src/formats/format-2021.ts';
import type { Report2021 } from '../../../src/report/report.ts';
import { withCells } from '../../../src/report/with-cells.ts';
import { clean2019, clean2021, zerosOf } from '../../clean-report.ts';
import { previous2019, previous2021, with2019, with2021 } from '../cells.ts';
import type { Trial } from '../rule-case.ts';
import type { Boundaries } from './boundaries.ts';

const none: Report2021 = withCells(format2021, clean2021, zerosOf(format2021));
const noneBefore: Report2021 = { ...none, year: 2023 };
const last2021 = { previous: previous2021 };
const after = (changes: Parameters<typeof with2021>[0]) => ({ previous: with2021(changes, previous2021) });
const wordless = { preamble: [], overview: [], problems: [], otherMatters: [] };
const of = (agency: string, report: Report2021 = clean2021): Report2021 => ({ ...report, agency });

const jump = (cell: 'penalties' | 'licensing', before: number, now: number): Trial => ({
  report: with2021({ [`proactive.${cell}.decisions`]: now }),
  options: after({ [`proactive.${cell}.decisions`]: before }),
});
const fees = (amount: number): Trial => ({
  report: with2021({ 'proactive.fees.amount': amount }),
  options: last2021,
});

export const proactiveBoundaries: Boundaries = {
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
    fails: ['鄂托克旗人民政府', '鄂伦春自治旗人民政府'].map((agency) => ({
      report: of(agency, with2021({ 'proactive.rules.inForce': 4 })),
    })),
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
};
