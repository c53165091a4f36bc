import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import {
  check,
  deriveSchema,
  format2019,
  format2021,
  makeBlank,
  parseReport,
  withCells,
  type AnyReport,
  type CellId,
  type CheckResult,
  type Format,
  type Report,
  type Report2019,
  type Report2021,
} from '../src/index.ts';
import { generateReport } from '../src/generate/index.ts';

// Nothing here runs: the compiler is the test.
test('a format decides the types of its reports', () => {
  expectTypeOf(makeBlank(format2021, { agency: '', year: 2024 })).toEqualTypeOf<Report2021>();
  expectTypeOf(makeBlank(format2019, { agency: '', year: 2020 })).toEqualTypeOf<Report2019>();
  expectTypeOf(deriveSchema(format2021)).toEqualTypeOf<z.ZodType<Report2021>>();
  expectTypeOf(format2021).toExtend<Format>();
});

test('parsing gives a report or problems, never both', () => {
  const parsed = parseReport({});
  expectTypeOf(parsed.report).toEqualTypeOf<Report | null>();
  if (parsed.report) expectTypeOf(parsed.problems).toEqualTypeOf<readonly []>();
  expectTypeOf(parseReport({}, { formats: [format2021] }).report).toEqualTypeOf<AnyReport | null>();
});

test('reports are told apart by their format', () => {
  const report = generateReport({ seed: 1, year: 2024, agency: '青禾县水利局' });
  expectTypeOf(report).toEqualTypeOf<Report>();
  if (report.format === '2019') expectTypeOf(report).toEqualTypeOf<Report2019>();
  else expectTypeOf(report.proactive.fees.amount).toEqualTypeOf<number | null>();
  // Rows that both formats have need no telling apart.
  expectTypeOf(report.requests.received.total).toEqualTypeOf<number | null>();
  // @ts-expect-error only the format of 2021 has this row
  expectTypeOf(report.requests.outcome.otherwiseHandled.feeNotPaidInTime).not.toBeNever();
});

test('changing cells keeps the type; cell ids of both formats are known', () => {
  const blank = makeBlank(format2021, { agency: '', year: 2024 });
  expectTypeOf(withCells(format2021, blank, {})).toEqualTypeOf<Report2021>();
  expectTypeOf<'proactive.procurement.amount' | 'proactive.fees.amount'>().toExtend<CellId>();
  expectTypeOf(check).returns.toEqualTypeOf<CheckResult>();
});
