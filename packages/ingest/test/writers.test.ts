import { formatById, packCells, type AnyReport } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { assert, asyncProperty, constantFrom, integer } from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { closePdfWorkers } from '../../render/src/pdf.ts';
import { writers, type Writer } from '../../render/src/writers.ts';
import { read, type ReadResult } from '../src/index.ts';
import { agencies, blocksOf, runs, withoutProse } from './compare-reports.ts';

afterAll(closePdfWorkers);

/** What a file type cannot say, and what its reader therefore cannot find. */
const numbersOnly = new Set<string>(['csv']);

/** Pictures of a report: recognised, not read. */
const pictures = new Set<string>(['svg', 'png']);
/** Pages that show some figures of a report. */
const excerpts = new Set<string>(['picture']);

const reports = [
  integer({ min: 1, max: 1_000_000 }),
  integer({ min: 2019, max: 2030 }),
  constantFrom(...agencies),
] as const;

describe.each(writers.filter(({ id }) => !pictures.has(id) && !excerpts.has(id)))(
  'what the $id writer writes',
  (writer: Writer) => {
    test('comes back: every cell, every paragraph, nothing doubted, nothing left over but page numbers and heads', async () => {
      await assert(
        asyncProperty(...reports, async (seed, year, agency) => {
          const report: AnyReport = generateReport({ seed, year, agency });
          const result = await read(await writer.render(report));
          expect([result.fileType, result.problems]).toEqual([writer.id, []]);
          expect(result.unused.filter(({ reason }) => reason === 'notUnderstood')).toEqual([]);
          expect(result.cells.every(({ certainty }) => certainty === 'certain')).toBe(true);
          compare(result, report, writer);
        }),
        { numRuns: Math.ceil(runs / 4) },
      );
    });
  },
);

test.each(writers.filter(({ id }) => pictures.has(id)))(
  'a picture is told from a report: $id',
  async (writer) => {
    const report: AnyReport = generateReport({ seed: 1, year: 2024, agency: '青川县民政局' });
    const result = await read(await writer.render(report));
    expect([result.report, result.problems.map(({ code }) => code)]).toEqual([null, ['input.binary']]);
  },
);

test.each(writers.filter(({ id }) => excerpts.has(id)))(
  'an excerpt is told from a whole report: $id',
  async (writer) => {
    const report: AnyReport = generateReport({ seed: 1, year: 2024, agency: '青川县民政局' });
    const { report: found, cells, problems } = await read(await writer.render(report));
    expect(problems.map(({ code }) => code)).toContain('input.truncated');
    const format = formatById(report.format);
    if (!found || !format) throw new Error('The figures of the page stand under official labels');
    const [values, written] = [packCells(format, found), packCells(format, report)];
    // Its tables are not the form's: whatever is taken from them is marked as not sure.
    const sure = new Set(cells.flatMap(({ cell, certainty }) => (certainty === 'certain' ? [cell] : [])));
    const wrong = format.cells.filter(({ index, id }) => sure.has(id) && values[index] !== written[index]);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  },
);

function compare({ report: found }: ReadResult, report: AnyReport, writer: Writer): void {
  if (!found) throw new Error('No report');
  if (numbersOnly.has(writer.id)) {
    const empty = { signature: { agency: null, date: null } };
    expect(withoutProse(found)).toEqual({ ...withoutProse(report), ...empty });
    return;
  }
  expect(withoutProse(found)).toEqual(withoutProse(report));
  expect(blocksOf(found)).toEqual(blocksOf(report));
}
