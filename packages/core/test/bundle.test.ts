import { gzipSync } from 'node:zlib';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { check, compareReports, format2021, locateErrors, type Report2021 } from '../src/index.ts';
import { generateReport, plantErrors } from '../src/generate/index.ts';
import { bundle } from './bundle.ts';

const checkOneFormat = `
  import { checkAs, format2021, parseReportAs } from '@nianbao/core';
  export const judge = (value) => {
    const { report, problems } = parseReportAs([format2021], value);
    return report ? checkAs([format2021], report).findings : problems;
  };
`;

test('a program that checks one format does not carry the texts of the other', async () => {
  const texts = ['本年制发件数', '本年新制作数量', '2019年试行格式', 'Trial format of 2019'];
  const isIn = (code: string) => texts.map((text) => code.includes(text));
  expect(isIn(await bundle(checkOneFormat, { external: ['zod'] }))).toEqual([true, false, false, false]);
  const both = `export { check } from '@nianbao/core';`;
  expect(isIn(await bundle(both, { external: ['zod'] }))).toEqual([true, true, true, true]);
});

test('what is not used is not sent', async () => {
  const code = await bundle(`export { fenOfWan } from '@nianbao/core';`, { external: ['zod'] });
  expect(code.length).toBeLessThan(500);
  const checker = await bundle(checkOneFormat, { external: ['zod'] });
  expect(checker.includes('numbersShifted')).toBe(false);
});

/** Kilobytes compressed that an entry may take, without zod. Raise one only when you can say what for. */
test.each([
  ['checking one format', checkOneFormat, 62],
  ['everything', `export * from '@nianbao/core';`, 75],
  ['the generator', `export * from '@nianbao/core/generate';`, 20],
  ['locating errors', `export { format2021, locateErrors } from '@nianbao/core';`, 12],
])('size: %s', async (_, program, budget) => {
  const code = await bundle(program, { external: ['zod'] });
  expect(gzipSync(code).length / 1024).toBeLessThan(budget);
});

const everything = `
  import * as core from '@nianbao/core';
  import { generateReport } from '@nianbao/core/generate';
  export const run = (report, damaged, previous) => JSON.stringify({
    checked: core.check(core.parseReportJson(report).report),
    located: core.locateErrors(core.format2021, JSON.parse(damaged)),
    compared: core.compareReports(
      { format: core.format2021, report: JSON.parse(previous) },
      { format: core.format2021, report: JSON.parse(report) },
    ),
    generated: generateReport({ seed: 3, year: 2024, agency: '青禾县水利局' }),
  });
`;

test.each([
  ['with nothing but the language itself', true],
  ['where code may not be made from strings, as under a strict content security policy', false],
])('it runs %s', async (_, strings) => {
  const code = await bundle(everything);
  const make = (year: number) => generateReport({ seed: 1, year, agency: '青禾县水利局', size: 'medium' });
  const [previous, report] = [make(2023), make(2024)];
  const damaged = plantErrors(report, { seed: 1 }).report;
  // No process, no Buffer, no require, no fetch: only what ECMAScript and its Intl define.
  const context = createContext(
    { input: [report, damaged, previous].map((one) => JSON.stringify(one)) },
    { codeGeneration: { strings, wasm: false } },
  );
  const result: unknown = JSON.parse(String(runInContext(`${code}; program.run(...input)`, context)));
  const of = (one: object) => ({ format: format2021, report: one as Report2021 });
  expect(result).toEqual(
    JSON.parse(
      JSON.stringify({
        checked: check(report),
        located: locateErrors(format2021, damaged),
        compared: compareReports(of(previous), of(report)),
        generated: generateReport({ seed: 3, year: 2024, agency: '青禾县水利局' }),
      }),
    ),
  );
});
