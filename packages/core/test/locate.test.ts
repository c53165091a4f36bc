import { describe, expect, test } from 'vitest';
import type { Format } from '../src/format/define-format.ts';
import { format2019 } from '../src/formats/format-2019.ts';
import { format2021 } from '../src/formats/format-2021.ts';
import { describeExplanation } from '../src/locate/explanation.ts';
import { fixOf } from '../src/locate/fix-of.ts';
import {
  locateErrors,
  locateInVector,
  type FailedGroup,
  type LocateOptions,
} from '../src/locate/locate-errors.ts';
import { packCells, type CellVector } from '../src/report/vector.ts';
import { clean2019, clean2021 } from './clean-report.ts';
import { fictitiousFormat, fictitiousReport } from './fictitious-format.ts';

type Values = Readonly<Record<string, number | null>>;

/** What is wrong: new values of cells, and cells that exchange theirs. */
interface Case {
  readonly name: string;
  readonly format?: Format;
  readonly set?: Values;
  readonly swap?: readonly (readonly [string, string])[];
  readonly options?: LocateOptions;
}

/** Every count of a right report times 37: still right, and with digits enough to slip. */
const scaled = (format: Format, report: object) => packCells(format, report).map((value) => value * 37);
const right = new Map<Format, CellVector>([
  [format2019, scaled(format2019, clean2019)],
  [format2021, scaled(format2021, clean2021)],
  [fictitiousFormat, packCells(fictitiousFormat, fictitiousReport)],
]);

const requests = (row: string, column = 'naturalPersons') => `requests.${row}.${column}`;
const outcome = (row: string, column = 'naturalPersons') => requests(`outcome.${row}`, column);

const cases: readonly Case[] = [
  { name: 'a digit replaced', set: { [requests('received')]: 1710 } },
  { name: 'two digits swapped', set: { [outcome('granted')]: 581 } },
  { name: 'a digit doubled', set: { [outcome('partlyGranted')]: 1111 } },
  { name: 'a digit missing', set: { [outcome('unableToProvide.notHeld')]: 26 } },
  { name: 'a total at zero', set: { [outcome('total', 'total')]: 0 } },
  { name: 'a total not added up again', set: { [requests('received', 'total')]: 1261 } },
  { name: 'a number not filled in', set: { [outcome('partlyGranted')]: 0 } },
  { name: 'a thousands separator', set: { [requests('received')]: 1 } },
  {
    name: 'two numbers wrong',
    set: { [outcome('granted')]: 581, [requests('received', 'businesses')]: 184 },
  },
  {
    name: 'three numbers wrong',
    set: {
      [outcome('granted')]: 581,
      [requests('received', 'businesses')]: 184,
      [outcome('total', 'total')]: 0,
    },
  },
  {
    name: 'more wrong than looked for',
    set: { [outcome('granted')]: 581, [requests('received', 'businesses')]: 184 },
    options: { maxCells: 1 },
  },
  {
    name: 'few explanations asked for',
    set: { [outcome('granted')]: 500, [outcome('total')]: 1092 },
    options: { maxExplanations: 2 },
  },
  { name: 'neighbours swapped', swap: [[requests('received'), requests('received', 'businesses')]] },
  {
    name: 'rows swapped',
    swap: ['naturalPersons', 'businesses', 'total'].map(
      (column) => [outcome('granted', column), outcome('partlyGranted', column)] as const,
    ),
  },
  {
    name: 'shifted to the right',
    set: {
      [requests('received')]: 0,
      [requests('received', 'businesses')]: 1110,
      [requests('received', 'research')]: 148,
    },
  },
  {
    name: 'shifted to the left, the total lost',
    set: {
      [outcome('granted')]: 37,
      [outcome('granted', 'businesses')]: 0,
      [outcome('granted', 'otherOrganisations')]: 555,
      [outcome('granted', 'total')]: 0,
    },
  },
  {
    name: 'a blank beside a wrong number',
    set: { [outcome('granted', 'businesses')]: null, [requests('received')]: 1710 },
  },
  { name: 'a blank total', set: { [requests('received', 'total')]: null } },
  {
    name: 'a blank and a number nobody can tell',
    set: { [outcome('granted', 'businesses')]: null, [outcome('granted')]: 500 },
  },
  { name: 'two groups wrong', set: { [requests('received')]: 1710, 'reviews.reconsideration.total': 0 } },
  { name: 'reviews not told apart', set: { 'reviews.reconsideration.total': 140 } },
  {
    name: 'reviews not told apart, two asked for',
    set: { 'reviews.reconsideration.total': 140 },
    options: { maxExplanations: 2 },
  },
  {
    name: 'a blank among shifted numbers',
    set: {
      [requests('received')]: 0,
      [requests('received', 'businesses')]: 1110,
      [requests('received', 'research')]: null,
    },
  },
  {
    name: 'in the format of 2019',
    format: format2019,
    set: { [requests('outcome.granted')]: 581, [requests('carriedForward')]: 47 },
  },
  {
    name: "against last year's stocks",
    format: format2019,
    set: { 'proactive.licensing.previous': 13 },
    options: { previous: { format: format2019, report: clean2019 } },
  },
  {
    name: 'columns swapped',
    format: fictitiousFormat,
    swap: ['open', 'calls', 'answered.atOnce', 'answered.later', 'answered.total', 'left'].map(
      (row) => [`hotline.${row}.night`, `hotline.${row}.total`] as const,
    ),
  },
  { name: 'money with its separator lost', format: fictitiousFormat, set: { 'costs.total': 43 } },
  { name: 'what was open at the start', format: fictitiousFormat, set: { 'hotline.open.day': 21 } },
];

