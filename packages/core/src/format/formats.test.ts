import { expect, expectTypeOf, test } from 'vitest';
import { deriveIdentities } from './identities.ts';
import { deriveLayout } from './layout.ts';
import { formats } from '../formats/formats.ts';
import type { CellId, CellValue, Report, Report2019, Report2021 } from '../report/report.ts';

test('the official formats have 198 and 200 cells', () => {
  expect(formats.map((format) => [format.id, format.cells.length])).toEqual([
    ['2019', 198],
    ['2021', 200],
  ]);
});

test('identities: 7 balances, 7 outcome totals, a row total per row, 3 review totals', () => {
  expect(formats.map((format) => deriveIdentities(format).length)).toEqual([7 + 7 + 23 + 3, 7 + 7 + 25 + 3]);
});

test('the grids cover their rectangles exactly', () => {
  for (const format of formats) {
    for (const grid of deriveLayout(format).values()) {
      const width = grid.labelColumns + grid.valueColumns;
      const open = new Array<number>(width).fill(0);
      for (const row of grid.rows) {
        let at = 0;
        for (const cell of row.cells) {
          while ((open[at] ?? 0) > 0) at++;
          for (let i = 0; i < cell.colspan; i++) {
            expect(open[at + i]).toBe(0);
            open[at + i] = cell.rowspan;
          }
          at += cell.colspan;
        }
        expect(open.every((left) => left > 0)).toBe(true);
        open.forEach((left, i) => (open[i] = left - 1));
      }
      expect(open.every((left) => left === 0)).toBe(true);
    }
  }
});

test('a misspelt cell id does not compile', () => {
  expectTypeOf<'requests.outcome.refused.stateSecret.naturalPersons'>().toExtend<CellId>();
  expectTypeOf<'requests.outcome.refused.stateSecrets.naturalPersons'>().not.toExtend<CellId>();
});

test('report types are nested as the trees are, with a value at every leaf and nothing to write to', () => {
  expectTypeOf<
    Report2021['requests']['outcome']['otherwiseHandled']['other']['total']
  >().toEqualTypeOf<CellValue>();
  expectTypeOf<Report2019['requests']['outcome']['otherwiseHandled']['total']>().toEqualTypeOf<CellValue>();
  expectTypeOf<Report2021['reviews']['litigationDirect']['pending']>().toEqualTypeOf<CellValue>();
  expectTypeOf<keyof Report2021['proactive']>().toEqualTypeOf<
    'rules' | 'normativeDocuments' | 'licensing' | 'penalties' | 'coercion' | 'fees'
  >();
  expectTypeOf<keyof Report2019['proactive']['procurement']>().toEqualTypeOf<'projects' | 'amount'>();
  expectTypeOf<Report['format']>().toEqualTypeOf<'2019' | '2021'>();
  const report = {} as Report2021;
  // @ts-expect-error cells are read-only
  expect(() => (report.requests.received.total = 1)).toThrow(TypeError);
});
