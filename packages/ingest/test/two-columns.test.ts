import { narrativeFields, type AnyReport, type Block } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { assert, asyncProperty, integer } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { packagedFamilies } from '../../render/src/pdf/font-families.ts';
import { fontPaths } from '../../render/src/pdf/font-set.ts';
import { Typesetter } from '../../render/src/pdf/typesetter.ts';
import { read } from '../src/index.ts';
import { defaultLimits } from '../src/limits.ts';
import { sourceOfPdf } from '../src/pdf/source-of-pdf.ts';
import { formatOf } from './as-extracted-text.ts';
import { blocksOf, runs } from './compare-reports.ts';
import { pdfOf } from './pdf-file.ts';

const typesetter = new Typesetter(await fontPaths());
afterAll(() => typesetter.close());

/** A page as bulletins set it: the title across, the text below in two columns, paragraphs two characters in. */
const source = String.raw`
#let data = json(bytes(sys.inputs.data))
#set page(paper: "a4", margin: 22mm, columns: 2, footer: align(center)[— #context counter(page).display() —])
#set text(font: data.font, size: 10.5pt, lang: "zh", region: "cn", cjk-latin-spacing: none)
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#place(top + center, scope: "parent", float: true, text(size: 16pt, data.title))
#for text in data.paragraphs { par(text) }
#align(right)[#data.agency#linebreak()#data.date]
`;

async function inTwoColumns(report: AnyReport): Promise<Uint8Array> {
  const { sections } = formatOf(report).definition;
  const words = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => {
      if (block.kind === 'heading') return [`${block.numbering}${block.text}`];
      return block.kind === 'paragraph' ? [block.text] : [];
    });
  const paragraphs = [
    ...words(report.preamble),
    ...sections.flatMap((section) => [
      `${section.ordinal}、${section.heading.zh}`,
      ...(section.kind === 'narrative'
        ? words(report[section.key as 'overview'])
        : ['本部分的数据见本机关网站公布的统计表，与本报告同时公布。']),
    ]),
  ];
  const data = {
    font: [packagedFamilies.body],
    title: report.title,
    agency: report.signature.agency,
    date: '2025年1月20日',
    paragraphs,
  };
  return typesetter.typeset({ source, data: JSON.stringify(data) });
}

test('a report in two columns is read down the left one and then down the right', async () => {
  await assert(
    asyncProperty(integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const report: AnyReport = generateReport({ seed, year: 2024, agency: '青川县民政局' });
      const { report: found } = await read(await inTwoColumns(report));
      expect(found?.title).toBe(report.title);
      if (!found) throw new Error('No report');
      const [written, come] = [blocksOf(report), blocksOf(found)].map((fields) =>
        fields.map((blocks) => blocks.map((block) => ('text' in block ? block.text : block)).flat()),
      );
      narrativeFields.forEach((field, at) => expect([field, come?.[at]]).toEqual([field, written?.[at]]));
    }),
    { numRuns: Math.ceil(runs / 6) },
  );
});

const font = '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>';
const at = (x: number, y: number, words: string) => `BT /F 10 Tf ${x} ${y} Td (${words}) Tj ET`;

async function linesOf(content: string): Promise<readonly string[]> {
  const opened = await sourceOfPdf(pdfOf([content], font), defaultLimits);
  if (opened.kind !== 'source') throw new Error('The file opens');
  return opened.document.items.flatMap((item) => (item.kind === 'line' ? [item.text] : []));
}

test('labels with their numbers at a distance, and a list in two halves, stay in their lines', async () => {
  const rows = Array.from({ length: 20 }, (_, row) => row);
  const table = await linesOf(
    rows
      .map((row) => `${at(60, 700 - row * 20, 'Requests received')} ${at(400, 700 - row * 20, `${row}`)}`)
      .join(' '),
  );
  expect(table).toEqual(rows.map((row) => `Requests received ${row}`));
  const ragged = await linesOf(
    rows
      .map(
        (row) =>
          `${at(60, 700 - row * 20, 'name '.repeat(1 + (row % 5)))} ${at(320, 700 - row * 20, 'to whom it may concern')}`,
      )
      .join(' '),
  );
  expect(ragged.every((line) => line.startsWith('name') && line.endsWith('concern'))).toBe(true);
});
