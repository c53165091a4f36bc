import { packCells, type Format } from '@nianbao/core';
import { generateReport, makeRandom } from '@nianbao/core/generate';
import { assert, asyncProperty, constantFrom, integer } from 'fast-check';
import { expect, test } from 'vitest';
import { fictitiousFormat } from '../../core/test/fictitious-format.ts';
import { read, sourceOfText, understand } from '../src/index.ts';
import { asExtractedText, formatOf } from './as-extracted-text.ts';
import { agencies, blocksOf, charactersOf, runs, withoutProse } from './compare-reports.ts';

test('any generated report comes back from its text, cells and prose', async () => {
  await assert(
    asyncProperty(
      integer({ min: 1, max: 1_000_000 }),
      integer({ min: 2019, max: 2030 }),
      constantFrom(...agencies),
      constantFrom('', '    '),
      async (seed, year, agency, indent) => {
        const report = generateReport({ seed, year, agency });
        const random = makeRandom(seed);
        const text = asExtractedText(report, formatOf(report), (below) => random.whole(0, below - 1), indent);
        const result = await read(new TextEncoder().encode(text));
        expect(result.problems).toEqual([]);
        expect(result.unused).toEqual([]);
        if (!result.report) throw new Error('No report');
        expect(withoutProse(result.report)).toEqual(withoutProse(report));
        // A line as wide as the page leaves no trace of a paragraph's end; an indent does.
        const proseOf = indent === '' ? charactersOf : blocksOf;
        expect(proseOf(result.report)).toEqual(proseOf(report));
        expect(result.report.outline).toHaveLength(6);
        expect(result.cells.every(({ certainty }) => certainty === 'certain')).toBe(true);
      },
    ),
    { numRuns: runs },
  );
});

test('a format that exists in a test only is read like the official ones', () => {
  const format: Format = fictitiousFormat;
  for (let seed = 1; seed <= 20; seed++) {
    const report = generateReport({ seed, year: 2031, agency: '青川县民政局', format });
    const random = makeRandom(seed);
    const text = asExtractedText(report, format, (below) => random.whole(0, below - 1), '');
    const result = understand(sourceOfText(text), [format]);
    expect(result.problems).toEqual([]);
    expect(result.report?.format).toBe('fictitious');
    expect(Array.from(packCells(format, result.report ?? {}))).toEqual(Array.from(packCells(format, report)));
  }
});
