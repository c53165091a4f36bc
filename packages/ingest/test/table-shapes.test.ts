import type { AnyReport } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { describe, expect, test } from 'vitest';
import { read, type ReadResult } from '../src/index.ts';
import { formatOf, valueOf } from './as-extracted-text.ts';
import { asHtml } from './as-html.ts';
import {
  columnsOf,
  firstNumberColumn,
  turned,
  withColumn,
  withColumns,
  withTexts,
  type DrawnTable,
} from './drawn-table.ts';

type Change = (table: DrawnTable, section: string) => readonly DrawnTable[];

interface Shape {
  readonly report: AnyReport;
  readonly result: ReadResult;
}

/** A report drawn as HTML with its tables changed, and what was read from it. */
async function readShape(year: number, change: Change): Promise<Shape> {
  const report = generateReport({ seed: year, year, agency: '青川县民政局', size: 'large' });
  const html = asHtml(report, formatOf(report), change);
  return { report, result: await read(new TextEncoder().encode(html)) };
}

function inRequests(change: (table: DrawnTable) => readonly DrawnTable[]): Change {
  return (table, section) => (section === 'requests' ? change(table) : [table]);
}

/** Cells that are not as in the report, and those of them that are given as sure. */
function differences({ report, result }: Shape) {
  const off = result.cells.filter(({ cell, value }) => String(value) !== valueOf(report, cell));
  const sure = off.filter(({ value, certainty }) => value !== null && certainty !== 'doubtful');
  return { wrong: sure.map(({ cell, value }) => `${cell} ${value}`), off: off.length };
}

const nothingOff = { wrong: [], off: 0 };
const codesOf = ({ result }: Shape) => result.problems.map(({ code }) => code);
const areCertain = ({ result }: Shape) => result.cells.every(({ certainty }) => certainty === 'certain');

