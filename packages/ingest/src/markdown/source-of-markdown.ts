import { placeCells } from '../source/place-cells.ts';
import { ImageStore } from '../figures/image-store.ts';
import type { ReadLimits } from '../limits.ts';
import type {
  SourceDocument,
  SourceFigure,
  SourceGrid,
  SourceItem,
  SourceLine,
} from '../source/source-document.ts';
import { markedLine } from './marked-line.ts';
import { repairCharacters } from '../text/repair-characters.ts';

const tableRow = /^\s*\|.*\|\s*$/u;
const delimiterRow = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/u;
const heading = /^#{1,6}\s+/u;

interface NumberedLine {
  readonly raw: string;
  /** Counts from 1. */
  readonly line: number;
}

/**
 * Markdown → lines and pipe tables. A line between blank ones is a paragraph; several together may be a page's lines,
 * since Markdown is mostly made by machines from typeset pages.
 */
export function sourceOfMarkdown(text: string, limits: ReadLimits): SourceDocument {
  const store = new ImageStore(limits);
  const lines = text.split(/\r\n|\n|\r|\f/u).map((raw, index): NumberedLine => ({ raw, line: index + 1 }));
  const items: SourceItem[] = [];
  for (let at = 0; at < lines.length;) {
    const block = takeWhile(lines, at, ({ raw }) => tableRow.test(raw));
    if (block.length > 0) items.push(gridOf(block));
    else {
      const item = figureOf(lines[at], store) ?? lineOf(lines, at);
      if (item) items.push(item);
    }
    at += Math.max(1, block.length);
  }
  return { fileType: 'md', spacing: 'typeset', items, images: store.images };
}

function takeWhile<Item>(items: readonly Item[], from: number, is: (item: Item) => boolean): readonly Item[] {
  let end = from;
  for (let item = items[end]; item !== undefined && is(item); item = items[++end]);
  return items.slice(from, end);
}

function lineOf(lines: readonly NumberedLine[], at: number): SourceLine | null {
  const current = lines[at];
  const marked = markedLine(current?.raw ?? '', lines[at - 1]?.raw, lines[at + 1]?.raw);
  const text = plain(marked.text);
  if (!current || text === '') return null;
  const isAlone = [lines[at - 1], lines[at + 1]].every((line) => !line || line.raw.trim() === '');
  const column = current.raw.length - current.raw.trimStart().length + 1;
  const place = { kind: 'text', line: current.line, column } as const;
  const isParagraph = isAlone || heading.test(current.raw) || marked.list !== undefined;
  return { kind: 'line', text, place, indent: null, isParagraph, list: marked.list };
}

const image = /^\s*!\[((?:[^\]\\]|\\.)*)\]\(\s*<?([^)\s>]*)>?(?:\s+"[^"]*")?\s*\)\s*$/u;
const inFile = /^data:image\/[\w.+-]+;base64,/iu;

/** A line that is a picture. Only one that is in the file itself has bytes: nothing is fetched. */
function figureOf(line: NumberedLine | undefined, store: ImageStore): SourceFigure | null {
  const [, alt = '', address = ''] = image.exec(line?.raw ?? '') ?? [];
  if (!line || address === '') return null;
  const isInFile = inFile.test(address);
  return {
    kind: 'figure',
    place: { kind: 'text', line: line.line, column: 1 },
    image: isInFile ? store.add(Uint8Array.from(Buffer.from(address.replace(inFile, ''), 'base64'))) : null,
    alt: plain(alt),
    name: isInFile ? '' : address,
  };
}

function gridOf(lines: readonly NumberedLine[]): SourceGrid {
  const written = lines.filter(({ raw }) => !delimiterRow.test(raw));
  const rows = written.map(({ raw }) =>
    raw
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/u)
      .map((cell) => ({ text: plain(cell), rowspan: 1, colspan: 1 })),
  );
  const first = lines[0]?.line ?? 1;
  const hasHead = lines.length > written.length && rows[0]?.some(({ text }) => text !== '');
  const headRows = hasHead === true ? 1 : 0;
  const cells = placeCells(rows, (row, column) => {
    const source = written[row];
    return { kind: 'text', line: source?.line ?? first, column: columnOf(source?.raw ?? '', column) };
  });
  return { kind: 'grid', place: { kind: 'text', line: first, column: 1 }, rows: cells, headRows };
}

/** Where the text of a cell begins in its line, counted from 1. */
function columnOf(raw: string, column: number): number {
  const bars = [...raw.matchAll(/(?<!\\)\|/gu)].map((match) => match.index);
  const start = (bars[column] ?? 0) + 1;
  return start + (raw.slice(start).length - raw.slice(start).trimStart().length) + 1;
}

/** The words without the marks of Markdown: headings, emphasis, line breaks, escapes. */
function plain(text: string): string {
  return repairCharacters(
    text
      .trim()
      .replace(heading, '')
      .replace(/<br\s*\/?>/giu, ' ')
      .replace(/\*\*|__|`/gu, '')
      .replace(/\\([\\|*_#[\]()<>~`.+!-])/gu, '$1')
      .trim(),
  );
}
