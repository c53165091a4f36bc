import { format2021, withCells } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { expect, test } from 'vitest';
import { fictitiousFormat } from '../../core/test/fictitious-format.ts';
import type { Bar } from '../src/document/chart.ts';
import { chartsOf } from '../src/document/charts-of.ts';
import { renderPicturePage, renderSvg } from '../src/svg.ts';
import { isWellFormed } from './office-text.ts';
import { blank2021, hostile, lifelike2021, samples, widest2021 } from './sample-reports.ts';

const formats = [fictitiousFormat];
const third = generateReport({
  seed: 1,
  format: fictitiousFormat,
  year: 2031,
  agency: '青禾县热线中心',
  size: 'medium',
});

const titled = (report: typeof lifelike2021, title: string, history: (typeof lifelike2021)[] = []) =>
  chartsOf(report, history, formats)
    .flatMap(({ charts }) => charts)
    .find((chart) => chart.title.zh === title)?.bars;
const shown = (bars: readonly Bar[] | undefined) => bars?.map(({ label, value }) => [label.zh, value]);

test.each(Object.entries({ ...samples, third }))('the picture of %s is well-formed', (_, report) => {
  for (const language of ['zh', 'en'] as const) {
    const svg = renderSvg(report, { language, formats });
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('the charts of a format follow from its trees', () => {
  const titles = chartsOf(third, [], formats).flatMap(({ charts }) => charts.map(({ title }) => title.zh));
  expect(titles).toEqual(['热线', '年初未办', '办理', '经费合计（万元）']);
});

test('a group of rows counts all that lies under its rows, without the total', () => {
  const report = withCells(fictitiousFormat, third, {
    'hotline.answered.atOnce.total': 7,
    'hotline.answered.later.total': 5,
    'hotline.answered.total.total': 12,
  });
  expect(shown(titled(report, '办理'))).toEqual([
    ['当场答复', 7],
    ['转办答复', 5],
  ]);
  const bars = titled(widest2021, '三、本年度办理结果');
  expect(bars?.map(({ label }) => label.zh.slice(0, 3))).toEqual([
    '（一）',
    '（二）',
    '（三）',
    '（四）',
    '（五）',
    '（六）',
  ]);
});

test('a blank makes its sum blank, and is no bar', () => {
  const bars = titled(blank2021, '三、本年度办理结果');
  expect(bars?.every(({ value }) => value === null)).toBe(true);
  const svg = renderSvg(blank2021);
  expect(svg).toContain('未填');
  expect(svg).toContain('草稿（200格未填）');
  expect(
    [...svg.matchAll(/<rect [^>]*width="([\d.]+)" height="18"/g)].every(([, width]) => width === '0'),
  ).toBe(true);
});

test('bars start at zero and are as long as their numbers', () => {
  const svg = renderSvg(lifelike2021);
  const bars = titled(lifelike2021, '三、本年度办理结果') ?? [];
  const group = svg.slice(svg.indexOf('aria-label="三、本年度办理结果'));
  const widths = [...group.slice(0, group.indexOf('</g>')).matchAll(/width="([\d.]+)" height="18"/g)].map(
    (match) => Number(match[1]),
  );
  expect(widths).toHaveLength(bars.length);
  const scale = Math.max(...widths) / Math.max(...bars.map(({ value }) => value ?? 0));
  widths.forEach((width, index) => expect(width).toBeCloseTo((bars[index]?.value ?? 0) * scale, 1));
});

test('other years make a trend, in order', () => {
  const history = [2023, 2021].map((year) =>
    generateReport({ seed: 1, year, agency: '青禾县人民政府', size: 'small' }),
  );
  const trend = titled(lifelike2021, '一、本年新收政府信息公开申请数量（历年）', history);
  expect(trend?.map(({ label }) => label.zh)).toEqual(['2021年', '2023年', '2024年']);
  expect(titled(lifelike2021, '一、本年新收政府信息公开申请数量（历年）')).toBeUndefined();
});

test('text is text', () => {
  const svg = renderSvg(hostile);
  expect(svg).not.toMatch(/<script|<img/);
  expect(svg).toContain('&lt;script&gt;');
});

test('money brings its unit', () => {
  const report = withCells(format2021, lifelike2021, { 'proactive.fees.amount': 12.5 });
  expect(renderSvg(report)).toContain('>12.5万元<');
  expect(renderSvg(report, { language: 'en' })).toContain('>12.5 × 10,000 yuan<');
});

test('the page of the picture has its numbers as tables, and no markup of a report', () => {
  const page = renderPicturePage(lifelike2021, { history: [{ ...lifelike2021, year: 2023 }] });
  const rows = [...page.matchAll(/<tr><th scope="row">([^<]*)<\/th><td>([^<]*)<\/td>/g)].map((row) =>
    row.slice(1),
  );
  const received = chartsOf(lifelike2021, [], formats)[1]?.charts[0]?.bars ?? [];
  expect(received.length).toBeGreaterThan(2);
  for (const { label, printed } of received) expect(rows).toContainEqual([label.zh, printed]);
  expect(rows.map(([label]) => label)).toContain('2023年');
  expect(renderPicturePage(hostile)).not.toMatch(/<img|<script>alert/);
});

test('a trend has five years at most, one bar a year, the years before quieter', () => {
  const history = [2016, 2019, 2020, 2021, 2022, 2023, 2023, 2025].map((year) => ({ ...lifelike2021, year }));
  const trend = titled(lifelike2021, '一、本年新收政府信息公开申请数量（历年）', history);
  expect(trend?.map(({ label, isPast }) => [label.zh, isPast])).toEqual([
    ['2020年', true],
    ['2021年', true],
    ['2022年', true],
    ['2023年', true],
    ['2024年', false],
  ]);
});
