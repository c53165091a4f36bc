import type { AnyReport } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { afterAll, describe, expect, test } from 'vitest';
import { fontPaths } from '../../render/src/pdf/font-set.ts';
import { Typesetter } from '../../render/src/pdf/typesetter.ts';
import { read, type ReadResult } from '../src/index.ts';
import { formatOf, valueOf } from './as-extracted-text.ts';
import { asUnruledPdf, parted, unruledPdfOf } from './as-unruled-pdf.ts';
import { drawnTable, spansOf, turned, withTexts, type DrawnTable } from './drawn-table.ts';

const typesetter = new Typesetter(await fontPaths());
afterAll(() => typesetter.close());

/** Wide enough for every row of section three to be a column. */
const WIDE = 900;
const years = [2020, 2024];

const reportOf = (year: number, size: 'small' | 'large' = 'large') =>
  generateReport({ seed: year, year, agency: '青川县民政局', size });
const codesOf = ({ problems }: ReadResult) => problems.map(({ code }) => code);
const withoutZeros = (table: DrawnTable) =>
  withTexts(table, ({ text, isValue }) => (isValue && text === '0' ? '' : text));

/** How the cells of a report came: right, handed to a person, or wrong without a word. A blank may stand for 0. */
function outcomes(report: AnyReport, result: ReadResult) {
  const { cells } = result;
  const counts = { right: 0, doubtful: 0, wrong: 0, missed: 0 };
  for (const { cell, value, certainty } of cells) {
    const written = valueOf(report, cell);
    if (certainty === 'doubtful') counts.doubtful++;
    else if (String(value) === written || (value === null && written === '0')) counts.right++;
    else counts[value === null ? 'missed' : 'wrong']++;
  }
  return counts;
}

/** A report as its tables come when they are copied into a text field: cells parted by a space or a tab, no merged ones. */
function asCopied(report: AnyReport, separator: string, change: (table: DrawnTable) => DrawnTable): string {
  const lines = [report.title];
  for (const section of formatOf(report).definition.sections) {
    lines.push(`${section.ordinal}、${section.heading.zh}`);
    if (section.kind !== 'tables') continue;
    for (const table of parted(drawnTable(report, formatOf(report), section.key)))
      for (const row of spansOf(change(table))) lines.push(row.map(({ cell }) => cell.text).join(separator));
  }
  return lines.join('\n');
}

const readText = (text: string) => read(new TextEncoder().encode(text));

describe.each(years)('tables without ruled lines in a PDF for %i', (year) => {
  test('all numbers there: read as they stand, over page breaks', async () => {
    const report = reportOf(year);
    const result = await read(await asUnruledPdf(report, formatOf(report), typesetter, parted));
    expect(outcomes(report, result)).toEqual({
      right: result.cells.length,
      doubtful: 0,
      wrong: 0,
      missed: 0,
    });
  });

  test('blanks among the numbers: each number is under its head', async () => {
    const report = reportOf(year, 'small');
    const result = await read(
      await asUnruledPdf(report, formatOf(report), typesetter, (table) => parted(withoutZeros(table))),
    );
    const counts = outcomes(report, result);
    expect([counts.wrong, counts.missed]).toEqual([0, 0]);
    const numbers = result.cells.filter(({ cell }) => !['0', 'null'].includes(valueOf(report, cell)));
    const found = numbers.filter(({ value, certainty }) => value !== null && certainty !== 'doubtful');
    expect([year, found.length / numbers.length > 0.7]).toEqual([year, true]);
    // The place is that of the number, not of its line.
    for (const { place, source } of found.filter((each) => each.source !== '')) {
      const [left, , right] = place?.kind === 'page' ? place.box : [0, 0, 1000];
      expect([source, right - left < 40]).toEqual([source, true]);
    }
  });

  test('rows for columns: the numbers of a line are those of a column', async () => {
    const report = reportOf(year);
    const pdf = await asUnruledPdf(
      report,
      formatOf(report),
      typesetter,
      (table) => parted(table).map(turned),
      WIDE,
    );
    const result = await read(pdf);
    const counts = outcomes(report, result);
    expect([counts.wrong, counts.missed]).toEqual([0, 0]);
    expect([year, counts.right / result.cells.length > 0.8]).toEqual([year, true]);
    expect(result.cells.every(({ certainty }) => certainty !== 'certain')).toBe(true);
  });
});

const isNumber = (text: string) => /^-?[\d.]+$/u.test(text);

describe.each(years)('text that lost more than its lines, for %i', (year) => {
  test.each(['small', 'large'] as const)('%s numbers', async (size) => {
    const report = reportOf(year, size);
    const lines = asCopied(report, ' ', (table) => table).split('\n');
    const cells = lines.flatMap((line) => line.split(' '));
    const damaged = {
      'labels and their first numbers glued together': lines.map((line) =>
        line.replace(/(?<=\p{Script=Han}) (?=-?\d)/u, ''),
      ),
      'labels and all numbers glued together': lines.map((line) => line.replaceAll(' ', '')),
      'one cell to a line, and repeated lines dropped': cells.filter((cell, at) => cell !== cells[at - 1]),
      'labels lost': lines.map((line) =>
        line.split(' ').some(isNumber) ? line.split(' ').filter(isNumber).join(' ') : line,
      ),
      'everything on one line': [lines.join(' ')],
    };
    for (const [name, text] of Object.entries(damaged)) {
      const { wrong, missed } = outcomes(report, await readText(text.join('\n')));
      expect([name, wrong, missed]).toEqual([name, 0, 0]);
    }
  });

  test('a number glued to the whole label of its row is read', async () => {
    const report = reportOf(year);
    const text = asCopied(report, ' ', (table) => table);
    const result = await readText(text.replace(/(?<=\p{Script=Han}) (?=-?\d)/gu, ''));
    expect(outcomes(report, result).right / result.cells.length).toBeGreaterThan(0.7);
  });
});

