import { makeBlank, format2021 } from '@nianbao/core';
import { DOMParser as DocumentParser, Slice } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { blocksOfDocument } from '../document/blocks-of-document.ts';
import { narrativeSchema } from '../document/schema.ts';
import { cleanHtml } from './clean-html.ts';
import { sliceOfText, textOfSlice, tidyPasted } from './tidy-pasted.ts';

const report = makeBlank(format2021, { year: 2025, agency: '青禾县水利局' });

/** What pasting into an empty field leaves. */
function pasted(html: string) {
  const holder = document.createElement('div');
  holder.innerHTML = cleanHtml(html);
  const parsed = DocumentParser.fromSchema(narrativeSchema).parse(holder);
  const { content } = tidyPasted(new Slice(parsed.content, 0, 0), format2021, report);
  return blocksOfDocument(narrativeSchema.node('doc', null, content));
}

test('Word: comments, empty lines, office tags and indents go; numbering and bullets become structure', () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-name:x}</style></head>
<body><!--StartFragment--><p class=MsoNormal style='text-indent:32.0pt'><b><span lang=EN-US>（一）</span>主动公开情况<o:p></o:p></b></p>
<p class=MsoNormal>　　全年主动公开政府信息<span lang=EN-US>128</span>条，
其中通过网站公开<![if !supportLists]><![endif]>120条。<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph>· 规范性文件2件</p><p class=MsoListParagraph>· 行政许可30件</p><script>alert(1)</script><!--EndFragment--></body></html>`;
  expect(pasted(word)).toEqual([
    { kind: 'heading', level: 1, numbering: '（一）', text: '主动公开情况' },
    { kind: 'paragraph', text: '全年主动公开政府信息128条，其中通过网站公开120条。' },
    { kind: 'list', ordered: false, items: ['规范性文件2件', '行政许可30件'] },
  ]);
});

test('a table with merged cells and paragraphs in its cells is a rectangle of texts', () => {
  const table = `<table><caption>公开情况</caption><tr><th rowspan=2>类别</th><th colspan=2>件数</th></tr>
    <tr><td>上年</td><td><p>本年</p><p>合计</p></td></tr><tr><td>规章</td><td>1</td><td>2</td></tr></table>`;
  expect(pasted(table)).toEqual([
    {
      kind: 'table',
      caption: '公开情况',
      headRows: 1,
      rows: [
        ['类别', '件数', ''],
        ['', '上年', '本年\n合计'],
        ['规章', '1', '2'],
      ],
    },
  ]);
});

test('web pages: lists in lists are one list, broken lines are paragraphs, nothing runs', () => {
  const page = `<div onclick="x()">第一段。<br>第二段。</div><ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul><img src=x onerror=alert(1)>`;
  expect(pasted(page)).toEqual([
    { kind: 'paragraph', text: '第一段。' },
    { kind: 'paragraph', text: '第二段。' },
    { kind: 'list', ordered: false, items: ['甲', '乙', '丙'] },
  ]);
});

test('a figure of a table prints what this report holds, one of another format is words', () => {
  const html = `<p>收到<span data-cell="requests.received.total">99</span>件，采购<span data-cell="proactive.procurement.amount">7</span>万元。</p><p>完</p>`;
  expect(pasted(html)).toEqual([
    {
      kind: 'paragraph',
      text: '收到___件，采购7万元。',
      fields: [{ at: 2, length: 3, cell: 'requests.received.total' }],
    },
    { kind: 'paragraph', text: '完' },
  ]);
});

test('plain text is paragraphs and headings, and goes out as lines with their numbers', () => {
  const slice = sliceOfText('（二）依申请公开情况\r\n\r\n  收到3件。 \n1.存在问题：人手不足，经费有限。');
  const { content } = tidyPasted(slice, format2021, report);
  const blocks = blocksOfDocument(narrativeSchema.node('doc', null, content));
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, numbering: '（二）', text: '依申请公开情况' },
    { kind: 'paragraph', text: '收到3件。' },
    { kind: 'paragraph', text: '1.存在问题：人手不足，经费有限。' },
  ]);
  expect(textOfSlice(new Slice(content, 0, 0))).toBe(
    '（二）依申请公开情况\n收到3件。\n1.存在问题：人手不足，经费有限。',
  );
});
