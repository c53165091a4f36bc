import { simplifiedText } from '../text/label-text.ts';
import { tidySpacing } from '../text/tidy-spacing.ts';
import type { SourceLine } from '../source/source-document.ts';

/** The title of a report, with what it says. */
export interface ReadTitle {
  readonly text: string;
  /** As it stands in the document, lines parted by `\n`. */
  readonly source: string;
  /** The agency as the title names it; empty when it names none. */
  readonly agency: string;
  /** The year as written, which may be impossible; `null` when the title has none. */
  readonly year: number | null;
  /** Index of its first line, and of the line after its last. */
  readonly start: number;
  readonly end: number;
}

/** A title may be broken over so many lines. */
const MAX_LINES = 3;
const MAX_LENGTH = 90;
const topic = /(?:政府信息公开|政务公开|信息公开)/u;
const ending = /(?:报告|年报)(?:[（(][^）)]*[）)])?$/u;
const annual = /年/u;

/**
 * Finds the title among the lines before the first chapter; of several ways to take it, the one that says most.
 * Where lines are whole paragraphs, the last one counts: a web page repeats the title above the report.
 */
export function titleIn(lines: readonly SourceLine[]): ReadTitle | null {
  const last = lines.findLastIndex((line, at) => line.isParagraph && titleOf(lines, at, at + 1) !== null);
  const whole = last < 0 ? null : titleOf(lines, last, last + 1);
  if (whole && whole.agency !== '' && whole.year !== null) return whole;
  for (let end = 1; end <= lines.length; end++) {
    const candidates = Array.from({ length: Math.min(MAX_LINES, end) }, (_, index) => end - 1 - index)
      .map((start) => titleOf(lines, start, end))
      .filter((title) => title !== null);
    const says = ({ agency, year }: ReadTitle) => (agency === '' ? 0 : 2) + (year === null ? 0 : 1);
    const [best] = candidates.toSorted((a, b) => says(b) - says(a));
    if (best) return best;
  }
  return null;
}

function titleOf(lines: readonly SourceLine[], start: number, end: number): ReadTitle | null {
  const parts = lines.slice(start, end).map((line) => tidySpacing(line.text));
  const text = tidySpacing(parts.join(''));
  const above = parts.slice(0, -1);
  if (text.length > MAX_LENGTH || above.some((part) => /[。：:；，]/u.test(part)) || /[。；]/u.test(text))
    return null;
  const plain = simplifiedText(text);
  if (!topic.test(plain) || !annual.test(plain) || !ending.test(plain)) return null;
  const year =
    /(\d{4})\s*年/u.exec(text.normalize('NFKC')) ?? /(?<![\d])(\d{4})(?!\d)/u.exec(text.normalize('NFKC'));
  const source = lines
    .slice(start, end)
    .map((line) => line.text)
    .join('\n');
  return { text, source, agency: agencyOf(text), year: year ? Number(year[1]) : hanYearOf(text), start, end };
}

/** What is no name in a title, in the order in which it is cut off. */
const besideName: readonly RegExp[] = [
  /[\d〇零一二三四五六七八九]{4}\s*年度?/u,
  /(?:政府信息公开|政务公开|信息公开).*$/u,
  /^(?:关于|附件\d*[:：]?)/u,
  /(?:关于|的|年度)$/u,
];

/** The name keeps its own characters: simplified ones, one for one, only tell where it begins and ends. */
function agencyOf(title: string): string {
  let name = title.normalize('NFKC');
  for (const pattern of besideName) {
    const found = pattern.exec(simplifiedText(name));
    if (found) name = name.slice(0, found.index) + name.slice(found.index + found[0].length);
  }
  return name.trim();
}

function hanYearOf(text: string): number | null {
  const match = /([二][〇○零Ｏ0O][〇○零一二三四五六七八九]{2})年/u.exec(text);
  if (!match?.[1]) return null;
  return Number(Array.from(match[1], (char) => Math.max(0, '〇一二三四五六七八九'.indexOf(char))).join(''));
}
