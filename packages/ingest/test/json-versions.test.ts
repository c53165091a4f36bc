import { formatById, packCells, type AnyReport } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { expect, test } from 'vitest';
import { read } from '../src/index.ts';
import { decorated } from './decorated-report.ts';

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const report: AnyReport = generateReport({ seed: 12, year: 2024, agency: '青川县民政局' });
const own = formatById(report.format);
if (!own) throw new Error('The format of a generated report is known');

/** Everything that report JSON has gained since its first version. */
const { outline: _outline, justifications: _justifications, ...first } = report;

test('report JSON of its first version is read as it is', async () => {
  const { report: found, problems } = await read(bytesOf(first));
  expect(problems).toEqual([]);
  expect(found).toEqual(first);
});

test('a file that leaves fields and cells out is read, what it leaves out blank', async () => {
  const { format, year, agency } = report;
  const { report: found, problems } = await read(bytesOf({ format, year, agency }));
  expect(problems).toEqual([]);
  expect(found && [...packCells(own, found)].every(Number.isNaN)).toBe(true);
  expect(found).toMatchObject({ title: '', overview: [], signature: { agency: null, date: null } });
});

test('all that the present version has comes back', async () => {
  const { report: whole } = decorated(report, 12);
  expect((await read(bytesOf(whole))).report).toEqual(whole);
});

test('a version from after this program is refused by name of what is new, nothing of it dropped', async () => {
  const later = { ...report, assessments: [], overview: [{ kind: 'hologram', text: '' }] };
  const { report: found, problems } = await read(bytesOf(later));
  expect(found).toBeNull();
  expect(problems.map(({ code, path }) => [code, path])).toEqual(
    expect.arrayContaining([
      ['report.field.unknown', 'assessments'],
      ['report.field.invalid', 'overview.0.kind'],
    ]),
  );
  const unknownForm = await read(bytesOf({ ...report, format: '2031' }));
  expect(unknownForm.problems.map(({ code }) => code)).toEqual(['report.format.unknown']);
});
