import type { Block } from './selection.ts';
import { slotsIn } from './selection.ts';
import type { GridModel } from './grid-model.ts';

/** A pasted rectangle of texts; `null` where a cell spanning from the left or above covers the position. */
export type PastedBlock = readonly (readonly (string | null)[])[];

/** Beyond this a paste is no part of a report's table. */
const MAX_POSITIONS = 20_000;
const MAX_SPAN = 1_000;

/** What the clipboard offers → a block. Word and web pages bring an HTML table, plain text comes as TSV. */
export function parseClipboard(data: { readonly html: string; readonly text: string }): PastedBlock {
  const fromHtml = data.html === '' ? undefined : parseHtmlTable(data.html);
  return fromHtml ?? parseTsv(data.text);
}

/** The first table of an HTML fragment with its spans expanded, or `undefined` when there is none. */
export function parseHtmlTable(html: string): PastedBlock | undefined {
  // The fragment is parsed into an inert document: no script runs, nothing is loaded.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  const rows: (string | null | undefined)[][] = [];
  let positions = 0;
  [...table.rows].forEach((tr, row) => {
    let column = 0;
    const here = (rows[row] ??= []);
    for (const td of tr.cells) {
      while (here[column] !== undefined) column++;
      const width = Math.min(Math.max(td.colSpan, 1), MAX_SPAN);
      const height = Math.min(Math.max(td.rowSpan, 1), table.rows.length - row, MAX_SPAN);
      positions += width * height;
      if (positions > MAX_POSITIONS) return;
      for (let r = 0; r < height; r++)
        for (let c = 0; c < width; c++)
          (rows[row + r] ??= [])[column + c] = r === 0 && c === 0 ? textOf(td) : null;
      column += width;
    }
  });
  return rows.map((row) => Array.from(row, (text) => text ?? null));
}

function textOf(td: HTMLTableCellElement): string {
  return (td.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Tab-separated text as spreadsheets write it: quoted cells may hold tabs, line ends and doubled quotes. */
export function parseTsv(text: string): PastedBlock {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source.charAt(at + 1) === '"') cell += source.charAt(++at);
      else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t' || char === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (char === '\n') rows.push([]);
    } else cell += char;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/** A selected block as a spreadsheet wants it: tab-separated text, and a table that keeps the spans. */
export function formatClipboard(
  model: GridModel,
  block: Block,
  textOfCell: (cellIndex: number) => string,
): { readonly text: string; readonly html: string } {
  const rows = new Map<number, { texts: string[]; cells: string[] }>();
  for (const slot of slotsIn(model, block)) {
    const row = rows.get(slot.row) ?? { texts: [], cells: [] };
    rows.set(slot.row, row);
    // Values are digits, sign and point: nothing in them needs escaping.
    const text = textOfCell(slot.cell.index);
    const from = Math.max(slot.column, block.left);
    const width = Math.min(slot.lastColumn, block.right) - from + 1;
    row.texts.push(text, ...new Array<string>(width - 1).fill(''));
    row.cells.push(width > 1 ? `<td colspan="${width}">${text}</td>` : `<td>${text}</td>`);
  }
  const lines = [...rows.values()];
  return {
    text: lines.map((row) => row.texts.join('\t')).join('\n'),
    html: `<table>${lines.map((row) => `<tr>${row.cells.join('')}</tr>`).join('')}</table>`,
  };
}
