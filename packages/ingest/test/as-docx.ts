import { deriveLayout, type AnyReport, type Block, type Format, type GridCell } from '@nianbao/core';
import { strToU8, zipSync } from 'fflate';
import { valueOf } from './as-extracted-text.ts';

const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** A word cut into runs, as Word leaves text that was edited. */
const runs = (text: string) =>
  (text.match(/.{1,7}/gsu) ?? [])
    .map((part) => `<w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`)
    .join('');

const paragraph = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs(text)}</w:p>`;

/** A report as WordprocessingML: chapters numbered automatically, cells merged with gridSpan and vMerge. */
export function asDocx(report: AnyReport, format: Format): Uint8Array {
  const chapters = format.definition.sections.map((section) => {
    const heading = paragraph(
      section.heading.zh,
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>',
    );
    if (section.kind === 'tables') return heading + tableOf(report, format, section.key);
    // The narrative fields of a report are named like their sections.
    return heading + blocksOf(report[section.key as 'overview'] ?? []);
  });
  const [year, month, day] = (report.signature.date ?? '').split('-').map(Number);
  const body = [
    paragraph(report.title),
    blocksOf(report.preamble),
    ...chapters,
    paragraph(report.signature.agency ?? ''),
    paragraph(`${year}年${month}月${day}日`),
  ];
  return docxOf(body.join(''));
}

export function docxOf(body: string): Uint8Array {
  const numbering =
    '<w:numbering><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
    '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(numbering),
  });
}

function blocksOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'heading') return paragraph(`${block.numbering}${block.text}`);
      return block.kind === 'paragraph' ? paragraph(block.text) : '';
    })
    .join('');
}

function tableOf(report: AnyReport, format: Format, section: string): string {
  /** Cells that reach down, by the column they begin in: rows left and width. */
  const open = new Map<number, { left: number; width: number }>();
  const rows = (deriveLayout(format).get(section)?.rows ?? []).map((row) => {
    let xml = '';
    let column = 0;
    const continued = () => {
      for (let reach = open.get(column); reach && reach.left > 0; reach = open.get(column)) {
        xml += cellXml('', reach.width, '<w:vMerge/>');
        reach.left--;
        column += reach.width;
      }
    };
    for (const cell of row.cells) {
      continued();
      xml += cellXml(
        textOf(report, cell),
        cell.colspan,
        cell.rowspan > 1 ? '<w:vMerge w:val="restart"/>' : '',
      );
      open.set(column, { left: cell.rowspan - 1, width: cell.colspan });
      column += cell.colspan;
    }
    continued();
    return `<w:tr>${xml}</w:tr>`;
  });
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

function textOf(report: AnyReport, cell: GridCell): string {
  return cell.kind === 'value' ? valueOf(report, cell.cell.id) : cell.text;
}

function cellXml(text: string, width: number, properties: string): string {
  return `<w:tc><w:tcPr><w:gridSpan w:val="${width}"/>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
}
