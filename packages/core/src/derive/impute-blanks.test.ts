import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fictitiousFormat } from '../../test/fictitious-format.ts';
import type { Format } from '../format/define-format.ts';
import { format2019 } from '../formats/format-2019.ts';
import { format2021 } from '../formats/format-2021.ts';
import { formats } from '../formats/formats.ts';
import { generateReport } from '../generate/index.ts';
import { packCells } from '../report/vector.ts';
import { withCells } from '../report/with-cells.ts';
import { imputeBlanks } from './impute-blanks.ts';

const all: readonly Format[] = [...formats, fictitiousFormat];
const agency = '青禾县水利局';
const make = (format: Format, seed: number) =>
  generateReport({
    seed,
    format,
    year: format.definition.years.from,
    agency,
    size: seed % 2 ? 'small' : 'large',
  });

test.each(all)('format $id: what is imputed into a right report is what was blanked out', (format) => {
  fc.assert(
    fc.property(
      fc.nat({ max: 500 }),
      fc.uniqueArray(fc.nat({ max: format.cells.length - 1 }), { maxLength: 60 }),
      (seed, blanks) => {
        const right = packCells(format, make(format, seed));
        const vector = Float64Array.from(right);
        for (const cell of blanks) vector[cell] = Number.NaN;
        const imputed = imputeBlanks(format, vector);
        for (const [cell, value] of imputed) {
          expect(blanks).toContain(cell);
          expect(value).toBe(right[cell]);
        }
        // Nothing more follows once it is filled in.
        for (const [cell, value] of imputed) vector[cell] = value;
        expect(imputeBlanks(format, vector).size).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});

test.each(all)('format $id: all totals at once, and any single blank of an identity', (format) => {
  const right = packCells(format, make(format, 3));
  const covered = new Set(
    format.relations
      .filter(({ op, terms }) => op === 'eq' && terms.every(({ previous }) => !previous))
      .flatMap(({ terms }) => terms.map(({ cell }) => cell)),
  );
  const totals = format.cells.filter(({ isTotal }) => isTotal);
  const vector = Float64Array.from(right);
  for (const { index } of totals) vector[index] = Number.NaN;
  expect([...imputeBlanks(format, vector)].toSorted(([a], [b]) => a - b)).toEqual(
    totals.map(({ index }) => [index, right[index]]),
  );
  for (const { index, id } of format.cells) {
    const one = Float64Array.from(right);
    one[index] = Number.NaN;
    expect([...imputeBlanks(format, one)]).toEqual(covered.has(id) ? [[index, right[index]]] : []);
  }
});

test('parts of a zero total are zero; parts of another are left open', () => {
  const report = make(format2021, 4);
  const parts = { 'reviews.reconsideration.upheld': null, 'reviews.reconsideration.pending': null };
  const imputedWith = (total: number) => {
    const vector = packCells(
      format2021,
      withCells(format2021, report, {
        ...parts,
        'reviews.reconsideration.corrected': 0,
        'reviews.reconsideration.other': 0,
        'reviews.reconsideration.total': total,
      }),
    );
    return [...imputeBlanks(format2021, vector)].map(([cell, value]) => [format2021.cells[cell]?.id, value]);
  };
  expect(imputedWith(0)).toEqual(Object.keys(parts).map((id) => [id, 0]));
  expect(imputedWith(3)).toEqual([]);
});

test('equations that contradict each other, or demand the impossible, impute nothing', () => {
  const report = make(format2021, 4);
  const wrong = withCells(format2021, report, {
    'requests.received.total': 999_999,
    'requests.outcome.granted.businesses': null,
    'reviews.litigationDirect.total': 1,
    'reviews.litigationDirect.upheld': 5,
    'reviews.litigationDirect.pending': null,
  });
  expect([...imputeBlanks(format2021, packCells(format2021, wrong))]).toEqual([]);
  expect(imputeBlanks(format2021, new Float64Array(format2021.cells.length).fill(Number.NaN)).size).toBe(0);
});

test("last year's report determines what is carried over, and the stock once the changes are known", () => {
  const previous = {
    format: format2021,
    report: generateReport({ seed: 1, year: 2023, agency, size: 'medium' }),
  };
  const { report } = {
    report: generateReport({ seed: 1, year: 2024, agency, size: 'medium', previous: previous.report }),
  };
  const stock = 'proactive.normativeDocuments.inForce';
  const blank = withCells(format2021, report, { [stock]: null, 'requests.carriedOver.total': null });
  const imputed = imputeBlanks(format2021, packCells(format2021, blank), { previous });
  const right = packCells(format2021, report);
  for (const id of [stock, 'requests.carriedOver.total']) {
    const index = format2021.cellById.get(id)?.index ?? -1;
    expect(imputed.get(index)).toBe(right[index]);
  }
  expect(imputeBlanks(format2021, packCells(format2021, blank)).size).toBe(1);
});

test('cells of last year in another format count where there is such a cell', () => {
  const previous = {
    format: format2019,
    report: generateReport({ seed: 1, year: 2020, agency, size: 'medium' }),
  };
  const vector = new Float64Array(format2021.cells.length).fill(Number.NaN);
  const imputed = imputeBlanks(format2021, vector, { previous });
  expect([...imputed.keys()].map((cell) => format2021.cells[cell]?.row)).toEqual(
    Array.from({ length: 7 }, () => 'carriedOver'),
  );
});
