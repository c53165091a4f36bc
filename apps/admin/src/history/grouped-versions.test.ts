import { expect, test } from 'vitest';
import type { ReportVersion } from '../api/workflow-api.ts';
import { groupVersions } from './grouped-versions.ts';

const version = (revision: number, minute: number, change: Partial<ReportVersion> = {}): ReportVersion => ({
  revision,
  action: 'patched',
  changedAt: new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString(),
  changedBy: { id: 'a', name: '王某' },
  note: null,
  cells: [`c${revision % 2}`],
  fields: [],
  hash: '',
  ...change,
});

test('changes of one sitting are one line that shows the newest of them', () => {
  const groups = groupVersions([
    version(3, 20),
    version(2, 10),
    version(1, 0, { action: 'created', cells: [] }),
  ]);
  expect(groups.map(({ version: { revision }, count, cells }) => [revision, count, cells])).toEqual([
    [3, 2, ['c1', 'c0']],
    [1, 1, []],
  ]);
});

test('a long pause, another person and a step of the workflow begin another line', () => {
  const groups = groupVersions([
    version(5, 100),
    version(4, 50),
    version(3, 49, { changedBy: { id: 'b', name: null } }),
    version(2, 48, { action: 'submit' }),
  ]);
  expect(groups.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
});
