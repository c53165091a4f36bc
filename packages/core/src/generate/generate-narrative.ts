import type { Format } from '../format/define-format.ts';
import { cellLabel } from '../format/cell-label.ts';
import type { Block } from '../report/narrative.ts';
import { wanOfFen } from '../report/money.ts';
import type { CellVector } from '../report/vector.ts';
import {
  governmentParagraph,
  improvementTemplates,
  overviewTemplates,
  problemTemplates,
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

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (ordinal: number, text: string): Block => ({
  kind: 'heading',
  numbering: `（${'一二三四五六七八九十'[ordinal] ?? ''}）`,
  text,
  level: 1,
});

function preambleOf({ agency, year, random }: NarrativeOptions): Block[] {
  const phone = `0399-${random.whole(2_000_000, 8_999_999)}`;
  return [
    paragraph(
      `根据《中华人民共和国政府信息公开条例》的规定和年度报告格式的要求，${agency}编制本报告。` +
        `本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、` +
        `存在的主要问题及改进情况、其他需要报告的事项六个部分组成。` +
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
  const { format, vector, agency, year, random } = options;
  const cellsOf = (pattern: string) => {
    const [head = '', tail] = pattern.split('*');
    return format.cells.filter(({ id, isTotal }) =>
      tail === undefined ? id === head : !isTotal === !tail.endsWith('total') && matchesGroup(id, head, tail),
    );
  };
  if (when) {
    const [cell] = cellsOf(when.cell);
    if (!cell || (vector[cell.index] === 0) !== (when.is === 'zero')) return '';
  }
  const patterns = [...text.matchAll(/\{([^}]+\.[^}]+)\}/g)].map((match) => match[1] ?? '');
  const cells = patterns.map(cellsOf);
  if (cells.some((found) => found.length === 0)) return '';
  for (const { id } of cells.flat()) spoken.add(id);
  let next = 0;
  return text
    .replace(/\{([^}]+\.[^}]+)\}/g, () => {
      const found = cells[next++] ?? [];
      const sum = found.reduce((total, cell) => total + (vector[cell.index] ?? 0), 0);
      return printed(found[0]?.kind ?? 'count', sum);
    })
    .replaceAll('{year}', String(year))
    .replaceAll('{we}', agency)
    .replace(/\[([^\]]+)\]/g, (_, choices: string) => random.pick(choices.split('|')));
}

function matchesGroup(id: string, head: string, tail: string): boolean {
  return (
    id.startsWith(head) && id.endsWith(tail) && !id.slice(head.length, id.length - tail.length).includes('.')
  );
}

function problemsOf({ random, year }: NarrativeOptions): Block[] {
  const choose = (template: string) =>
    template.replace(/\[([^\]]+)\]/g, (_, choices: string) => random.pick(choices.split('|')));
  return [
    paragraph(
      `${year}年，政府信息公开工作取得了一定成效，但仍存在一些问题：一是${problemTemplates.map(choose).join('；二是')}。`,
    ),
    paragraph(`下一步，将从以下方面改进：一是${improvementTemplates.map(choose).join('；二是')}。`),
  ];
}

function otherMattersOf({ year }: NarrativeOptions): Block[] {
  return [paragraph(`${year}年，未收取政府信息公开信息处理费。除此之外，没有其他需要报告的事项。`)];
}
