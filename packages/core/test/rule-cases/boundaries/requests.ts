import { format2021 } from '../../../src/formats/format-2021.ts';
import type { Report2021 } from '../../../src/report/report.ts';
import { withCells } from '../../../src/report/with-cells.ts';
import { clean2021, zerosOf } from '../../clean-report.ts';
import { previous2021, with2021 } from '../cells.ts';
import type { Trial } from '../rule-case.ts';
import type { Boundaries } from './boundaries.ts';

const none: Report2021 = withCells(format2021, clean2021, zerosOf(format2021));
const noneBefore: Report2021 = { ...none, year: 2023 };
const last2021 = { previous: previous2021 };
const after = (changes: Parameters<typeof with2021>[0]) => ({ previous: with2021(changes, previous2021) });
const wordless = { preamble: [], overview: [], problems: [], otherMatters: [] };
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

export const requestsBoundaries: Boundaries = {
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
};