describe.each(years)('tables copied into plain text for %i', (year) => {
  test.each([
    ['spaces', ' '],
    ['tabs', '\t'],
  ])('rows for columns, cells parted by %s', async (_, separator) => {
    const report = reportOf(year);
    const result = await readText(asCopied(report, separator, turned));
    const { wrong, missed, right } = outcomes(report, result);
    expect([wrong, missed]).toEqual([0, 0]);
    const isTold = codesOf(result).includes('input.tablesTurned');
    expect(isTold || right / result.cells.length > 0.8).toBe(true);
    // Where merged cells leave no blanks, rows with tabs begin too far to the left: that is told.
    expect(isTold && separator === ' ').toBe(false);
    expect(codesOf(result)).not.toContain('input.tablesMissing');
  });

  test('tabs and prose with commas in it are no values parted by commas', async () => {
    const report = reportOf(year);
    const text = asCopied(report, '\t', (table) => table);
    const result = await readText(
      text.replace('\n五、', '\n联系电话：0399-4502599, 0399-4502600, 0399-4502601\n五、'),
    );
    expect(outcomes(report, result)).toMatchObject({ doubtful: 0, wrong: 0, missed: 0 });
  });

  test('blanks that leave no trace: what cannot be placed is told, never moved', async () => {
    const report = reportOf(year, 'small');
    for (const separator of [' ', '\t'])
      for (const change of [(table: DrawnTable) => table, turned]) {
        const result = await readText(asCopied(report, separator, (table) => change(withoutZeros(table))));
        const { wrong, missed } = outcomes(report, result);
        expect([year, separator, wrong, missed]).toEqual([year, separator, 0, 0]);
      }
  });

  test('turned, and a column of numbers lost: it is said that the table is turned, not that it is a picture', async () => {
    const report = reportOf(year);
    const text = asCopied(report, ' ', turned)
      .split('\n')
      .map((line) => line.replace(/(\d \S+)(?: \S+){2}( \d+)$/u, '$1$2'))
      .join('\n');
    const result = await readText(text);
    expect(outcomes(report, result)).toMatchObject({ wrong: 0, missed: 0 });
    expect(codesOf(result)).toContain('input.tablesTurned');
    expect(codesOf(result)).not.toContain('input.tablesMissing');
  });
});

test('numbers without any label are told as such, not as pictures', async () => {
  const text = asCopied(reportOf(2024), ' ', (table) => table);
  const result = await readText(
    text.replace(/(?<=\n三、收到.*\n)[\s\S]*(?=\n四、政府)/u, '1 2 3 4 5\n6 7 8 9 10'),
  );
  expect(codesOf(result)).toEqual(['input.tablesUnread', 'input.numbersUnplaced']);
});

test('numbers right behind the whole label of a row are never given to another row', async () => {
  const lines = [
    '青川县民政局2020年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '信息内容 上一年项目数量 本年增/减 处理决定数量',
    '行政许可 5 6',
    '其他对外管理服务事项 8 -1 4',
    '信息内容 上一年项目数量 本年增/减 处理决定数量',
    '行政处罚 2 1',
    '行政强制 1',
    '信息内容 上一年项目数量 本年增/减',
    '行政事业性收费 7 -1',
    '信息内容 采购项目数量 采购总金额',
    '政府集中采购',
    '三、收到和处理政府信息公开申请情况',
  ];
  const { cells } = await readText(lines.join('\n'));
  const sure = cells.filter(({ value, certainty }) => value !== null && certainty !== 'doubtful');
  const written: Readonly<Record<string, number>> = {
    'proactive.otherServices.previous': 8,
    'proactive.otherServices.change': -1,
    'proactive.otherServices.decisions': 4,
    'proactive.fees.previous': 7,
    'proactive.fees.change': -1,
  };
  expect(sure.filter(({ cell, value }) => written[cell] !== value)).toEqual([]);
});

test('a table without ruled lines among the text of a PDF is a table of the report', async () => {
  const cells = (row: readonly string[]) => row.map((text) => ({ text, isValue: false }));
  const rows = [
    ['渠道', '公开数量', '备注'],
    ['门户网站', '844', '含图解'],
    ['政务新媒体', '173', '无'],
  ];
  const before = '2024年，本机关主动公开政府信息，各渠道公开数量如下表所示，均已在规定期限内完成公开。';
  const after = '以上信息均已通过门户网站统一发布，方便企业和群众查阅使用，全年未发生泄密事件。';
  const pdf = await unruledPdfOf(typesetter, [
    '青川县民政局2024年政府信息公开工作年度报告',
    '一、总体情况',
    before,
    rows.map(cells),
    after,
    '二、主动公开政府信息情况',
  ]);
  const { report } = await read(pdf);
  const [first, table, last] = report?.overview ?? [];
  expect([first, last]).toMatchObject([{ text: before }, { text: after }]);
  expect(table).toMatchObject({ kind: 'table' });
  for (const word of rows.flat()) expect(JSON.stringify(table)).toContain(`"${word}"`);
});
