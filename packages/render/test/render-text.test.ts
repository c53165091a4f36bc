import { format2021, withCells } from '@nianbao/core';
import { expect, test } from 'vitest';
import { renderCsv } from '../src/csv/render-csv.ts';
import { markdownText } from '../src/markdown/markdown-text.ts';
import { renderMarkdown } from '../src/markdown/render-markdown.ts';
import { displayWidth } from '../src/plain-text/display-width.ts';
import { renderText } from '../src/plain-text/render-text.ts';
import { allBlocks, blank2021, hostile, lifelike2019, lifelike2021 } from './sample-reports.ts';

test('a Markdown table carries every label in every row', () => {
  const page = renderMarkdown(lifelike2021);
  expect(page).toMatch(/^\| 三、本年度办理结果 \| （三）不予公开 \| 1\.属于国家秘密 \| \d+ \|/m);
  expect(page).toContain('| 行政复议 / 结果维持 |');
  expect(page).toContain('**第二十条第（一）项**\n\n| 信息内容 | 本年制发件数 |');
  for (const table of page.match(/(?:^\|.*\|\n)+/gm) ?? []) {
    const widths = table
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(widths).size).toBe(1);
  }
});

test('all kinds of blocks in Markdown', () => {
  const page = renderMarkdown(allBlocks);
  expect(page).toContain('### （一）主动公开\n\n第一段');
  expect(page).toContain('#### 1.网站发布');
  expect(page).toContain('**（二）依申请公开：**接排的一段。');
  expect(page).toContain('1. 有序甲\n2. 有序乙');
  expect(page).toContain('**附表**\n\n| 月份 | 件数 |\n| --- | --- |\n| 一月 | 12 |');
});

test('Markdown signs in the text of a report are escaped', () => {
  expect(markdownText('1. 标题')).toBe('1\\. 标题');
  expect(markdownText('# 标题')).toBe('\\# 标题');
  expect(markdownText('- 项')).toBe('\\- 项');
  expect(markdownText('a|b <b> *c* [d](e) `f`')).toBe('a\\|b \\<b\\> \\*c\\* \\[d\\](e) \\`f\\`');
  expect(renderMarkdown(hostile)).not.toMatch(/(?<!\\)<(?!br>)/);
});

test('plain text lines up in columns', () => {
  const lines = renderText(
    withCells(format2021, lifelike2021, { 'requests.received.total': 9_999_999_999 }),
  ).split('\n');
  const from = lines.findIndex((line) => line.startsWith('一、本年新收'));
  const to = lines.findIndex((line) => line.startsWith('四、结转下年度'));
  const rows = lines.slice(from, to + 1).filter((line) => /\d$/.test(line));
  expect(rows).toHaveLength(25);
  expect(new Set(rows.map(displayWidth)).size).toBe(1);
  expect(lines).toContain('  （三）不予公开');
  expect(lines.some((line) => line.startsWith('    1.属于国家秘密'))).toBe(true);
});

test('plain text names blanks', () => {
  expect(renderText(blank2021, { draft: false }).match(/未填/g)).toHaveLength(200);
  expect(renderText(lifelike2019)).not.toContain('未填');
});

test('CSV of several reports has one head; a formula in a name is disarmed', () => {
  const evil = { ...lifelike2021, agency: '=1+1,"x"' };
  const lines = renderCsv([lifelike2019, evil]).trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + 198 + 200);
  expect(lines[1]).toMatch(/^青禾县水利局,2020,2019,proactive\.rules\.made,规章 · 本年新制作数量,/);
  expect(lines.at(-1)).toMatch(/^"'=1\+1,""x""",2024,2021,reviews\./);
  expect(renderCsv([evil], { bom: true }).startsWith('\ufeffagency')).toBe(true);
});

test('CSV numbers are numbers: signs and decimals', () => {
  const csv = renderCsv([
    withCells(format2021, lifelike2021, { 'proactive.fees.amount': 0.000001 }),
    {
      ...lifelike2019,
      proactive: { licensing: { change: 3 }, coercion: { change: -2 } },
    } as typeof lifelike2019,
  ]);
  expect(csv).toMatch(/proactive\.fees\.amount,.*,money,0\.000001\r\n/);
  expect(csv).toMatch(/proactive\.licensing\.change,.*,signedCount,3\r\n/);
  expect(csv).toMatch(/proactive\.coercion\.change,.*,signedCount,-2\r\n/);
});
