import type { Fix } from '../../check/finding.ts';
import { cellLabel } from '../../format/cell-label.ts';
import type { DerivedTable } from '../../format/define-format.ts';
import type { Cell } from '../../format/cell-id.ts';
import { formatNotices, provisions } from '../provisions.ts';
import type { LocalText } from '../../text/local-text.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';

/** Enough cells to name in a message. */
const NAMED = 3;

/** Every table is filled in. */
export const structureTableMissing = defineRule({
  id: 'structure.tableMissing',
  kind: 'report',
  severity: 'error',
  justifiable: false,
  basis: formatNotices,
  states: {
    zh: '第二至四部分的各表齐全',
    en: 'Every table of sections two to four is there',
  },
  limits: {
    zh: '一个表所有格都空白即视为没有这个表。',
    en: 'A table of which every cell is blank counts as missing.',
  },
  check: (subject) => {
    const outcomes: Outcome[] = [];
    if (!hasBlank(subject)) return outcomes;
    for (const table of subject.format.tables) {
      const cells = cellsOf(subject, table);
      if (!cells.every((cell) => isBlank(subject, cell))) continue;
      const name = tableName(subject, table);
      outcomes.push({
        cells: cells.map(({ id }) => id),
        message: { zh: `${name.zh}没有填写。`, en: `${name.en} is not filled in.` },
      });
    }
    return outcomes;
  },
});

/** No row or column of a table is missing. */
export const structureRowsColumns = defineRule({
  id: 'structure.rowsColumns',
  kind: 'report',
  severity: 'error',
  justifiable: false,
  basis: formatNotices,
  states: {
    zh: '各表的行、列齐全',
    en: 'No row or column of a table is missing',
  },
  limits: {
    zh: '整行或整列空白即视为缺少；文件中多出、改名、调换的行列由读取程序指出。',
    en: 'A row or column of which every cell is blank counts as missing; added, renamed or moved ones are for the reader of documents to report.',
  },
  check: (subject) => {
    const outcomes: Outcome[] = [];
    if (!hasBlank(subject)) return outcomes;
    for (const table of subject.format.tables) {
      const cells = cellsOf(subject, table);
      if (cells.every((cell) => isBlank(subject, cell))) continue;
      for (const axis of ['row', 'column'] as const) {
        const lines = linesOf(cells, axis, table).filter((line) =>
          line.every((cell) => isBlank(subject, cell)),
        );
        if (lines.length > 0) outcomes.push(linesMissing(tableName(subject, table), lines, axis));
      }
    }
    return outcomes;
  },
});

/** No cell is left blank. */
export const structureBlankCells = defineRule({
  id: 'structure.blankCells',
  kind: 'report',
  severity: 'warning',
  basis: [provisions.format2021],
  states: {
    zh: '各格都填有数字，没有的填0',
    en: 'Every cell has a number; none is written as 0',
  },
  limits: {
    zh: '整表空白的由 structure.tableMissing 指出。',
    en: 'A table that is blank as a whole is the finding of structure.tableMissing.',
  },
  check: (subject) => {
    const outcomes: Outcome[] = [];
    if (!hasBlank(subject)) return outcomes;
    for (const table of subject.format.tables) {
      const all = cellsOf(subject, table);
      const blank = all.filter((cell) => isBlank(subject, cell));
      if (blank.length === 0 || blank.length === all.length) continue;
      const name = tableName(subject, table);
      const named = (language: 'zh' | 'en') =>
        blank
          .slice(0, NAMED)
          .map((cell) => cellLabel(cell)[language])
          .join(language === 'zh' ? '、' : '; ');
      outcomes.push({
        cells: blank.map(({ id }) => id),
        message: {
          zh: `${name.zh}有 ${blank.length} 格空白（${named('zh')}${blank.length > NAMED ? '等' : ''}），没有的请填 0。`,
          en: `${name.en} has ${blank.length} blank cells (${named('en')}${blank.length > NAMED ? ' …' : ''}); write 0 for none.`,
        },
        // A blank total is added up, not set to zero.
        ...(blank.some(({ isTotal }) => isTotal) ? {} : { fix: zerosFor(blank) }),
      });
    }
    return outcomes;
  },
});

const blankness = new WeakMap<Subject, boolean>();

/** Whether any cell is blank; asked by three rules, and looked up once. */
function hasBlank(subject: Subject): boolean {
  const known = blankness.get(subject);
  if (known !== undefined) return known;
  // A sum over a blank is blank.
  let sum = 0;
  for (let index = 0; index < subject.vector.length; index++) sum += subject.vector[index] ?? 0;
  const has = Number.isNaN(sum);
  blankness.set(subject, has);
  return has;
}

function isBlank({ vector }: Subject, cell: Cell): boolean {
  return Number.isNaN(vector[cell.index]);
}

function cellsOf({ format }: Subject, { table }: DerivedTable): readonly Cell[] {
  return format.cells.filter((cell) => cell.table === table.id);
}

/** All blank rows or columns of a table together: a form that is half filled in is one thing to do, not nine. */
function linesMissing(
  table: LocalText,
  lines: readonly (readonly Cell[])[],
  axis: 'row' | 'column',
): Outcome {
  const labels = lines.map(([first]) => (axis === 'row' ? first?.rowNodes : first?.columnNodes)?.at(-1));
  const more = labels.length > NAMED;
  const zh = labels.slice(0, NAMED).map((node) => `“${node?.label ?? ''}”`);
  const en = labels.slice(0, NAMED).map((node) => `“${node?.en ?? ''}”`);
  return {
    cells: lines.flat().map(({ id }) => id),
    message: {
      zh: `${table.zh}有 ${lines.length} ${axis === 'row' ? '行' : '列'}没有填写：${zh.join('、')}${more ? '等' : ''}。`,
      en: `In ${table.en}, ${lines.length} ${axis}${lines.length > 1 ? 's are' : ' is'} not filled in: ${en.join(', ')}${more ? ' …' : ''}.`,
    },
  };
}

/** Cells grouped by row or column; where a line would be a single cell, blank cells say as much. */
function linesOf(
  cells: readonly Cell[],
  axis: 'row' | 'column',
  { rows, columns }: DerivedTable,
): readonly Cell[][] {
  if ((axis === 'row' ? columns : rows).length < 2) return [];
  const lines = new Map<string, Cell[]>();
  for (const cell of cells) {
    const line = lines.get(cell[axis]);
    if (line) line.push(cell);
    else lines.set(cell[axis], [cell]);
  }
  return [...lines.values()];
}

function tableName({ format }: Subject, { section, table }: DerivedTable): { zh: string; en: string } {
  if (table.banner) return { zh: `“${table.banner.zh}”表`, en: `the table “${table.banner.en}”` };
  const heading = format.definition.sections.find(({ key }) => key === section)?.heading;
  return { zh: `“${heading?.zh ?? table.id}”表`, en: `the table “${heading?.en ?? table.id}”` };
}

function zerosFor(blank: readonly Cell[]): Fix {
  return {
    kind: 'setCells',
    label: { zh: '空白格填 0', en: 'Fill the blanks with 0' },
    cells: Object.fromEntries(blank.map(({ id }) => [id, 0])),
  };
}
