import type { Cell } from '../format/cell-id.ts';
import type { Format } from '../format/define-format.ts';
import { cellLabel } from '../format/cell-label.ts';
import type { Block } from '../report/narrative.ts';
import { wanOfFen } from '../report/money.ts';
import type { CellVector } from '../report/vector.ts';
import {
  governmentParagraph,
  improvementTemplates,
  otherTemplates,
  overviewTemplates,
  problemTemplates,
  progressTemplates,
  type SentenceTemplate,
} from './narrative-templates.ts';
import type { Random } from './random.ts';

export interface NarrativeOptions {
  readonly format: Format;
  readonly vector: CellVector;
  readonly random: Random;
  readonly agency: string;
  readonly year: number;
  readonly isGovernment: boolean;
}

export interface Narrative {
  readonly preamble: readonly Block[];
  readonly overview: readonly Block[];
  readonly problems: readonly Block[];
  readonly otherMatters: readonly Block[];
}

/** Prose for the narrative sections; every number in it that speaks of a cell is the cell's. */
export function generateNarrative(options: NarrativeOptions): Narrative {
  return {
    preamble: preambleOf(options),
    overview: overviewOf(options),
    problems: problemsOf(options),
    otherMatters: otherMattersOf(options),
  };
}

const chineseDigits = '零一二三四五六七八九十';
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (ordinal: number, text: string): Block => ({
  kind: 'heading',
  numbering: `（${chineseDigits[ordinal + 1] ?? ''}）`,
  text,
  level: 1,
});

function preambleOf({ format, agency, year, random }: NarrativeOptions): Block[] {
  const { sections } = format.definition;
  const names = sections.map(({ heading: { zh } }) => zh).join('、');
  const phone = `0399-${random.whole(2_000_000, 8_999_999)}`;
  return [
    paragraph(
      `根据《中华人民共和国政府信息公开条例》的规定和年度报告格式的要求，${agency}编制本报告。` +
        `本报告由${names}${chineseDigits[sections.length] ?? ''}个部分组成。` +
        `所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。` +
        `本报告电子版可在${agency}门户网站查阅和下载。如对本报告有疑问，请与${agency}办公室联系（电话：${phone}）。`,
    ),
  ];
}

function overviewOf(options: NarrativeOptions): Block[] {
  const { format, isGovernment } = options;
  const section = format.definition.sections.find(({ key }) => key === 'overview');
  const parts = section?.kind === 'narrative' ? (section.parts ?? []) : [];
  const spoken = new Set<string>();
  const blocks = parts.flatMap((part, ordinal): Block[] => {
    const template = overviewTemplates.find(({ key }) => key === part.key);
    const texts = (template?.paragraphs ?? [])
      .map((sentences) => sentences.map((sentence) => say(options, sentence, spoken)).join(''))
      .filter(Boolean);
    if (part.key === 'supervision' && isGovernment) texts.push(governmentParagraph);
    return [heading(ordinal, part.heading.zh), ...texts.map(paragraph)];
  });
  const rest = unspokenOf(options, spoken);
  return rest ? [...blocks, paragraph(rest)] : blocks;
}

/** Tables that no sentence speaks of are put into words by their labels, so that any format's numbers show in the prose. */
function unspokenOf({ format, vector }: NarrativeOptions, spoken: ReadonlySet<string>): string {
  return format.tables
    .flatMap(({ table }) => {
      const cells = format.cells.filter((cell) => cell.table === table.id);
      if (cells.some((cell) => spoken.has(cell.id))) return [];
      const cell = cells.findLast(({ isTotal }) => isTotal) ?? cells[0];
      if (!cell) return [];
      return [`${cellLabel(cell).zh}为${printed(cell.kind, vector[cell.index] ?? 0)}。`];
    })
    .join('');
}

function printed(kind: string, value: number): string {
  return kind === 'money' ? `${wanOfFen(value)}万元` : String(value);
}

function say(options: NarrativeOptions, { text, when }: SentenceTemplate, spoken: Set<string>): string {
  const { vector } = options;
  if (when) {
    const [cell] = cellsNamed(options, when.cell);
    if (!cell || (vector[cell.index] === 0) !== (when.is === 'zero')) return '';
    // "There were none" speaks of the cell as well as its number would.
    spoken.add(cell.id);
  }
  const figures = [...text.matchAll(cellPattern)].map((match) => cellsNamed(options, match[1] ?? ''));
  if (figures.some((cells) => cells.length === 0)) return '';
  for (const { id } of figures.flat()) spoken.add(id);
  const withNumbers = text.replace(cellPattern, (_, pattern: string) => {
    const cells = cellsNamed(options, pattern);
    const sum = cells.reduce((total, cell) => total + (vector[cell.index] ?? 0), 0);
    return printed(cells[0]?.kind ?? 'count', sum);
  });
  return fill(options, withNumbers);
}

const cellPattern = /\{([^{}]+\.[^{}]+)\}/g;

const named = new WeakMap<Format, Map<string, readonly Cell[]>>();

/** The cell with this id; with `*` in place of a key, the parts of the group. */
function cellsNamed({ format }: NarrativeOptions, pattern: string): readonly Cell[] {
  const known = named.get(format) ?? new Map<string, readonly Cell[]>();
  named.set(format, known);
  const before = known.get(pattern);
  if (before) return before;
  const [head = '', tail] = pattern.split('*');
  const cells = format.cells.filter(({ id }) => {
    if (tail === undefined) return id === head;
    const isInGroup = id.startsWith(head) && id.endsWith(tail) && id.length > head.length + tail.length;
    return isInGroup && !id.slice(head.length, id.length - tail.length).includes('.');
  });
  known.set(pattern, cells);
  return cells;
}

/** Fills in names and free numbers, and makes the choices. */
function fill({ agency, year, random }: NarrativeOptions, text: string): string {
  const portal = random.whole(120, 900);
  const media = random.whole(40, 600);
  const words: Record<string, string | number> = {
    agency,
    we: agency,
    year,
    portal,
    media,
    web: portal + media,
  };
  return text
    .replace(/\[([^\]]+)\]/g, (_, choices: string) => random.pick(choices.split('|')))
    .replace(/\{(\w+)\}/g, (whole, word: string) => String(words[word] ?? whole));
}

function problemsOf(options: NarrativeOptions): Block[] {
  const list = (templates: readonly string[]) =>
    templates.map((template, at) => `${chineseDigits[at + 1] ?? ''}是${fill(options, template)}`).join('；');
  return [
    paragraph(
      `${options.year}年，${options.random.pick(progressTemplates)}。但对照群众期盼和上级要求，仍存在一些问题：${list(problemTemplates)}。`,
    ),
    paragraph(`下一步，将从以下方面改进：${list(improvementTemplates)}。`),
  ];
}

function otherMattersOf(options: NarrativeOptions): Block[] {
  const { year } = options;
  return [
    paragraph(`${year}年，未收取政府信息公开信息处理费。`),
    paragraph(otherTemplates.map((template) => fill(options, template)).join('')),
  ];
}