function vectorOf({ format = format2021, set = {}, swap = [] }: Case): CellVector {
  const vector = Float64Array.from(right.get(format) ?? []);
  const indexOf = (id: string) => {
    const index = format.cellById.get(id)?.index;
    if (index === undefined) throw new Error(`There is no cell "${id}"`);
    return index;
  };
  for (const [id, value] of Object.entries(set)) vector[indexOf(id)] = value ?? Number.NaN;
  for (const [one, other] of swap) {
    const [at, with_] = [indexOf(one), indexOf(other)];
    [vector[at], vector[with_]] = [vector[with_] ?? Number.NaN, vector[at] ?? Number.NaN];
  }
  return vector;
}

function printGroup(
  format: Format,
  { relations, explanations, isAmbiguous, isComplete }: FailedGroup,
): string {
  return [
    `failing: ${relations.join(' ')}`,
    `ambiguous: ${String(isAmbiguous)}, complete: ${String(isComplete)}`,
    ...explanations.map(
      (explanation) =>
        `${explanation.cost.toFixed(1)} ${describeExplanation(format, explanation).zh} [${explanation.changes.map(({ slip }) => slip).join(' ')}]`,
    ),
    ...(explanations[0]
      ? [
          describeExplanation(format, explanations[0]).en,
          JSON.stringify(fixOf(format, explanations[0]).cells),
        ]
      : ['no explanation']),
  ].join('\n');
}

describe('every explanation, its rank and its words', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', async (name, each) => {
    const { format = format2021, options } = each;
    const groups = locateInVector(format, vectorOf(each), options);
    const printed = groups.map((group) => printGroup(format, group)).join('\n\n');
    await expect(`${printed}\n`).toMatchFileSnapshot(`located/${name.replaceAll(' ', '-')}.txt`);
  });

  test.each([...right])('the reports themselves are right', (format, vector) => {
    expect(locateInVector(format, vector)).toEqual([]);
  });

  test('a report is read into its vector first', () => {
    expect(locateErrors(fictitiousFormat, fictitiousReport)).toEqual([]);
    expect(
      locateErrors(fictitiousFormat, { ...fictitiousReport, costs: { staff: 1, other: 2, total: 4 } }),
    ).toHaveLength(1);
  });
});
