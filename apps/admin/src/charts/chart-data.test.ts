import { expect, test } from 'vitest';
import { chartRows, describeChart, type ChartData } from './chart-data.ts';
import { chartOption } from './chart-option.ts';
import { printPalette } from './palette-of-theme.ts';

const data: ChartData = {
  kind: 'bars',
  title: '收到申请',
  category: '单位',
  categories: ['甲局', '乙局'],
  series: [{ name: '件数', values: [3, null] }],
};

test('the table of a chart has every number of it, blanks as blanks', () => {
  expect(chartRows(data)).toEqual([
    ['单位', '件数'],
    ['甲局', 3],
    ['乙局', null],
  ]);
});

test('a chart is described by its name and its ends', () => {
  expect(describeChart(data)).toBe('收到申请（2）：件数 3 – 3');
});

test('lying bars have names on the upright axis, the first at the top; one series needs no legend', () => {
  const option = chartOption(data, printPalette);
  expect(option.yAxis).toMatchObject({ type: 'category', inverse: true, data: ['甲局', '乙局'] });
  expect(option.legend).toMatchObject({ show: false });
  expect(option.series).toMatchObject([{ type: 'bar', data: [3, null] }]);
});

test('series that add up stand on each other, and lines have no stack', () => {
  const two = { ...data, series: [...data.series, { name: '其他', values: [1, 2] }] };
  expect(chartOption({ ...two, isStacked: true }, printPalette).series).toMatchObject([
    { stack: 'all' },
    { stack: 'all' },
  ]);
  expect(chartOption({ ...two, kind: 'lines' }, printPalette).series).toMatchObject([
    { type: 'line' },
    { type: 'line' },
  ]);
});
