import { generateReport } from '@nianbao/core/generate';
import { assert, asyncProperty, constantFrom, integer } from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../src/index.ts';
import { formatOf } from './as-extracted-text.ts';
import { asMarkdown } from './as-markdown.ts';
import { agencies, blocksOf, runs, withoutProse } from './compare-reports.ts';

test('a report in Markdown comes back whole', async () => {
  await assert(
    asyncProperty(
      integer({ min: 1, max: 1_000_000 }),
      integer({ min: 2019, max: 2030 }),
      constantFrom(...agencies),
      async (seed, year, agency) => {
        const report = generateReport({ seed, year, agency });
        const result = await read(new TextEncoder().encode(asMarkdown(report, formatOf(report))));
        expect([result.fileType, result.problems, result.unused]).toEqual(['md', [], []]);
        if (!result.report) throw new Error('No report');
        expect(withoutProse(result.report)).toEqual(withoutProse(report));
        expect(blocksOf(result.report)).toEqual(blocksOf(report));
      },
    ),
    { numRuns: runs },
  );
});
