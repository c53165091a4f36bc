import { generateReport } from '@nianbao/core/generate';
import { assert, asyncProperty, integer } from 'fast-check';
import { expect, test } from 'vitest';
import { writers } from '../../render/src/writers.ts';
import { read } from '../src/index.ts';
import { blocksOf, runs } from './compare-reports.ts';
import { decorated } from './decorated-report.ts';

/** File types that can hold lists, tables with captions and heads; those without pictures of their own leave figures out. */
const kinds = writers.filter(({ id }) => ['html', 'docx', 'md', 'txt', 'json'].includes(id));

test.each(kinds)('lists and tables of the narrative come back from $id', async ({ render }) => {
  await assert(
    asyncProperty(integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const plain = generateReport({ seed, year: 2024, agency: '青川县民政局' });
      const { report } = decorated(plain, seed);
      const withoutFigures = {
        ...report,
        overview: report.overview.filter(({ kind }) => kind !== 'figure'),
      };
      const result = await read(await render(withoutFigures));
      expect(result.problems).toEqual([]);
      if (!result.report) throw new Error('No report');
      expect(blocksOf(result.report)).toEqual(blocksOf(withoutFigures));
    }),
    { numRuns: Math.ceil(runs / 6) },
  );
});
