import type { AnyReport, Block, Format } from '@nianbao/core';
import { drawnTable, spansOf, type DrawnTable } from './drawn-table.ts';

/** A report as a plain web page, with the table of each section changed as asked (to several, or to none). */
export function asHtml(
  report: AnyReport,
  format: Format,
  change: (table: DrawnTable, section: string) => readonly DrawnTable[],
): string {
  const parts = [`<h1>${report.title}</h1>`, ...paragraphs(report.preamble)];
  for (const section of format.definition.sections) {
    parts.push(`<h2>${section.ordinal}、${section.heading.zh}</h2>`);
    if (section.kind === 'tables')
      parts.push(...change(drawnTable(report, format, section.key), section.key).map(tableHtml));
    // The narrative fields of a report are named like their sections.
    else parts.push(...paragraphs(report[section.key as 'overview'] ?? []));
  }
  parts.push(`<p>${report.signature.agency ?? ''}</p><p>${report.signature.date ?? ''}</p>`);
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${parts.join('\n')}</body></html>`;
}

function paragraphs(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`<h3>${block.numbering}${block.text}</h3>`];
    return block.kind === 'paragraph' ? [`<p>${block.text}</p>`] : [];
  });
}

function tableHtml(table: DrawnTable): string {
  const rows = spansOf(table).map((row) =>
    row
      .map(
        ({ cell, colspan, rowspan }) =>
          `<td colspan="${colspan}" rowspan="${rowspan}">${cell.text.replace(/\n/gu, '<br>')}</td>`,
      )
      .join(''),
  );
  return `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}
