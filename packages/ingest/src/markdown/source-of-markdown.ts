import { placeCells } from '../source/place-cells.ts';
import type { SourceDocument, SourceGrid, SourceItem, SourceLine } from '../source/source-document.ts';
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
export function sourceOfMarkdown(text: string): SourceDocument {
  const lines = text.split(/\r\n|\n|\r|\f/u).map((raw, index): NumberedLine => ({ raw, line: index + 1 }));
  const items: SourceItem[] = [];
  for (let at = 0; at < lines.length;) {
    const block = takeWhile(lines, at, ({ raw }) => tableRow.test(raw));
    if (block.length > 0) items.push(gridOf(block));
    else {
      const line = lineOf(lines, at);
      if (line) items.push(line);
    }
    at += Math.max(1, block.length);
  }
  return { fileType: 'md', spacing: 'typeset', items };
}

function takeWhile<Item>(items: readonly Item[], from: number, is: (item: Item) => boolean): readonly Item[] {
  let end = from;
  for (let item = items[end]; item !== undefined && is(item); item = items[++end]);
  return items.slice(from, end);
}

function lineOf(lines: readonly NumberedLine[], at: number): SourceLine | null {
  const current = lines[at];
  const text = plain(current?.raw ?? '');
  if (!current || text === '') return null;
  const isAlone = [lines[at - 1], lines[at + 1]].every((line) => !line || line.raw.trim() === '');
  const column = current.raw.length - current.raw.trimStart().length + 1;
  const place = { kind: 'text', line: current.line, column } as const;
  return { kind: 'line', text, place, indent: null, isParagraph: isAlone || heading.test(current.raw) };
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
  const cells = placeCells(rows, (row, column) => {
    const source = written[row];
    return { kind: 'text', line: source?.line ?? first, column: columnOf(source?.raw ?? '', column) };
  });
  return { kind: 'grid', place: { kind: 'text', line: first, column: 1 }, rows: cells };
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
