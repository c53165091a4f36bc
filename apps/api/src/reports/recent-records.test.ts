import { expect, test } from 'vitest';
import { makeRecentRecords } from './recent-records.ts';
import type { ReportRecord } from './report-record.ts';
import type { Reach, Scope } from './scope.ts';

const agency = { id: 'education', name: '青禾县教育局', path: '/000001-government/000001-education/' };
/** What a memory looks at; it keeps the rest as it is. */
const recordOf = (id: string, revision = 1) =>
  ({ jurisdiction: 'qinghe', id, agency, revision }) as ReportRecord;
const scopeOf = (reach: Reach, jurisdiction = 'qinghe'): Scope => ({ jurisdiction, reach });
const all = scopeOf({ kind: 'jurisdiction' });

test('gives the record at the revision that is asked for, and at no other', () => {
  const recent = makeRecentRecords(() => 0);
  const saved = recordOf('a', 2);
  recent.put(saved);
  expect(recent.get(all, 'a', 2)).toBe(saved);
  expect(recent.get(all, 'a', 1)).toBeUndefined();
  expect(recent.get(all, 'b', 2)).toBeUndefined();
});

test('gives nothing outside the scope of the caller', () => {
  const recent = makeRecentRecords(() => 0);
  recent.put(recordOf('a'));
  const isGiven = (scope: Scope) => recent.get(scope, 'a', 1) !== undefined;
  expect(isGiven(scopeOf({ kind: 'agency', id: 'education' }))).toBe(true);
  expect(isGiven(scopeOf({ kind: 'subtree', path: '/000001-government/' }))).toBe(true);
  expect(isGiven(scopeOf({ kind: 'agency', id: 'water' }))).toBe(false);
  expect(isGiven(scopeOf({ kind: 'subtree', path: '/000001-government/000002-health/' }))).toBe(false);
  expect(isGiven(scopeOf({ kind: 'jurisdiction' }, 'baishui'))).toBe(false);
});

test('is asked anew after half a minute, however often it was saved in it', () => {
  let now = 0;
  const recent = makeRecentRecords(() => now);
  for (let revision = 1; revision <= 3; revision++, now += 10_000) recent.put(recordOf('a', revision));
  expect(recent.get(all, 'a', 3)).toBeUndefined();
  recent.put(recordOf('a', 4));
  expect(recent.get(all, 'a', 4)).toBeDefined();
});

test('forgets what was longest without a save', () => {
  const recent = makeRecentRecords(() => 0);
  for (let each = 0; each <= 2_000; each++) {
    recent.put(recordOf(`report ${each}`));
    if (each === 1_000) recent.put(recordOf('report 0', 2));
  }
  expect(recent.get(all, 'report 0', 2)).toBeDefined();
  expect(recent.get(all, 'report 1', 1)).toBeUndefined();
  expect(recent.get(all, 'report 2000', 1)).toBeDefined();
});
