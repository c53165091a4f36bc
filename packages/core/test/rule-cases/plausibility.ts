import { clean2019, clean2021, paragraph, zerosOf } from '../clean-report.ts';
import { format2021 } from '../../src/formats/format-2021.ts';
import { withCells } from '../../src/report/with-cells.ts';
import type { Report2021 } from '../../src/report/report.ts';
import { previous2019, previous2021, with2019, with2021 } from './cells.ts';
import type { RuleCases } from './rule-case.ts';

const last2021 = { previous: previous2021 };
const none: Report2021 = withCells(format2021, clean2021, zerosOf(format2021));
const noneBefore: Report2021 = { ...none, year: 2023 };

/** The report of 2019's format with a change of items that the text passes over. */
const silent2019 = {
  ...clean2019,
  overview: [paragraph('主动公开信息34条。')],
  problems: [],
  otherMatters: [],
};

export const plausibilityCases: RuleCases = {
  'proactive.rulesAgency': {
    passes: [
      { report: clean2021 },
      { report: { ...with2021({ 'proactive.rules.inForce': 4 }), agency: '成都市人民政府' } },
      { report: { ...with2021({ 'proactive.rules.inForce': 4 }), agency: '广西壮族自治区人民政府' } },
      { report: { ...with2021({ 'proactive.rules.inForce': 4 }), agency: '吉林省吉林市人民政府' } },
      { report: { ...with2021({ 'proactive.rules.inForce': 4 }), agency: '中山市人民政府' } },
    ],
    fails: [
      { report: with2021({ 'proactive.rules.inForce': 1 }), says: '没有规章制定权' },
      { report: { ...with2021({ 'proactive.rules.issued': 1 }), agency: '成都市民政局' } },
      { report: { ...with2019({ 'proactive.rules.made': 1 }), agency: '乔庄镇人民政府' } },
      { report: { ...with2021({ 'proactive.rules.issued': 1 }), agency: '昆山市人民政府' } },
      {
        report: { ...with2021({ 'proactive.rules.issued': 1 }), agency: '云南省大理州大理市人民政府办公室' },
      },
    ],
    undecided: [{ report: with2021({ 'proactive.rules.inForce': null }) }],
  },
  'proactive.made': {
    passes: [{ report: clean2019 }, { report: clean2021 }],
    fails: [
      {
        report: with2019({ 'proactive.normativeDocuments.made': 0 }),
        cells: ['proactive.normativeDocuments.made', 'proactive.normativeDocuments.disclosed'],
      },
      { report: with2019({ 'proactive.normativeDocuments.disclosed': 3 }), says: '新制作 2，新公开 3' },
    ],
    undecided: [{ report: with2019({ 'proactive.rules.made': null }) }],
  },
  'proactive.decisionsWithoutItems': {
    passes: [{ report: clean2019 }, { report: clean2021 }],
    fails: [{ report: with2019({ 'proactive.coercion.decisions': 4 }), says: '行政强制有处理决定 4 件' }],
    undecided: [{ report: with2019({ 'proactive.coercion.change': null }) }],
  },
  'proactive.decisionsAreTotals': {
    passes: [{ report: clean2019 }, { report: with2019({ 'proactive.licensing.decisions': 11 }) }],
    fails: [
      {
        report: with2019({ 'proactive.licensing.decisions': 11, 'proactive.penalties.decisions': 8 }),
        cells: ['proactive.licensing.decisions', 'proactive.penalties.decisions'],
      },
    ],
  },
  'proactive.procurementPair': {
    passes: [{ report: clean2019 }],
    fails: [{ report: with2019({ 'proactive.procurement.projects': 0 }), says: '45.6 万元' }],
    undecided: [{ report: with2019({ 'proactive.procurement.amount': null }) }],
  },
  'proactive.feeUnit': {
    passes: [{ report: clean2021, options: last2021 }],
    fails: [{ report: with2021({ 'proactive.fees.amount': 123_500 }), options: last2021, says: '一万倍' }],
  },
  'proactive.jump': {
    passes: [
      { report: clean2021, options: last2021 },
      { report: with2021({ 'proactive.penalties.decisions': 60 }), options: last2021 },
    ],
    fails: [
      {
        report: with2021({ 'proactive.penalties.decisions': 600 }),
        options: last2021,
        cells: ['proactive.penalties.decisions'],
      },
    ],
  },
  'proactive.decisionsAgency': {
    passes: [
      { report: clean2021 },
      { report: { ...none, agency: '青川县图书馆' } },
      { report: { ...clean2021, agency: '青川县档案局' } },
    ],
    fails: [
      { report: { ...clean2021, agency: '青川县图书馆' }, says: '处理决定 49 件' },
      { report: { ...clean2019, agency: '中共青川县委党校' } },
    ],
    undecided: [
      { report: { ...with2021({ 'proactive.coercion.decisions': null }), agency: '青川县人民医院' } },
    ],
  },
  'proactive.changeExplained': {
    passes: [
      { report: clean2021 },
      { report: { ...clean2019, problems: [] } },
      { report: with2019({ 'proactive.licensing.change': 0 }, silent2019) },
      { report: { ...silent2019, overview: [paragraph('按上级要求取消许可一项。')] } },
    ],
    fails: [{ report: silent2019, cells: ['proactive.licensing.change'], says: '本年增减 -1' }],
    undecided: [{ report: with2019({ 'proactive.licensing.change': null }, silent2019) }],
  },
  'requests.jump': {
    passes: [
      { report: clean2021, options: last2021 },
      { report: with2021({ 'requests.received.total': 300 }), options: last2021 },
    ],
    fails: [
      {
        report: with2021({ 'requests.received.total': 350 }),
        options: last2021,
        cells: ['requests.received.total'],
        says: '本年 350，上年 34',
      },
    ],
  },
  'reviews.jump': {
    passes: [
      { report: clean2021, options: last2021 },
      { report: with2021({ 'reviews.reconsideration.total': 30 }), options: last2021 },
    ],
    fails: [
      {
        report: with2021({ 'reviews.reconsideration.total': 31, 'reviews.reconsideration.upheld': 40 }),
        options: last2021,
        cells: ['reviews.reconsideration.total'],
      },
    ],
  },
  'requests.notHeldShare': {
    passes: [
      { report: clean2021, options: last2021 },
      { report: with2021({ 'requests.outcome.unableToProvide.notHeld.total': 20 }), options: last2021 },
      {
        report: with2021({
          'requests.outcome.unableToProvide.notHeld.total': 25,
          'requests.outcome.total.total': 29,
        }),
        options: last2021,
      },
    ],
    fails: [
      {
        report: with2021({ 'requests.outcome.unableToProvide.notHeld.total': 25 }),
        options: last2021,
        says: '74%，上年为 29%',
      },
    ],
  },
  'proactive.totalDisclosedFell': {
    passes: [
      { report: clean2019, options: { previous: previous2019 } },
      { report: clean2021, options: last2021 },
    ],
    fails: [
      {
        report: with2019({ 'proactive.normativeDocuments.totalDisclosed': 5 }),
        options: { previous: previous2019 },
        says: '本年 5，上年 9',
      },
    ],
  },
  'proactive.allZeroDepartment': {
    passes: [{ report: none }, { report: { ...clean2021, agency: '青川县公安局' } }],
    fails: [{ report: { ...none, agency: '青川县公安局' }, says: '全部为 0' }],
    undecided: [
      {
        report: with2021({ 'proactive.licensing.decisions': null }, { ...none, agency: '青川县公安局' }),
      },
    ],
  },
  'requests.lateCarry': {
    passes: [{ report: clean2021 }, { report: none }],
    fails: [
      {
        report: with2021({ 'requests.carriedOver.total': 2, 'requests.carriedForward.total': 2 }, none),
        says: '全部结转下年度',
      },
      { report: with2021({ 'requests.carriedForward.total': 30 }), says: '超过应办理 36 件的一半' },
    ],
    undecided: [{ report: with2021({ 'requests.received.total': null }) }],
  },
  'requests.organisationColumns': {
    passes: [{ report: clean2021 }, { report: with2021({ 'requests.received.otherOrganisations': 40 }) }],
    fails: [{ report: with2021({ 'requests.received.otherOrganisations': 40 }, none), says: '40 件' }],
    undecided: [{ report: with2021({ 'requests.received.research': null }) }],
  },
  'requests.otherOutcome': {
    passes: [{ report: clean2021 }, { report: clean2019 }, { report: none }],
    fails: [
      { report: with2021({ 'requests.outcome.otherwiseHandled.other.total': 16 }), says: '34 件中有 16 件' },
      { report: with2019({ 'requests.outcome.otherwiseHandled.total': 16 }) },
    ],
    undecided: [{ report: with2021({ 'requests.outcome.granted.total': null }) }],
  },
  'requests.noneGranted': {
    passes: [{ report: clean2021 }, { report: none }],
    fails: [
      {
        report: with2021({
          'requests.outcome.granted.total': 0,
          'requests.outcome.partlyGranted.total': 0,
        }),
      },
    ],
    undecided: [{ report: with2021({ 'requests.outcome.granted.total': null }) }],
  },
  'requests.shiftedRow': {
    passes: [{ report: clean2021 }, { report: with2021({ 'requests.received.total': 99 }) }],
    fails: [
      {
        report: with2021(
          {
            'requests.received.naturalPersons': 0,
            'requests.received.businesses': 30,
            'requests.received.research': 4,
            'requests.received.otherOrganisations': 34,
            'requests.received.total': 0,
          },
          {
            ...clean2021,
          },
        ),
        says: '可能错位',
      },
      {
        report: with2021(
          {
            'requests.received.naturalPersons': 4,
            'requests.received.businesses': 0,
            'requests.received.otherOrganisations': 30,
            'requests.received.total': null,
          },
          with2021({ 'requests.received.legalServices': 26 }),
        ),
      },
    ],
  },
  'reviews.withoutRequests': {
    passes: [
      { report: clean2021, options: last2021 },
      { report: none, options: { previous: noneBefore } },
      { report: with2021({ 'reviews.reconsideration.total': 2 }, none), options: last2021 },
    ],
    fails: [
      {
        report: with2021({ 'reviews.reconsideration.total': 2 }, none),
        options: { previous: noneBefore },
        says: '2 件',
      },
    ],
    undecided: [
      {
        report: with2021({ 'reviews.reconsideration.total': 2, 'requests.received.total': null }, none),
        options: { previous: noneBefore },
      },
    ],
  },
  'reviews.afterReconsideration': {
    passes: [{ report: clean2021, options: last2021 }],
    fails: [
      {
        report: with2021({ 'reviews.litigationAfterReconsideration.total': 7 }),
        options: last2021,
        says: '多于两年审结的复议 6 件',
      },
    ],
    undecided: [
      { report: with2021({ 'reviews.litigationAfterReconsideration.total': null }), options: last2021 },
    ],
  },
  'reviews.pendingNext': {
    passes: [{ report: clean2021, options: last2021 }],
    fails: [
      {
        report: clean2021,
        options: { previous: with2021({ 'reviews.reconsideration.pending': 9 }, previous2021) },
        cells: ['reviews.reconsideration.total'],
      },
    ],
    undecided: [
      {
        report: with2021({ 'reviews.reconsideration.total': null }),
        options: { previous: with2021({ 'reviews.reconsideration.pending': 9 }, previous2021) },
      },
    ],
  },
  'reviews.corrected': {
    passes: [{ report: clean2021 }, { report: none }],
    fails: [
      {
        report: { ...clean2021, overview: clean2021.overview.slice(0, 2), problems: [] },
        says: '1 件',
      },
    ],
    undecided: [{ report: with2021({ 'reviews.litigationDirect.corrected': null }) }],
  },
  'tables.copiedFromLastYear': {
    passes: [
      { report: clean2021, options: last2021 },
      { report: none, options: { previous: noneBefore } },
      { report: { ...clean2021, year: 2021 }, options: { previous: clean2019 } },
    ],
    fails: [{ report: clean2021, options: { previous: { ...clean2021, year: 2023 } }, says: '完全相同' }],
  },
};
