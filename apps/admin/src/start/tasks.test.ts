import { expect, test } from 'vitest';
import type { ReportItem } from '../api/report-api.ts';
import { tasksOf } from './tasks.ts';

const item = (year: number, status: ReportItem['status']): ReportItem => ({
  id: `${year}`,
  agency: { id: 'a', name: '某局' },
  year,
  format: '2021',
  title: '',
  status,
  publishedRevision: null,
  revision: 1,
  findings: { errors: 0, warnings: 0 },
  createdAt: '',
  updatedAt: '',
});

const due = (year: number) => `${year + 1}-01-31`;

test('what came back is first, then what is overdue, then what is to be begun; what is published is done', () => {
  const tasks = tasksOf(
    [
      item(2025, 'draft'),
      item(2024, 'draft'),
      item(2023, 'submitted'),
      item(2022, 'returned'),
      item(2021, 'published'),
      item(2020, 'draft'),
    ],
    2026,
    due,
  );
  expect(tasks.map((task) => [task.kind, task.due.slice(0, 4)])).toEqual([
    ['returned', '2023'],
    ['draft', '2026'],
    ['begin', '2027'],
    ['waiting', '2024'],
  ]);
});

test('a report that was begun is not to be begun again', () => {
  expect(tasksOf([item(2026, 'published')], 2026, due)).toEqual([]);
});
