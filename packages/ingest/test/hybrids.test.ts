import { generateReport } from '@nianbao/core/generate';
import { expect, test } from 'vitest';
import { read } from '../src/index.ts';
import { formatOf } from './as-extracted-text.ts';
import { asHtml } from './as-html.ts';
import type { DrawnCell, DrawnTable } from './drawn-table.ts';

const group = 'requests.outcome.otherwiseHandled.';
const numbers = ['3', '0', '0', '0', '0', '0', '3'];

/** A table of the format of 2021 whose （六）其他处理 is one row, as in that of 2019. */
function withGroupAsRow(table: DrawnTable): DrawnTable {
  const rows = table.flatMap((row, at) => (row.some(({ text }) => text === '（六）其他处理') ? [at] : []));
  const [first = 0] = rows;
  const label: DrawnCell = { text: '（六）其他处理', isValue: false };
  const values = numbers.map((text): DrawnCell => ({ text, isValue: true }));
  const row = [...(table[first] ?? []).slice(0, 1), label, label, ...values];
  return table.toSpliced(first, rows.length, row);
}

test('a group that is one row: its number is evidence, its items are 0 where it is 0 and blank elsewhere', async () => {
  const report = generateReport({ seed: 5, year: 2024, agency: '青川县民政局', size: 'large' });
  const html = asHtml(report, formatOf(report), (table, section) => [
    section === 'requests' ? withGroupAsRow(table) : table,
  ]);
  const result = await read(new TextEncoder().encode(html));
  expect(result.report?.format).toBe('2021');
  expect(result.problems).toMatchObject([
    { code: 'input.groupAsRow', message: { zh: expect.stringContaining(numbers.join(' ')) } },
  ]);
  const below = result.cells.filter(({ cell }) => cell.startsWith(group));
  expect(below).toHaveLength(21);
  for (const evidence of below) {
    const column = evidence.cell.split('.').at(-1) ?? '';
    const isZero = !['naturalPersons', 'total'].includes(column);
    expect(evidence).toMatchObject(
      isZero
        ? { value: 0, deduced: true, certainty: 'probable', source: '0' }
        : { value: null, certainty: 'doubtful', source: '3' },
    );
  }
});
