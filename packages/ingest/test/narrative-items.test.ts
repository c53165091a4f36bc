import { generateReport } from '@nianbao/core/generate';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderHtml } from '../../render/src/html/render-html.ts';
import { read, type ReadResult } from '../src/index.ts';
import { asDocx } from './as-docx.ts';
import { formatOf } from './as-extracted-text.ts';
import { pictureOf } from './decorated-report.ts';

const report = generateReport({ seed: 5, year: 2024, agency: '青川县民政局' });
const page = renderHtml(report);
const picture = pictureOf(5);
const address = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
const sentence = '全年通过各类渠道公开信息的情况如下，数据截至年底，由办公室统计。';

/** The page of the report with markup put before the heading of its fifth section. */
const withMarkup = (markup: string) =>
  new TextEncoder().encode(
    page.replace(/(?=<section[^>]*>\s*<h2[^>]*>[^<]*五、)/u, `<section>${markup}</section>`),
  );
const inOtherMatters = (markup: string) =>
  new TextEncoder().encode(page.replace(/(六、[^<]*<\/h2>)/u, `$1${markup}`));
const ownBlocks = ({ report: found }: ReadResult, after: number) => found?.otherMatters.slice(0, after);

test('lists, tables with merged cells and a caption, and pictures become blocks where they stand', async () => {
  const table =
    '<table><caption>公开渠道统计表</caption><thead><tr><th colspan="2">渠道</th><th>条数</th></tr></thead>' +
    '<tr><td rowspan="2">新媒体</td><td>微博</td><td>12</td></tr><tr><td>微信</td><td>30</td></tr></table>';
  const figure = `<figure><img src="${address}" alt="柱形图"><figcaption>图1 各渠道条数</figcaption></figure>`;
  const result = await read(
    inOtherMatters(`<p>${sentence}</p><ol><li>制度更全。</li><li>流程更顺。</li></ol>${table}${figure}`),
  );
  expect(ownBlocks(result, 4)).toMatchObject([
    { kind: 'paragraph', text: sentence },
    { kind: 'list', ordered: true, items: ['制度更全。', '流程更顺。'] },
    {
      kind: 'table',
      caption: '公开渠道统计表',
      headRows: 1,
      rows: [
        ['渠道', '', '条数'],
        ['新媒体', '微博', '12'],
        ['', '微信', '30'],
      ],
    },
    { kind: 'figure', alt: '柱形图', caption: '图1 各渠道条数' },
  ]);
  expect([...result.images.values()]).toEqual([picture]);
  expect(result.unused.filter(({ reason }) => reason !== 'furniture')).toEqual([]);
});

test('a picture that is not in the file, no picture, or too large is listed and not shown', async () => {
  const pictures = [
    '<img src="http://www.example.gov.cn/a.png" alt="走势图">',
    '<img src="data:image/png;base64,AAAA" alt="不是图">',
    `<img src="${address}" alt="太大">`,
    '<img src="icon.gif" width="16" height="16">',
  ];
  const result = await read(inOtherMatters(pictures.join('')), { limits: { maxImageBytes: 50 } });
  expect(result.unused.filter(({ reason }) => reason === 'picture').map(({ text }) => text)).toEqual([
    '走势图',
    '不是图',
    '太大',
  ]);
  expect([result.images.size, result.report?.otherMatters]).toEqual([0, report.otherMatters]);
  const [told] = result.problems.filter(({ code }) => code === 'input.picturesMissing');
  expect(told).toMatchObject({ severity: 'warning', place: { kind: 'text' } });
  for (const words of ['走势图', '不是图', '太大']) expect(told?.message.zh).toContain(words);
  const whole = await read(inOtherMatters(`<img src="${address}" alt="走势图">`));
  expect(whole.images.size).toBe(1);
  expect(whole.problems.map(({ code }) => code)).not.toContain('input.picturesMissing');
});

test('a table of one cell is a box around its words; a table among the official ones is told, not taken in', async () => {
  const boxed = await read(inOtherMatters(`<table><tr><td>${sentence}</td></tr></table>`));
  expect(ownBlocks(boxed, 1)).toEqual([{ kind: 'paragraph', text: sentence }]);
  const stray = await read(withMarkup('<table><tr><td>甲</td><td>乙</td></tr></table>'));
  const left = stray.unused.filter(({ reason }) => reason === 'notUnderstood');
  expect(left.map(({ text }) => text)).toEqual(['甲', '乙']);
});

test('Word: a bulleted list, a table with a head row and a picture with its words', async () => {
  const files = unzipSync(asDocx(report, formatOf(report)));
  const text = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const bullet = (words: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const row = (cells: readonly string[], properties = '') =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => `<w:tc>${text(cell)}</w:tc>`).join('')}</w:tr>`;
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="柱形图"/>' +
    '<a:graphic><a:blip r:embed="rId8"/></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  const added =
    bullet('制度更全。') +
    bullet('流程更顺。') +
    text('表1 公开渠道') +
    `<w:tbl>${row(['渠道', '条数'], '<w:tblHeader/>')}${row(['微博', '12'])}</w:tbl>` +
    drawing +
    text('图1 各渠道条数');
  const { 'word/document.xml': body, 'word/numbering.xml': numbering } = files;
  const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  const docx = zipSync({
    ...files,
    'word/document.xml': strToU8(
      decode(body).replace(/(?=<w:p><w:pPr><\/w:pPr><w:r><w:t[^>]*>青川县民政局<)/u, added),
    ),
    'word/numbering.xml': strToU8(
      decode(numbering).replace(
        '</w:numbering>',
        '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>' +
          '<w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num></w:numbering>',
      ),
    ),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>',
    ),
    'word/media/image1.png': picture,
  });
  const result = await read(docx);
  expect(result.report?.otherMatters.slice(report.otherMatters.length)).toMatchObject([
    { kind: 'list', ordered: false, items: ['制度更全。', '流程更顺。'] },
    {
      kind: 'table',
      caption: '表1 公开渠道',
      headRows: 1,
      rows: [
        ['渠道', '条数'],
        ['微博', '12'],
      ],
    },
    { kind: 'figure', alt: '柱形图', caption: '图1 各渠道条数' },
  ]);
  expect([...result.images.values()]).toEqual([picture]);
});

test('plain text: bullets, and rows parted by tabs', async () => {
  const added = [
    '· 制度更全。',
    '· 流程更顺。',
    '公开渠道统计表',
    '渠道\t条数\t占比',
    '微博\t12\t',
    '\t30\t8%',
  ].join('\n');
  const heading = '六、其他需要报告的事项';
  const text = `${report.title}\n一、总体情况\n${sentence}\n${heading}\n${sentence}\n${added}\n青川县民政局\n2025年1月20日\n`;
  const result = await read(new TextEncoder().encode(text));
  expect(result.report?.otherMatters.slice(1)).toEqual([
    { kind: 'list', ordered: false, items: ['制度更全。', '流程更顺。'] },
    {
      kind: 'table',
      caption: '公开渠道统计表',
      headRows: 1,
      rows: [
        ['渠道', '条数', '占比'],
        ['微博', '12', ''],
        ['', '30', '8%'],
      ],
    },
  ]);
});
