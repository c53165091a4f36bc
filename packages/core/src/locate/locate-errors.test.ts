import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fictitiousFormat } from '../../test/fictitious-format.ts';
import { applyFix } from '../check/apply-fix.ts';
import type { Format } from '../format/define-format.ts';
import { deriveIdentities } from '../format/identities.ts';
import { format2019 } from '../formats/format-2019.ts';
import { format2021 } from '../formats/format-2021.ts';
import { formats } from '../formats/formats.ts';
import { generateReport, moveKinds, plantErrors, slipKinds } from '../generate/index.ts';
import { packCells, readCell, type CellVector } from '../report/vector.ts';
import { withCells } from '../report/with-cells.ts';
import { bruteForceSets } from '../../test/brute-force-sets.ts';
import { describeExplanation, type Explanation } from './explanation.ts';
import { fixOf } from './fix-of.ts';
import { locateErrors, locateInVector } from './locate-errors.ts';

const all: readonly Format[] = [...formats, fictitiousFormat];
const make = (format: Format, seed: number, size: 'small' | 'medium' | 'large' = 'medium') =>
  generateReport({ seed, format, year: format.definition.years.from, agency: '青禾县水利局', size });
const keyOf = ({ changes }: Pick<Explanation, 'changes'>) =>
  changes
    .map(({ cell, shouldBe }) => `${cell}=${String(shouldBe)}`)
    .toSorted()
    .join(' ');

test.each(all)('format $id: a right report and a blank one have nothing to locate', (format) => {
  for (let seed = 0; seed < 20; seed++) expect(locateErrors(format, make(format, seed))).toEqual([]);
  expect(locateInVector(format, new Float64Array(format.cells.length).fill(Number.NaN))).toEqual([]);
});

test.each(all)('format $id: every explanation makes every identity of its group hold', (format) => {
  const identities = deriveIdentities(format);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 4 }), (seed, count) => {
      const { report } = plantErrors(make(format, seed), { seed, count, format });
      const groups = locateErrors(format, report);
      const failing = identities.filter(({ terms }) => sumOf(format, packCells(format, report), terms) !== 0);
      expect(groups.flatMap(({ relations }) => relations).toSorted()).toEqual(
        failing.map(({ id }) => id).toSorted(),
      );
      for (const { relations, explanations } of groups) {
        for (const { changes } of explanations) {
          const mended = withCells(
            format,
            report,
            Object.fromEntries(changes.map((change) => [change.cell, change.shouldBe])),
          );
          const vector = packCells(format, mended);
          const broken = identities.filter(({ terms }) => sumOf(format, vector, terms) !== 0);
          expect(broken.filter(({ id }) => relations.includes(id))).toEqual([]);
          expect(broken.length).toBe(failing.length - relations.length);
        }
      }
    }),
    { numRuns: 60 },
  );
});

function sumOf(
  format: Format,
  vector: CellVector,
  terms: readonly { cell: string; coefficient: number }[],
): number {
  return terms.reduce(
    (sum, term) =>
      sum + term.coefficient * (vector[format.cellById.get(term.cell)?.index ?? -1] ?? Number.NaN),
    0,
  );
}

test('the sets are all the smallest ones there are, by trying every set of cells', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 4 }), (seed, count) => {
      const { report } = plantErrors(make(fictitiousFormat, seed, 'small'), {
        seed,
        count,
        format: fictitiousFormat,
        among: ({ table }) => table === 'hotline',
      });
      const [group] = locateErrors(fictitiousFormat, report, { maxExplanations: 10_000 });
      const found =
        group?.explanations
          .filter(({ move }) => !move)
          .map(keyOf)
          .toSorted() ?? [];
      const expected = bruteForceSets(fictitiousFormat, packCells(fictitiousFormat, report), 'hotline', 4);
      // A set that a move explains better is listed as the move.
      const moved = new Set(group?.explanations.filter(({ move }) => move).map(keyOf));
      expect(found).toEqual(expected.filter((key) => !moved.has(key)));
    }),
    { numRuns: 60 },
  );
});

test.each(formats)(
  'format $id: one wrong number of section three is found, with its value, and nothing else is blamed',
  (format) => {
    for (let seed = 0; seed < 60; seed++) {
      const { report, planted } = plantErrors(make(format, seed), {
        seed,
        kinds: slipKinds,
        among: ({ table }) => table === 'requests',
      });
      const [truth] = planted[0]?.cells ?? [];
      const groups = locateErrors(format, report);
      expect(groups).toHaveLength(1);
      expect(groups[0]).toMatchObject({ isAmbiguous: false, isComplete: true });
      expect(groups[0]?.explanations[0]?.changes).toMatchObject([
        { cell: truth?.cell, is: truth?.is, shouldBe: truth?.was },
      ]);
    }
  },
);

test('two wrong numbers: the truth is first in nine of ten cases', () => {
  let first = 0;
  const trials = 100;
  for (let seed = 0; seed < trials; seed++) {
    const { report, planted } = plantErrors(make(format2021, seed), {
      seed,
      count: 2,
      kinds: slipKinds,
      among: ({ table }) => table === 'requests',
    });
    const truth = planted.flatMap(({ cells }) => cells.map(({ cell, was }) => ({ cell, shouldBe: was })));
    const [group] = locateErrors(format2021, report);
    const found = group?.explanations[0];
    if (
      found &&
      keyOf(found) ===
        keyOf({ changes: truth.map((change) => ({ ...change, is: null, slip: 'unexplained' })) })
    )
      first++;
  }
  expect(first).toBeGreaterThanOrEqual(0.9 * trials);
});

