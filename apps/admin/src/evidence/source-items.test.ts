import { expect, test } from 'vitest';
import { layoutSource } from './source-items.ts';

const certainty = 'certain' as const;

test('pieces of lines and tables stand in the order of the document', () => {
  const layout = layoutSource(
    [
      { cell: 'b', source: '2', place: { kind: 'text', line: 7, column: 20 }, certainty },
      { cell: 'a', source: '1', place: { kind: 'text', line: 7, column: 9 }, certainty },
      { cell: 't', source: '5', place: { kind: 'table', table: 2, row: 3, column: 1 }, certainty },
    ],
    [{ text: '总体情况', place: { kind: 'text', line: 2, column: 1 } }],
    [{ text: '返回首页', place: { kind: 'text', line: 90, column: 1 } }],
  );
  expect(layout.lines.map((line) => line.map(({ text }) => text))).toEqual([
    ['总体情况'],
    ['1', '2'],
    ['返回首页'],
  ]);
  expect(layout.lines.at(-1)?.[0]?.isUnused).toBe(true);
  expect(layout.tables[0]?.[0]?.[0]?.cell).toBe('t');
});

test('a page is as wide as what stands on it, A4 at least, and turned where it must be', () => {
  const [page] = layoutSource(
    [{ cell: 'a', source: '1', place: { kind: 'page', page: 3, box: [700, 50, 712, 62] }, certainty }],
    [],
    [],
  ).pages;
  expect(page).toMatchObject({ number: 3, width: 842, height: 595 });
});

test('what stands nowhere is left out', () => {
  const layout = layoutSource([{ cell: 'a', source: '', place: null, certainty, deduced: true }], [], []);
  expect(layout).toEqual({ pages: [], tables: [], lines: [] });
});
