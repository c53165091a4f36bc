import type { AnyReport, Block, Format } from '@nianbao/core';
import { packagedFamilies } from '../../render/src/pdf/font-families.ts';
import type { Typesetter } from '../../render/src/pdf/typesetter.ts';
import { drawnTable, spansOf, type DrawnTable } from './drawn-table.ts';

/** Tables without a line, set small enough that section three goes over a page break. */
const source = String.raw`
#let data = json(bytes(sys.inputs.data))
#set page(paper: "a4", margin: 20mm, width: data.width * 1mm, height: 120mm, footer: align(center)[#context counter(page).display()])
#set text(font: data.font, size: 9pt, lang: "zh", region: "cn", cjk-latin-spacing: none)
#for part in data.parts {
  if part.kind == "text" { par(part.text) } else {
    table(columns: part.columns, stroke: none, align: center + horizon, inset: 3pt,
      ..part.cells.map(cell => table.cell(colspan: cell.colspan, rowspan: cell.rowspan)[#cell.text]))
  }
}
`;

/** A report as a PDF whose tables have no ruled lines, each changed as asked. `width` of the page is in millimetres. */
export function asUnruledPdf(
  report: AnyReport,
  format: Format,
  typesetter: Typesetter,
  change: (table: DrawnTable, section: string) => readonly DrawnTable[],
  width = 210,
): Promise<Uint8Array> {
  const text = (words: string) => ({ kind: 'text', text: words });
  const table = (drawn: DrawnTable) => ({
    kind: 'table',
    columns: drawn[0]?.length ?? 0,
    cells: spansOf(drawn).flatMap((row) =>
      row.map(({ cell, colspan, rowspan }) => ({ text: cell.text, colspan, rowspan })),
    ),
  });
  const parts = [
    text(report.title),
    ...paragraphs(report.preamble).map(text),
    ...format.definition.sections.flatMap((section) => [
      text(`${section.ordinal}、${section.heading.zh}`),
      ...(section.kind === 'tables'
        ? change(drawnTable(report, format, section.key), section.key).map(table)
        : // The narrative fields of a report are named like their sections.
          paragraphs(report[section.key as 'overview']).map(text)),
    ]),
    text(report.signature.agency ?? ''),
  ];
  const data = { font: [packagedFamilies.body], width, parts };
  return typesetter.typeset({ source, data: JSON.stringify(data) });
}

function paragraphs(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${block.numbering}${block.text}`];
    return block.kind === 'paragraph' ? [block.text] : [];
  });
}

/** The tables of a section one by one, without the banners between them. */
export function parted(table: DrawnTable): readonly DrawnTable[] {
  const banners = table.flatMap((row, at) => (row.every((cell) => cell === row[0]) ? [at] : []));
  return banners.length === 0
    ? [table]
    : banners.map((start, index) => table.slice(start + 1, banners[index + 1]));
}
