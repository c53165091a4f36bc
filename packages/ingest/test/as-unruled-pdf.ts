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
  const parts = [
    report.title,
    ...paragraphs(report.preamble),
    ...format.definition.sections.flatMap((section): readonly (string | DrawnTable)[] => [
      `${section.ordinal}、${section.heading.zh}`,
      ...(section.kind === 'tables'
        ? change(drawnTable(report, format, section.key), section.key)
        : // The narrative fields of a report are named like their sections.
          paragraphs(report[section.key as 'overview'])),
    ]),
    report.signature.agency ?? '',
  ];
  return unruledPdfOf(typesetter, parts, width);
}

/** The tables of a section one by one, without the banners between them. */
export function parted(table: DrawnTable): readonly DrawnTable[] {
  const banners = table.flatMap((row, at) => (row.every((cell) => cell === row[0]) ? [at] : []));
  return banners.length === 0
    ? [table]
    : banners.map((start, index) => table.slice(start + 1, banners[index + 1]));
}

/** Paragraphs of prose, and a table among them. */
export function unruledPdfOf(
  typesetter: Typesetter,
  parts: readonly (string | DrawnTable)[],
  width = 210,
): Promise<Uint8Array> {
  const data = { font: [packagedFamilies.body], width, parts: parts.map(partOf) };
  return typesetter.typeset({ source, data: JSON.stringify(data) });
}

function partOf(part: string | DrawnTable) {
  if (typeof part === 'string') return { kind: 'text', text: part };
  const cells = spansOf(part).flatMap((row) =>
    row.map(({ cell, colspan, rowspan }) => ({ text: cell.text, colspan, rowspan })),
  );
  return { kind: 'table', columns: part[0]?.length ?? 0, cells };
}

function paragraphs(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${block.numbering}${block.text}`];
    return block.kind === 'paragraph' ? [block.text] : [];
  });
}
