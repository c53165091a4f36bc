import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../check/check.ts';
import type { Format } from '../format/define-format.ts';
import { format2019 } from '../formats/format-2019.ts';
import { format2021 } from '../formats/format-2021.ts';
import { generateReport } from '../generate/index.ts';
import { locateErrors } from '../locate/locate-errors.ts';
import { packCells, type CellVector } from '../report/vector.ts';
import { withCells } from '../report/with-cells.ts';
import { allRules } from '../rules/all-rules.ts';
import { CellSums } from './cell-sums.ts';
import { compareWithOffice } from './office-difference.ts';
import { RollUp, type RollUpResult } from './roll-up.ts';

const make = (seed: number, year: number) =>
  generateReport({ seed, year, agency: `青禾县第${seed}局`, size: 'medium' });
const vectorOf = (seed: number, format: Format) =>
  packCells(format, make(seed, format.definition.years.from));
const names = Array.from({ length: 12 }, (_, at) => `第${at}局`);
const sumIn = (rollUp: RollUp, cell: string) => rollUp.result().cells.find((each) => each.cell === cell);

test('the sum of a level, cell by cell, with who is in it and who is missing', () => {
  const rollUp = new RollUp(format2021, names);
  names.slice(0, 10).forEach((name, seed) => rollUp.put(name, format2021, vectorOf(seed, format2021)));
  const result = rollUp.result();
  expect(result).toMatchObject({ format: '2021', members: 12, missing: names.slice(10), isComplete: false });
  for (const { cell, sum, contributors, blanks, gaps } of result.cells) {
    const index = format2021.cellById.get(cell)?.index ?? -1;
    const kind = format2021.cells[index]?.kind;
    const total = names
      .slice(0, 10)
      .reduce((all, _, seed) => all + BigInt(vectorOf(seed, format2021)[index] ?? 0), 0n);
    expect(BigInt(Math.round((sum ?? 0) * (kind === 'money' ? 1e6 : 1)))).toBe(total);
    expect([contributors, blanks, gaps]).toEqual([10, 0, 0]);
  }
});

type Step = { readonly member: number; readonly seed: number | null };

test('whatever is put in, replaced and taken out, the result is that of adding up what is left', () => {
  const blanks = (vector: CellVector, seed: number) =>
    vector.map((value, at) => ((at + seed) % 7 === 0 ? Number.NaN : value));
  const formatOf = (seed: number) => (seed % 3 === 0 ? format2019 : format2021);
  const reportOf = (seed: number) => blanks(vectorOf(seed, formatOf(seed)), seed);
  const step: fc.Arbitrary<Step> = fc.record({
    member: fc.nat({ max: names.length - 1 }),
    seed: fc.option(fc.nat({ max: 9 }), { freq: 3 }),
  });
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 40 }),
      fc.constantFrom(format2019, format2021),
      (steps, target: Format) => {
        const rollUp = new RollUp(target, names);
        const left = new Map<string, number>();
        for (const { member, seed } of steps) {
          const name = names[member] ?? '';
          if (seed === null) {
            rollUp.drop(name);
            left.delete(name);
          } else {
            rollUp.put(name, formatOf(seed), reportOf(seed));
            left.set(name, seed);
          }
        }
        const fresh = new RollUp(target, names);
        for (const [name, seed] of left) fresh.put(name, formatOf(seed), reportOf(seed));
        const sorted = ({ missing, ...rest }: RollUpResult) => ({ ...rest, missing: missing.toSorted() });
        expect(sorted(rollUp.result())).toEqual(sorted(fresh.result()));
        expect(rollUp.toCells()).toEqual(fresh.toCells());
        for (const { contributors, blanks: blank, gaps } of rollUp.result().cells)
          expect(contributors + blank + gaps).toBe(left.size);
      },
    ),
    { numRuns: 40 },
  );
});

test('each member counts once, and only members count', () => {
  expect(() => new RollUp(format2021, ['甲局', '乙局', '甲局'])).toThrow('甲局');
  const rollUp = new RollUp(format2021, ['甲局']);
  expect(() => rollUp.put('乙局', format2021, vectorOf(1, format2021))).toThrow('乙局');
  rollUp.put('甲局', format2021, vectorOf(1, format2021));
  rollUp.put('甲局', format2021, vectorOf(2, format2021));
  expect(rollUp.toCells()).toMatchObject({ requests: make(2, 2021).requests });
  expect(rollUp.result().isComplete).toBe(true);
});

test('a blank is not zero: the sum says how many reports it rests on', () => {
  const rollUp = new RollUp(format2021, ['甲局', '乙局']);
  const cell = 'requests.received.total';
  rollUp.put('甲局', format2021, vectorOf(1, format2021));
  rollUp.put(
    '乙局',
    format2021,
    packCells(format2021, withCells(format2021, make(2, 2021), { [cell]: null })),
  );
  expect(sumIn(rollUp, cell)).toEqual({
    cell,
    sum: make(1, 2021).requests.received.total,
    contributors: 1,
    blanks: 1,
    gaps: 0,
  });
  expect(rollUp.result().isComplete).toBe(false);
  rollUp.drop('甲局');
  expect(sumIn(rollUp, cell)).toMatchObject({ sum: null, contributors: 0 });
});