describe.each([2020, 2024])('a report for %i', (year) => {
  test('as the format draws it, all tables of section two in one grid: everything is certain', async () => {
    const shape = await readShape(year, (table) => [table]);
    expect([differences(shape), codesOf(shape), areCertain(shape)]).toEqual([nothingOff, [], true]);
  });

  test('rows for columns: turned back, and only probable', async () => {
    const shape = await readShape(year, (table) => [turned(table)]);
    expect([differences(shape), codesOf(shape)]).toEqual([nothingOff, []]);
    expect(shape.result.cells.every(({ certainty }) => certainty === 'probable')).toBe(true);
  });

  test('the total before its parts: columns are found by their heads', async () => {
    const shape = await readShape(
      year,
      inRequests((table) => {
        const first = firstNumberColumn(table);
        const columns = columnsOf(table);
        return [
          withColumns(table, [...columns.slice(0, first), columns.length - 1, ...columns.slice(first, -1)]),
        ];
      }),
    );
    expect([differences(shape), codesOf(shape)]).toEqual([nothingOff, []]);
  });

  test('two kinds of applicants exchanged, heads and all', async () => {
    const shape = await readShape(
      year,
      inRequests((table) => {
        const first = firstNumberColumn(table);
        const columns = columnsOf(table);
        return [withColumns(table, columns.with(first + 1, first + 3).with(first + 3, first + 1))];
      }),
    );
    expect([differences(shape), codesOf(shape)]).toEqual([nothingOff, []]);
  });

  test('a column of subtotals that no format has is left out and named', async () => {
    const shape = await readShape(
      year,
      inRequests((table) => [
        withColumn(table, columnsOf(table).length - 1, '小计', (row) => String(700 + row)),
      ]),
    );
    expect([differences(shape), codesOf(shape)]).toEqual([nothingOff, ['input.numbersUnplaced']]);
  });

  test('rows of subtotals that no format has are left out and named', async () => {
    const shape = await readShape(
      year,
      inRequests((table) => {
        const label = { text: '小计', isValue: false };
        const row = (table.at(-1) ?? []).map(({ isValue }) => (isValue ? { text: '77', isValue } : label));
        return [[...table.slice(0, 9), row, ...table.slice(9)]];
      }),
    );
    expect([differences(shape), codesOf(shape)]).toEqual([nothingOff, ['input.numbersUnplaced']]);
  });

  test('section three as two tables by applicant', async () => {
    const shape = await readShape(
      year,
      inRequests((table) => {
        const first = firstNumberColumn(table);
        const [columns, labels] = [columnsOf(table), columnsOf(table).slice(0, first)];
        return [columns.slice(first, first + 3), columns.slice(first + 3)].map((half) =>
          withColumns(table, [...labels, ...half]),
        );
      }),
    );
    expect([differences(shape), codesOf(shape)]).toEqual([nothingOff, []]);
  });

  test('section three in three pieces with heads on the first only', async () => {
    const shape = await readShape(
      year,
      inRequests((table) => [table.slice(0, 9), table.slice(9, 17), table.slice(17)]),
    );
    expect([differences(shape), codesOf(shape)]).toEqual([nothingOff, []]);
  });

  test('a column that is not there is missing, never filled from its neighbours', async () => {
    const shape = await readShape(
      year,
      inRequests((table) => [
        withColumns(table, columnsOf(table).toSpliced(firstNumberColumn(table) + 2, 1)),
      ]),
    );
    const rows = formatOf(shape.report).tables.find(({ section }) => section === 'requests')?.rows.length;
    expect(differences(shape)).toEqual({ wrong: [], off: rows });
  });

  test('labels in traditional characters', async () => {
    const shape = await readShape(year, (table) => [withTexts(table, ({ text }) => traditional(text))]);
    expect([differences(shape), codesOf(shape), areCertain(shape)]).toEqual([nothingOff, [], true]);
  });

  test('characters of labels one to a line', async () => {
    const shape = await readShape(year, (table) => [
      withTexts(table, ({ text, isValue }) => (isValue ? text : Array.from(text).join('\n'))),
    ]);
    expect([differences(shape), codesOf(shape), areCertain(shape)]).toEqual([nothingOff, [], true]);
  });

  test('the tables of section two apart', async () => {
    const shape = await readShape(year, (table, section) => {
      if (section !== 'proactive') return [table];
      const banners = table.flatMap((row, at) => (row.every((cell) => cell === row[0]) ? [at] : []));
      return banners.map((start, index) => table.slice(start, banners[index + 1]));
    });
    expect([differences(shape), codesOf(shape)]).toEqual([nothingOff, []]);
  });

  test('amounts under a head that counts 元 become 万元, exactly', async () => {
    const shape = await readShape(year, (table) => [
      withTexts(table, ({ text, isValue }) => {
        if (!isValue) return text.replace('万元', '元').replace(/^采购总金额$/u, '采购总金额（元）');
        return /\.\d/u.test(text) ? String(Math.round(Number(text) * 1e6) / 100) : text;
      }),
    ]);
    const money = formatOf(shape.report).cells.find(({ kind }) => kind === 'money');
    const evidence = shape.result.cells.find(({ cell }) => cell === money?.id);
    expect(evidence).toMatchObject({
      value: Number(valueOf(shape.report, money?.id ?? '')),
      certainty: 'probable',
    });
    expect(differences(shape)).toEqual(nothingOff);
  });

  test('a title row inside the table', async () => {
    const shape = await readShape(year, (table) => {
      const title = { text: '2020年政府信息公开情况统计表', isValue: false };
      return [[(table[0] ?? []).map(() => title), ...table]];
    });
    expect([differences(shape), codesOf(shape)]).toEqual([nothingOff, []]);
  });
});

const pairs: Readonly<Record<string, string>> = {
  开: '開',
  总: '總',
  况: '況',
  关: '關',
  处: '處',
  强: '強',
  业: '業',
  机: '機',
  构: '構',
  组: '組',
  织: '織',
  结: '結',
  维: '維',
  纠: '糾',
  审: '審',
  诉: '訴',
  讼: '訟',
  复: '復',
  发: '發',
  废: '廢',
  规: '規',
  请: '請',
  数: '數',
  转: '轉',
  办: '辦',
  国: '國',
  密: '密',
  属: '屬',
  类: '類',
  过: '過',
  执: '執',
  档: '檔',
  询: '詢',
  项: '項',
  无: '無',
  补: '補',
  访: '訪',
  举: '舉',
  报: '報',
  获: '獲',
  确: '確',
  认: '認',
  续: '續',
  继: '繼',
};

function traditional(text: string): string {
  return Array.from(text, (char) => pairs[char] ?? char).join('');
}
