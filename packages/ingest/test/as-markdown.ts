import { deriveLayout, type AnyReport, type Block, type Format } from '@nianbao/core';
import { valueOf } from './as-extracted-text.ts';

/** A report as Markdown: a paragraph a line, tables with pipes, merged cells left out as converters do. */
export function asMarkdown(report: AnyReport, format: Format): string {
  const lines = [`# ${report.title}`, ...blocksOf(report.preamble)];
  for (const section of format.definition.sections) {
    lines.push(`## ${section.ordinal}、${section.heading.zh}`);
    if (section.kind === 'tables') lines.push(tableOf(report, format, section.key));
    // The narrative fields of a report are named like their sections.
    else lines.push(...blocksOf(report[section.key as 'overview'] ?? []));
  }
  return [...lines, report.signature.agency ?? '', report.signature.date ?? ''].join('\n\n');
}

function blocksOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`### ${block.numbering}${block.text}`];
    return block.kind === 'paragraph' ? [block.text] : [];
  });
}

function tableOf(report: AnyReport, format: Format, section: string): string {
  const rows = (deriveLayout(format).get(section)?.rows ?? []).map((row) => {
    const cells = row.cells.map((cell) =>
      cell.kind === 'value' ? valueOf(report, cell.cell.id) : cell.text.replace(/\|/gu, '\\|'),
    );
    return `| ${cells.join(' | ')} |`;
  });
  const [first = '', ...others] = rows;
  return [first, first.replace(/[^|]+/gu, '---'), ...others].join('\n');
}
