import type { ReportStatus } from '@nianbao/core/workflow';
import { firstYear, formats } from '@nianbao/core';
import { expect, test } from 'vitest';
import type { ReportItem } from '../api/report-api.ts';
import type { QueueRow } from '../review/queue.ts';
import { publicAddress, publicationRows } from './publication-row.ts';

const item = (status: ReportStatus, publishedRevision: number | null): ReportItem => ({
  id: status,
  agency: { id: '民政局', name: '某县民政局' },
  year: firstYear,
  format: formats[0]?.id ?? '',
  title: '',
  status,
  publishedRevision,
  revision: 3,
  findings: { errors: 0, warnings: 0 },
  createdAt: '2026-01-05T02:00:00.000Z',
  updatedAt: '2026-01-13T02:00:00.000Z',
});
const row = (each: ReportItem | undefined): QueueRow => ({
  agency: { id: '民政局', name: '某县民政局', parentId: null, depth: 1 },
  item: each,
  state: each?.status ?? 'missing',
  isOverdue: false,
});
const stateOf = (each: ReportItem | undefined) => publicationRows([row(each)])[0]?.state;

test('what is approved waits, also when an earlier version is published', () => {
  expect(stateOf(item('approved', null))).toBe('waiting');
  expect(stateOf(item('approved', 2))).toBe('waiting');
});

test('what the public sees is published, or being corrected once it is opened again', () => {
  expect(stateOf(item('published', 3))).toBe('published');
  expect(stateOf(item('correcting', 2))).toBe('correcting');
  expect(stateOf(item('submitted', 2))).toBe('correcting');
});

test('what is neither approved nor published is no matter of publication', () => {
  expect(stateOf(item('draft', null))).toBeUndefined();
  expect(stateOf(item('returned', null))).toBeUndefined();
  expect(stateOf(undefined)).toBeUndefined();
});

test('ids go into addresses in a safe spelling', () => {
  const address = publicAddress('a/b', item('published', 3));
  expect(address).toBe(`/public/a%2Fb/agencies/${encodeURIComponent('民政局')}/${firstYear}/`);
});
