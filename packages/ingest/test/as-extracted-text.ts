import { deriveLayout, formatById, type AnyReport, type Block, type Format } from '@nianbao/core';

/**
 * A report as text extraction leaves a typeset page: prose broken at a width, a blank line between lines,
 * spaces around numbers, labels broken at their column's width with the numbers on any of the label's lines,
 * column heads in pieces.
 */
export function asExtractedText(
  report: AnyReport,
  format: Format,
  choose: (below: number) => number,
  indent: string,
): string {
  const lines: string[] = [];
  const prose = (text: string, width: number, first: string) => {
    const spaced = text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ');
    lines.push(...brokenAt(spaced, width, first));
  };
  const width = 26 + choose(6);
  prose(report.title, width, indent);
  printBlocks(report.preamble, (text) => prose(text, width, indent));
  for (const section of format.definition.sections) {
    lines.push(`${section.ordinal}、${section.heading.zh}`);
    if (section.kind === 'tables') lines.push(...tableLines(report, format, section.key, choose));
    // The three narrative fields of a report are named like their sections.
    else printBlocks(report[section.key as 'overview'] ?? [], (text) => prose(text, width, indent));
  }
  if (report.signature.agency) lines.push(report.signature.agency);
  const [year, month, day] = report.signature.date?.split('-').map(Number) ?? [];
  if (year) lines.push(`${year} 年 ${month} 月 ${day} 日`);
  return `\n${lines.join('\n\n')}\n`;
}

function printBlocks(blocks: readonly Block[], print: (text: string) => void): void {
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind === 'paragraph') print(block.text);
    if (block?.kind !== 'heading') continue;
    const next = blocks[at + 1];
    const runsIn = block.runIn !== undefined && next?.kind === 'paragraph';
    print(`${block.numbering}${block.text}${block.runIn ?? ''}${runsIn ? next.text : ''}`);
    if (runsIn) at++;
  }
}

function tableLines(
  report: AnyReport,
  format: Format,
  section: string,
  choose: (below: number) => number,
): string[] {
  const grid = deriveLayout(format).get(section);
  return (grid?.rows ?? []).flatMap((row) => {
    const labels = row.cells.flatMap((cell) =>
      cell.kind === 'value' ? [] : [brokenLabel(cell.text, 3 + choose(8))],
    );
    const values = row.cells.flatMap((cell) =>
      cell.kind === 'value' ? [valueOf(report, cell.cell.id)] : [],
    );
    const groups = labels.slice(0, -1).flat();
    const own = labels.at(-1) ?? [];
    if (values.length === 0) return [...groups, ...own].filter((line) => line !== '');
    const at = choose(own.length + 1);
    const numbers = values.join(' ');
    const joined = own.map((line, index) => (index === at ? `${line} ${numbers}` : line));
    return [...groups, ...(at < own.length ? joined : [...own, numbers])];
  });
}

export function valueOf(report: object, id: string): string {
  // Report JSON is nested records along the segments of a cell's id.
  const value = id.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], report);
  return String(value);
}

function brokenLabel(text: string, width: number): string[] {
  return text === '' ? [] : (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
}

const noLineStart = /^[，。；：、！？）》”]/u;

function brokenAt(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.match(/\d+(?:\.\d+)?| +|[^\d ]/gu) ?? []) {
    const isFull = widthOf(line + word) > width * 2 && !noLineStart.test(word);
    if (isFull) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else line += word;
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '');
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char > '\u00ff' ? 2 : 1), 0);
}

export function formatOf(report: AnyReport): Format {
  const format: Format | undefined = formatById(report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  return format;
}
