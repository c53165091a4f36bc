import {
  format2019,
  format2021,
  makeBlank,
  parseReportJson,
  withCells,
  type Block,
  type Format,
} from '@nianbao/core';
import { readFileSync } from 'node:fs';
import type { AnyReport } from '../src/index.ts';

/** A report as it was once made; kept, so that golden pages do not change with the maker of reports. */
function kept(name: string): AnyReport {
  const { report, problems } = parseReportJson(
    readFileSync(new URL(`reports/${name}.json`, import.meta.url), 'utf8'),
  );
  if (!report) throw new Error(problems.map(({ message }) => message.en).join('\n'));
  return report;
}

/** A lifelike report in each official format. */
export const lifelike2021 = kept('lifelike-2021');
export const lifelike2019 = kept('lifelike-2019');

/** Every cell different and as wide as the format allows, so that a value in the wrong place or cut short shows. */
export function distinctCells(format: Format, report: AnyReport): AnyReport {
  const values = format.cells.map((cell, index) => {
    if (cell.kind === 'money') return [cell.id, 123456789.000001 + index] as const;
    return [cell.id, cell.kind === 'signedCount' ? -9876543000 - index : 9876543000 + index] as const;
  });
  return withCells(format, report, Object.fromEntries(values));
}

export const widest2019 = distinctCells(format2019, lifelike2019);
export const widest2021 = distinctCells(format2021, lifelike2021);

export const blank2021: AnyReport = makeBlank(format2021, { agency: '青禾县水利局', year: 2024 });

export const zeros2019 = withCells(
  format2019,
  lifelike2019,
  Object.fromEntries(format2019.cells.map((cell) => [cell.id, 0])),
);

/** Text that means something in HTML, Typst, XML, Markdown, spreadsheets and regular expressions. */
export const hostileTexts = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>&amp;"\'',
  '#eval("1") $x$ *粗* _斜_ `代码` @引用 <标签> \\ // 注释 [内容] ~ -- ---',
  '#import "@preview/x:1.0.0" #read("/etc/passwd")',
  ']]></w:t></w:r>&#0;&lt;',
  '=HYPERLINK("http://example.invalid","点击")',
  '| 表 | 格 |',
  '$& $1 ${x} {{x}} %s \\u003c',
] as const;

export const hostile: AnyReport = {
  ...lifelike2021,
  agency: hostileTexts[1],
  title: hostileTexts[0],
  preamble: [{ kind: 'paragraph', text: hostileTexts[5] }],
  overview: [
    ...hostileTexts.map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'heading', numbering: '（一）', text: hostileTexts[2], level: 1 },
    { kind: 'list', ordered: false, items: hostileTexts },
    { kind: 'table', caption: hostileTexts[6], headRows: 1, rows: [hostileTexts, hostileTexts] },
  ],
  signature: { agency: hostileTexts[3], date: '2025-01-20' },
};

const paragraph = '全年通过门户网站主动公开政府信息，及时回应社会关切，严格落实信息发布审查制度。'.repeat(6);

export const sixtyPages: AnyReport = {
  ...lifelike2021,
  overview: Array.from({ length: 130 }, (_, index): Block[] => [
    { kind: 'heading', numbering: `（${index + 1}）`, text: '主动公开情况', level: 1 },
    { kind: 'paragraph', text: `第${index + 1}段。${paragraph}` },
  ]).flat(),
};

export const longName: AnyReport = {
  ...lifelike2021,
  agency: '青禾县高新技术产业开发区管理委员会综合行政执法和应急管理局'.repeat(4),
  title: `${'青禾县高新技术产业开发区管理委员会综合行政执法和应急管理局'.repeat(4)}2024年政府信息公开工作年度报告`,
};

export const emptyNarrative: AnyReport = {
  ...lifelike2021,
  preamble: [],
  overview: [],
  problems: [],
  otherMatters: [],
  signature: { agency: null, date: null },
};

/** Every kind of block, run-in headings and nested levels. */
export const allBlocks: AnyReport = {
  ...lifelike2021,
  overview: [
    { kind: 'heading', numbering: '（一）', text: '主动公开', level: 1 },
    { kind: 'paragraph', text: '第一段，标题独占一行。' },
    { kind: 'heading', numbering: '1.', text: '网站发布', level: 2 },
    { kind: 'paragraph', text: '第二段，两行\n各成一段。' },
    { kind: 'heading', numbering: '（二）', text: '依申请公开', level: 1, runIn: '：' },
    { kind: 'paragraph', text: '接排的一段。' },
    { kind: 'heading', numbering: '（三）', text: '没有正文的接排标题', level: 1, runIn: '。' },
    { kind: 'list', ordered: true, items: ['有序甲', '有序乙'] },
    { kind: 'list', ordered: false, items: ['无序甲', '无序乙'] },
    {
      kind: 'table',
      caption: '附表',
      headRows: 1,
      rows: [
        ['月份', '件数'],
        ['一月', '12'],
        ['二月', '34'],
      ],
    },
  ],
};

/** The reports whose pages are worth a look. */
export const samples: Readonly<Record<string, AnyReport>> = {
  lifelike2019,
  lifelike2021,
  widest2019,
  widest2021,
  zeros2019,
  blank2021,
  hostile,
  sixtyPages,
  longName,
  emptyNarrative,
  allBlocks,
};