test('mixed formats come in by the crosswalk, and what has no counterpart is counted as a gap', () => {
  const rollUp = new RollUp(format2019, ['甲局', '乙局']);
  rollUp.put('甲局', format2019, vectorOf(3, format2019));
  rollUp.put('乙局', format2021, vectorOf(4, format2021));
  const old = vectorOf(3, format2019);
  const recent = vectorOf(4, format2021);
  const at = (format: Format, vector: CellVector, id: string) =>
    vector[format.cellById.get(id)?.index ?? -1] ?? Number.NaN;
  const handled = 'requests.outcome.otherwiseHandled';
  const parts = ['notCorrectedInTime', 'feeNotPaidInTime', 'other'].map((part) =>
    at(format2021, recent, `${handled}.${part}.total`),
  );
  expect(sumIn(rollUp, `${handled}.total`)?.sum).toBe(
    at(format2019, old, `${handled}.total`) + parts.reduce((a, b) => a + b, 0),
  );
  expect(sumIn(rollUp, 'proactive.procurement.amount')).toMatchObject({
    contributors: 1,
    gaps: 1,
    blanks: 0,
  });
  const forward = new RollUp(format2021, ['甲局']);
  forward.put('甲局', format2019, old);
  // One earlier number cannot be divided over three later rows.
  expect(sumIn(forward, `${handled}.other.total`)).toMatchObject({ sum: null, gaps: 1 });
});

test('money sums are exact, taken out again as well, however large', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt(0n, 999_999_999_999_999n), { minLength: 1, maxLength: 60 }), (amounts) => {
      const sums = new CellSums(format2021);
      const index = format2021.cellById.get('proactive.fees.amount')?.index ?? -1;
      const vectors = amounts.map((fen) => {
        const vector = new Float64Array(format2021.cells.length).fill(Number.NaN);
        vector[index] = Number(fen);
        return vector;
      });
      for (const vector of vectors) sums.add(vector);
      const total = amounts.reduce((all, fen) => all + fen, 0n);
      expect(sums.sumOf(index)).toBe(
        Number(`${total / 1_000_000n}.${String(total % 1_000_000n).padStart(6, '0')}`),
      );
      for (const vector of vectors.slice(1)) sums.subtract(vector);
      expect(sums.toVector()[index]).toBe(Number(amounts[0]));
    }),
  );
});

test("the office's own figure is held against the sum, and the difference names members", () => {
  const rollUp = new RollUp(format2021, names);
  names.forEach((name, seed) => rollUp.put(name, format2021, vectorOf(seed, format2021)));
  const office = { ...make(1, 2021), ...rollUp.toCells() };
  expect(compareWithOffice(rollUp, office)).toEqual([]);
  const cell = 'requests.received.total';
  const left = rollUp.contributionsTo(cell)[0];
  const sum = sumIn(rollUp, cell)?.sum ?? 0;
  const wrong = withCells(format2021, office, {
    [cell]: sum - (left?.value ?? 0),
    'proactive.fees.amount': null,
  });
  expect(compareWithOffice(rollUp, wrong)).toEqual([
    {
      cell: 'proactive.fees.amount',
      reported: null,
      sum: sumIn(rollUp, 'proactive.fees.amount')?.sum,
      difference: null,
      suspects: [],
    },
    {
      cell,
      reported: sum - (left?.value ?? 0),
      sum,
      difference: -(left?.value ?? 0),
      suspects: [left?.member],
    },
  ]);
});

test('the sum of right reports is right: its identities hold', () => {
  for (const format of [format2019, format2021]) {
    const rollUp = new RollUp(format, names);
    names.forEach((name, seed) => rollUp.put(name, format, vectorOf(seed, format)));
    const report = { ...make(1, format.definition.years.from), ...rollUp.toCells() };
    expect(locateErrors(format, report)).toEqual([]);
    const linear = allRules.filter(({ kind }) => kind === 'linear');
    expect(check(report, { rules: linear }).findings).toEqual([]);
  }
});

test('who makes up a total', () => {
  const rollUp = new RollUp(format2021, names);
  names.slice(0, 5).forEach((name, seed) => rollUp.put(name, format2021, vectorOf(seed, format2021)));
  const shares = rollUp.contributionsTo('requests.received.total');
  expect(shares).toHaveLength(5);
  expect(shares.map(({ value }) => value ?? 0)).toEqual(
    shares.map(({ value }) => value ?? 0).toSorted((a, b) => b - a),
  );
  expect(() => rollUp.contributionsTo('requests.recieved.total')).toThrow('recieved');
});
