import { readFileSync } from 'node:fs';
import { generateReport } from '@nianbao/core/generate';
import { expect, test } from 'vitest';
import { renderHtml } from '../../render/src/html/render-html.ts';
import { read, type ReadResult } from '../src/index.ts';
import { encodeAs } from './encode-as.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const codes = (result: ReadResult) => result.problems.map(({ code }) => code);
const shuyang = readFileSync(
  new URL('../golden/shuyang-development-reform-2023/document.html', import.meta.url),
  'utf8',
);
const report = generateReport({ seed: 9, year: 2024, agency: '青川县民政局' });
const page = renderHtml(report);

test('the table above a report says who published it and when', async () => {
  const result = await read(bytesOf(shuyang));
  expect(result.publication).toEqual({ agency: '沭阳县发展和改革局', date: '2024-01-17' });
  expect(result.texts.find(({ path }) => path === 'publication.date')?.place).toEqual({
    kind: 'table',
    table: 1,
    row: 3,
    column: 3,
  });
  const plain = await read(bytesOf(page));
  expect(plain.publication).toBeUndefined();
});

test('where title and signature name nobody, the page around the report does', async () => {
  const data =
    '<table><tr><td>发布机构：</td><td>青川县民政局</td><td>生成日期：</td><td>2025年1月15日</td></tr></table>';
  const nameless = page.replaceAll('青川县民政局', '').replace(/(<body[^>]*>)/u, `$1${data}`);
  const result = await read(bytesOf(nameless));
  expect([result.report?.agency, result.publication?.date]).toEqual(['青川县民政局', '2025-01-15']);
});

test('a page as Word exports it: conditional comments, revisions of lists, GBK by declaration', async () => {
  const word = page
    .replace(/<meta[^>]*charset[^>]*>/u, '<meta http-equiv=Content-Type content="text/html; charset=gb2312">')
    .replace(
      '<body',
      '<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--><body',
    )
    .replaceAll(
      /<td([^>]*)>([^<]*)<\/td>/gu,
      "<td$1><p class=MsoNormal align=center><span lang=EN-US style='font-family:仿宋'>$2<o:p></o:p></span></p></td>",
    )
    .replaceAll(
      /<p>([^<]{6})([^<]+)<\/p>/gu,
      '<p class=MsoNormal><![if !supportLists]><span style="mso-list:Ignore"></span><![endif]><span>$1</span><span\nlang=EN-US>$2</span></p>',
    );
  expect(word).toContain('<![endif]>');
  const result = await read(encodeAs(word.replaceAll('\u00A0', '&nbsp;'), 'gb18030'));
  expect(codes(result)).toEqual([]);
  expect(result.report?.overview).toEqual(report.overview);
  expect(result.cells.every(({ certainty }) => certainty === 'certain')).toBe(true);
});

test('a report in UTF-16 of either order, with and without a mark, and in traditional letters as Big5', async () => {
  const little = Buffer.from(page, 'utf16le');
  const big = Buffer.from(little).swap16();
  for (const bytes of [little, big, Buffer.from([0xff, 0xfe, ...little]), Buffer.from([0xfe, 0xff, ...big])])
    expect((await read(Uint8Array.from(bytes))).report?.overview).toEqual(report.overview);
  const text = `連江縣民政局2024年政府信息公開工作年度報告\n${traditionalBody}連江縣民政局\n2025年1月20日\n`;
  const result = await read(encodeAs(text, 'big5'));
  expect(result.report?.agency ?? codes(result)).toBe('連江縣民政局');
});

const traditionalBody =
  '一、總體情況\n本局依照條例辦理各項工作，按時公布信息。\n五、存在的主要問題及改進情況\n無。\n六、其他需要報告的事項\n無。\n';

test('title pages in traditional characters: the name of the agency keeps its own', async () => {
  const pages = [
    ['連江縣北竿鄉人民政府', '關於2024年度', '政府信息公開工作年度報告'],
    ['附件1', '臺灣事務辦公室', '二〇二四年政府信息公開年報'],
    ['2024年臺灣區醫療機構監督管理局政務公開年度報告（修訂版）'],
  ];
  const saying = async (lines: readonly string[]) => {
    const { report: found, problems } = await read(bytesOf(`${lines.join('\n')}\n${traditionalBody}`));
    return [found?.agency, found?.year, problems.map(({ code }) => code)];
  };
  expect(await Promise.all(pages.map(saying))).toEqual([
    ['連江縣北竿鄉人民政府', 2024, expect.not.arrayContaining(['input.agencyMissing', 'input.yearInferred'])],
    ['臺灣事務辦公室', 2024, expect.not.arrayContaining(['input.agencyMissing', 'input.yearInferred'])],
    ['臺灣區醫療機構監督管理局', 2024, expect.not.arrayContaining(['input.agencyMissing'])],
  ]);
  const notice =
    '關於做好2024年政府信息公開工作年度報告編製和發布工作的通知\n各鄉鎮人民政府：\n請按時發布。\n';
  expect(codes(await read(bytesOf(notice)))).toEqual(['input.notice']);
});

test('a notice about annual reports, and a list of them, are no reports', async () => {
  const notice =
    '关于做好2024年政府信息公开工作年度报告编制和发布工作的通知\n各乡镇人民政府，县直各部门：\n为做好年度报告工作，现将有关事项通知如下：\n一、内容要求\n年度报告应当包括总体情况等六部分。\n二、时间要求\n请于2025年1月31日前发布。\n县政府办公室\n2024年12月20日\n';
  const list =
    '<ul>' +
    ['民政局', '教育局', '水利局']
      .map((name) => `<li><a href="#">青川县${name}2024年政府信息公开工作年度报告</a> 2025-01-20</li>`)
      .join('') +
    '</ul>';
  const told = await read(bytesOf(notice));
  expect([told.report, codes(told)]).toEqual([null, ['input.notice']]);
  expect(told.problems[0]?.message.zh).toContain('年度报告编制和发布工作的通知');
  const listed = await read(bytesOf(`<html><body>${list}</body></html>`));
  expect([listed.report, codes(listed)]).toEqual([null, ['input.notReport']]);
});
