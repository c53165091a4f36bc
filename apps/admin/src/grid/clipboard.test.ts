import { deriveLayout, format2021 } from '@nianbao/core';
import { expect, test } from 'vitest';
import { formatClipboard, parseClipboard, parseHtmlTable, parseTsv } from './clipboard.ts';
import { deriveGridModel } from './grid-model.ts';

test('tab-separated text: quotes hold tabs, line ends and doubled quotes; a last line end adds no row', () => {
  expect(parseTsv('1\t2\r\n3\t\r\n')).toEqual([
    ['1', '2'],
    ['3', ''],
  ]);
  expect(parseTsv('"a\tb"\t"c""d\ne"')).toEqual([['a\tb', 'c"d\ne']]);
});

test('a table of Word or the web has its spans expanded, covered positions empty', () => {
  const html = `<html><body><!--StartFragment--><table>
    <tr><td rowspan=2>（三）不予<br>公开</td><td>1.属于国家秘密</td><td>1</td></tr>
    <tr><td>2.其他</td><td>2</td></tr>
    <tr><td colspan=2>总 计</td><td><p>3</p></td></tr></table></body></html>`;
  expect(parseHtmlTable(html)).toEqual([
    ['（三）不予公开', '1.属于国家秘密', '1'],
    [null, '2.其他', '2'],
    ['总 计', null, '3'],
  ]);
});

test('a hostile span does not blow up the block', () => {
  const block = parseHtmlTable('<table><tr><td colspan=1000 rowspan=65534>1</td></tr></table>');
  expect(block?.length).toBe(1);
});

test('text is taken where the fragment has no table', () => {
  expect(parseClipboard({ html: '<span>5</span>', text: '5' })).toEqual([['5']]);
});

test('what is copied out of a grid parses back to the same block', () => {
  const grid = deriveLayout(format2021).get('requests');
  if (!grid) throw new Error('no grid');
  const block = { top: 0, bottom: 2, left: 0, right: 6 };
  const copied = formatClipboard(deriveGridModel(grid), block, (index) => String(index));
  expect(parseTsv(copied.text)).toEqual(parseHtmlTable(copied.html));
});
