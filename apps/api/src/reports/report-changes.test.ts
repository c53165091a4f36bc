import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatForYear, withCells, type Format, type Report } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { changesBetween, joinChanges, touchedBy, undoChanges } from './report-changes.ts';

const start = generateReport({ seed: 3, year: 2024, agency: '青禾县水利局', size: 'medium' });
const format: Format | undefined = formatForYear(2024);
const counts = format?.cells.filter(({ kind }) => kind === 'count').map(({ id }) => id) ?? [];

/** A few cells, a title and perhaps an outline: what one save changes. */
const edit = fc.record({
  cells: fc.dictionary(fc.constantFrom(...counts), fc.option(fc.nat(999)), { maxKeys: 5 }),
  title: fc.option(fc.string({ maxLength: 10 }), { nil: undefined }),
  outline: fc.constantFrom('keep', 'set', 'remove'),
});

function edited(
  report: Report,
  { cells, title, outline }: typeof edit extends fc.Arbitrary<infer T> ? T : never,
): Report {
  if (!format) throw new Error('There is a format for 2024');
  const { outline: before, ...rest } = withCells(format, report, { ...cells });
  const after = outline === 'set' ? [{ section: 'overview', numbering: '一', text: '概述' }] : before;
  // The parts of a report put together again.
  return {
    ...rest,
    title: title ?? report.title,
    ...(after && outline !== 'remove' ? { outline: after } : {}),
  };
}

test('any series of edits can be walked back to every version, one step or many at once', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const versions = [start];
      for (const each of edits) versions.push(edited(versions.at(-1) ?? start, each));
      const steps = versions.slice(1).map((after, index) => changesBetween(versions[index] ?? start, after));
      // The database keeps steps as JSON.
      const kept = JSON.parse(JSON.stringify(steps)) as typeof steps;
      const newest = versions.at(-1) ?? start;
      versions.forEach((version, index) => {
        expect(undoChanges(newest, joinChanges(kept.slice(index)))).toEqual(version);
      });
    }),
    { numRuns: 200 },
  );
});

test('a report does not differ from itself', () => {
  expect(touchedBy(changesBetween(start, structuredClone(start)))).toEqual([]);
});