test.each(moveKinds)('numbers in wrong places are told as one mistake: %s', (kind) => {
  let seen = 0;
  let told = 0;
  for (let seed = 0; seed < 80; seed++) {
    const { report, planted } = plantErrors(make(format2021, seed, 'large'), {
      seed,
      kinds: [kind],
      among: ({ table }) => table === 'requests',
    });
    const truth = planted[0]?.cells ?? [];
    const [group] = locateErrors(format2021, report);
    if (!group || truth.length < 2) continue;
    seen++;
    const [first] = group.explanations;
    if (
      first &&
      first.changes.length === truth.length &&
      first.changes.every(({ cell, shouldBe }) =>
        truth.some((change) => change.cell === cell && change.was === shouldBe),
      )
    )
      told++;
  }
  expect(seen).toBeGreaterThan(5);
  expect(told / seen).toBeGreaterThanOrEqual(0.9);
});

test('an explanation is a fix that settles the findings it explains', () => {
  const report = make(format2021, 9);
  const { report: wrong } = plantErrors(report, {
    seed: 9,
    kinds: ['digitReplaced'],
    among: ({ table }) => table === 'requests',
  });
  const [explanation] = locateErrors(format2021, wrong)[0]?.explanations ?? [];
  if (!explanation) throw new Error('nothing was located');
  const fix = fixOf(format2021, explanation);
  expect(fix.label).toEqual(describeExplanation(format2021, explanation));
  expect(applyFix(wrong, fix)).toEqual(report);
});

test('totals left at zero, as in a published report', () => {
  const report = withCells(format2021, make(format2021, 1, 'small'), {
    'reviews.reconsideration.upheld': 10,
    'reviews.reconsideration.corrected': 1,
    'reviews.reconsideration.other': 0,
    'reviews.reconsideration.pending': 0,
    'reviews.reconsideration.total': 0,
  });
  const [group] = locateErrors(format2021, report);
  expect(group?.relations).toEqual(['reviews.total/reviews/reconsideration.total']);
  expect(group?.isAmbiguous).toBe(false);
  const [first] = group?.explanations ?? [];
  expect(first?.changes).toEqual([
    { cell: 'reviews.reconsideration.total', is: 0, shouldBe: 11, slip: 'totalMissing' },
  ]);
  expect(first && describeExplanation(format2021, first)).toEqual({
    zh: '“行政复议 / 总计”填的是 0，应为 11（合计未填）。',
    en: '“Administrative reconsideration / Total” is 0, should be 11 (the total was not added up).',
  });
});

test('what the identities do not tell apart is said to be ambiguous', () => {
  const report = withCells(format2021, make(format2021, 1, 'small'), {
    'reviews.reconsideration.upheld': 4,
    'reviews.reconsideration.corrected': 4,
    'reviews.reconsideration.other': 4,
    'reviews.reconsideration.pending': 4,
    'reviews.reconsideration.total': 17,
  });
  const [group] = locateErrors(format2021, report);
  expect(group?.isAmbiguous).toBe(true);
  expect(group?.explanations).toHaveLength(5);
});

test('a blank cell is not held against the others, and can be the reason that nothing fails', () => {
  const report = make(format2021, 3);
  const blank = withCells(format2021, report, { 'requests.outcome.granted.businesses': null });
  expect(locateErrors(format2021, blank)).toEqual([]);
  const cell = 'requests.received.naturalPersons';
  const was = readCell(format2021, packCells(format2021, report), cell) ?? 0;
  const [group] = locateErrors(format2021, withCells(format2021, blank, { [cell]: was + 30 }));
  expect(group?.explanations[0]?.changes).toMatchObject([{ cell, shouldBe: was }]);
});

test("last year's report decides what this year's identities leave open", () => {
  const previous = make(format2019, 5);
  const report = generateReport({
    seed: 6,
    format: format2019,
    year: 2020,
    agency: '青禾县水利局',
    size: 'medium',
    previous,
  });
  const cell = 'proactive.licensing.previous';
  const was = packCells(format2019, report)[format2019.cellById.get(cell)?.index ?? -1] ?? 0;
  const wrong = withCells(format2019, report, { [cell]: was + 7 });
  expect(locateErrors(format2019, wrong)).toEqual([]);
  const groups = locateErrors(format2019, wrong, { previous: { format: format2019, report: previous } });
  expect(groups).toHaveLength(1);
  expect(groups[0]?.explanations[0]?.changes).toMatchObject([{ cell, is: was + 7, shouldBe: was }]);
});

test('more wrong cells than looked for give no explanation but name the identities', () => {
  const report = make(format2021, 8, 'large');
  const wrong = Object.fromEntries(
    format2021.cells
      .filter(({ table }) => table === 'requests')
      .map(({ id, index }) => [id, (index * 7919) % 1000]),
  );
  const [group] = locateErrors(format2021, withCells(format2021, report, wrong));
  expect(group?.explanations).toEqual([]);
  expect(group?.relations.length).toBeGreaterThan(20);
});
