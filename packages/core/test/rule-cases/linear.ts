import { clean2019, clean2021 } from '../clean-report.ts';
import { previous2019, previous2021, with2019, with2021 } from './cells.ts';
import type { RuleCases } from './rule-case.ts';

const last2021 = { previous: previous2021 };
const last2019 = { previous: previous2019 };

export const linearCases: RuleCases = {
  'requests.balance': {
    passes: [{ report: clean2021 }, { report: clean2019 }],
    fails: [
      {
        report: with2021({ 'requests.carriedForward.naturalPersons': 3 }),
        cells: [
          'requests.received.naturalPersons',
          'requests.carriedOver.naturalPersons',
          'requests.outcome.total.naturalPersons',
          'requests.carriedForward.naturalPersons',
        ],
        says: '相差 -1',
      },
    ],
    undecided: [{ report: with2021({ 'requests.received.naturalPersons': null }) }],
  },
  'requests.outcomeTotal': {
    passes: [{ report: clean2021 }, { report: clean2019 }],
    fails: [{ report: with2021({ 'requests.outcome.granted.businesses': 2 }), says: '各项之和 5' }],
    undecided: [{ report: with2021({ 'requests.outcome.granted.businesses': null }) }],
  },
  'requests.rowTotal': {
    passes: [{ report: clean2021 }, { report: clean2019 }],
    fails: [{ report: with2019({ 'requests.received.total': 35 }), says: '总计 35' }],
    undecided: [{ report: with2019({ 'requests.received.total': null }) }],
  },
  'requests.carriedForwardLimit': {
    passes: [{ report: clean2021 }],
    fails: [{ report: with2021({ 'requests.carriedForward.total': 37 }), says: '小于' }],
    undecided: [{ report: with2021({ 'requests.carriedForward.total': null }) }],
  },
  'requests.carriedOver': {
    passes: [
      { report: clean2021, options: last2021 },
      { report: { ...clean2021, year: 2021 }, options: { previous: clean2019 } },
    ],
    fails: [
      {
        report: with2021({ 'requests.carriedOver.naturalPersons': 5 }),
        options: last2021,
        cells: ['requests.carriedOver.naturalPersons'],
        says: '上年四、结转下年度继续办理 · 自然人 2',
      },
    ],
    undecided: [
      { report: with2021({ 'requests.carriedOver.total': null }), options: last2021 },
      {
        report: clean2021,
        options: { previous: with2021({ 'requests.carriedForward.total': null }, previous2021) },
      },
    ],
  },
  'reviews.total': {
    passes: [{ report: clean2021 }, { report: clean2019 }],
    fails: [{ report: with2021({ 'reviews.reconsideration.total': 0 }), says: '相差 -3' }],
    undecided: [{ report: with2021({ 'reviews.litigationDirect.pending': null }) }],
  },
  'proactive.totalAtLeastNew': {
    passes: [{ report: clean2019 }, { report: clean2021 }],
    fails: [{ report: with2019({ 'proactive.normativeDocuments.totalDisclosed': 1 }), says: '小于' }],
    undecided: [{ report: with2019({ 'proactive.rules.totalDisclosed': null }) }],
  },
  'proactive.itemsPrevious': {
    passes: [
      { report: clean2019, options: last2019 },
      { report: clean2021, options: last2021 },
    ],
    fails: [{ report: with2019({ 'proactive.licensing.previous': 20 }), options: last2019, says: '20' }],
    undecided: [{ report: with2019({ 'proactive.licensing.previous': null }), options: last2019 }],
  },
  'proactive.itemsNotNegative': {
    passes: [{ report: clean2019 }],
    fails: [{ report: with2019({ 'proactive.licensing.change': -13 }), says: '不应为负' }],
    undecided: [{ report: with2019({ 'proactive.licensing.change': null }) }],
  },
  'proactive.stock': {
    passes: [{ report: clean2021, options: last2021 }],
    fails: [
      { report: with2021({ 'proactive.normativeDocuments.inForce': 12 }), options: last2021, says: '相差 3' },
    ],
    undecided: [{ report: with2021({ 'proactive.rules.repealed': null }), options: last2021 }],
  },
  'proactive.stockNotNegative': {
    passes: [{ report: clean2021 }],
    fails: [{ report: with2021({ 'proactive.normativeDocuments.issued': 20 }) }],
    undecided: [{ report: with2021({ 'proactive.normativeDocuments.issued': null }) }],
  },
  'proactive.repealed': {
    passes: [{ report: clean2021, options: last2021 }],
    fails: [{ report: with2021({ 'proactive.normativeDocuments.repealed': 11 }), options: last2021 }],
    undecided: [{ report: with2021({ 'proactive.normativeDocuments.repealed': null }), options: last2021 }],
  },
};
