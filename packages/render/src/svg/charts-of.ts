import {
  cellLabel,
  isGroup,
  packCells,
  wanOfFen,
  type CellKind,
  type DerivedTable,
  type Format,
  type LocalText,
  type PlacedLeaf,
  type TreeNode,
} from '@nianbao/core';
import { printCell } from '../document/print-cell.ts';
import { formatOf } from '../document/format-of.ts';
import type { AnyReport } from '../document/report-document.ts';

/** A number with its name; `null` is blank. */
export interface Bar {
  readonly label: LocalText;
  readonly value: number | null;
  readonly printed: string;
  readonly kind: CellKind;
}

/** Numbers that can be compared: parts of one whole, or one number over the years. */
export interface Chart {
  readonly title: LocalText;
  readonly bars: readonly Bar[];
}

/** What a picture of a report shows, section by section. */
export interface ChartSection {
  readonly heading: LocalText;
  /** Numbers of different kinds that no bar could compare. */
  readonly figures: readonly Bar[];
  readonly charts: readonly Chart[];
}

/**
 * The picture of a report as the trees of its format suggest it. A table with a total column shows its top rows,
 * how each group of rows divides, and who makes up its first row; a table of one row shows how each of its totals
 * divides; a table without totals is a list of figures. Reports of other years add the first row over the years.
 */
export function chartsOf(
  report: AnyReport,
  history: readonly AnyReport[],
  formats: readonly Format[] | undefined,
): readonly ChartSection[] {
  const format = formatOf(report, formats);
  const read = reader(format, report);
  const years = [...history.filter(({ year }) => year !== report.year), report]
    .toSorted((a, b) => a.year - b.year)
    .map((each) => ({ year: each.year, read: reader(formatOf(each, formats), each) }));
  return format.definition.sections.flatMap((section): ChartSection[] => {
    if (section.kind !== 'tables') return [];
    const tables = format.tables.filter((derived) => derived.section === section.key);
    return [
      {
        heading: section.heading,
        figures: tables.flatMap((derived) => figuresOf(format, derived, read)),
        charts: tables.flatMap((derived) => chartsOfTable(derived, read, years)),
      },
    ];
  });
}

/** A cell in the units of the vector, in which sums are exact. */
interface Amount {
  readonly value: number | null;
  readonly kind: CellKind;
}

type ReadCell = (id: string) => Amount;

interface Year {
  readonly year: number;
  readonly read: ReadCell;
}

function reader(format: Format, report: AnyReport): ReadCell {
  const vector = packCells(format, report);
  return (id) => {
    const cell = format.cellById.get(id);
    const number = cell ? vector[cell.index] : undefined;
    return {
      value: number === undefined || Number.isNaN(number) ? null : number,
      kind: cell?.kind ?? 'count',
    };
  };
}

function bar(label: LocalText, { value, kind }: Amount): Bar {
  const shown = kind === 'money' && value !== null ? wanOfFen(value) : value;
  return { label, value, printed: printCell(kind, shown), kind };
}

function wordsOf({ label, en }: Pick<TreeNode, 'label' | 'en'>): LocalText {
  return { zh: label, en };
}

/** The column that sums up all others of the table, where there is one. */
function totalColumn({ columns }: DerivedTable): PlacedLeaf | undefined {
  return columns.find(({ parts }) => parts.length === columns.length - 1 && parts.length > 0);
}

function hasTotals({ rows, columns }: DerivedTable): boolean {
  return [...rows, ...columns].some(({ parts }) => parts.length > 0);
}

function figuresOf(format: Format, derived: DerivedTable, read: ReadCell): readonly Bar[] {
  if (hasTotals(derived)) return [];
  return format.cells
    .filter((cell) => cell.table === derived.table.id)
    .map((cell) => bar(cellLabel(cell), read(cell.id)));
}

function chartsOfTable(derived: DerivedTable, read: ReadCell, years: readonly Year[]): readonly Chart[] {
  if (!hasTotals(derived)) return [];
  if (!derived.table.rows) return totalsOfRow(derived, read);
  const total = totalColumn(derived);
  if (!total) return [];
  const cell = (row: string, column: string) => `${derived.table.path}.${row}.${column}`;
  const inTotal = (row: PlacedLeaf) => read(cell(row.path, total.path));
  const topRows = derived.rows.filter((row) => row.nodes.length === 1);
  const [first] = topRows;
  const charts: Chart[] = [];
  if (first && years.length > 1)
    charts.push({
      title: { zh: `${first.leaf.label}（历年）`, en: `${first.leaf.en}, by year` },
      bars: years.map((year) =>
        bar({ zh: `${year.year}年`, en: String(year.year) }, year.read(cell(first.path, total.path))),
      ),
    });
  charts.push({
    title: derived.table.banner ?? { zh: '总量', en: 'In all' },
    bars: topRows.map((row) => bar(wordsOf(row.leaf), inTotal(row))),
  });
  if (first)
    charts.push({
      title: wordsOf(first.leaf),
      bars: derived.columns
        .filter(({ parts }) => parts.length === 0)
        .map((column) => bar(wordsOf(column.leaf), read(cell(first.path, column.path)))),
    });
  for (const group of derived.table.rows ?? [])
    if (isGroup(group)) charts.push({ title: wordsOf(group), bars: barsOfGroup(derived, group, inTotal) });
  return charts;
}

/** One bar for each child of the group, with all that lies under it; its total is left out. */
function barsOfGroup(
  derived: DerivedTable,
  group: TreeNode,
  inTotal: (row: PlacedLeaf) => Amount,
): readonly Bar[] {
  if (!isGroup(group)) return [];
  return group.children.flatMap((child) => {
    const rows = derived.rows.filter(({ nodes, parts }) => nodes.includes(child) && parts.length === 0);
    return rows.length === 0 ? [] : [bar(wordsOf(child), sumOf(rows.map(inTotal)))];
  });
}

function sumOf(amounts: readonly Amount[]): Amount {
  const value = amounts.reduce<number | null>(
    (sum, each) => (sum === null || each.value === null ? null : sum + each.value),
    0,
  );
  return { value, kind: amounts[0]?.kind ?? 'count' };
}

/** A table of one row: a chart for each total, of the columns it adds up. */
function totalsOfRow({ table, columns }: DerivedTable, read: ReadCell): readonly Chart[] {
  return columns
    .filter(({ parts }) => parts.length > 0)
    .map((total) => {
      const groups = total.nodes.slice(0, -1);
      const title = groups.length > 0 ? groups : total.nodes;
      const join = (words: readonly LocalText[], language: 'zh' | 'en') =>
        words.map((each) => each[language]).join(' · ');
      const words = title.map(wordsOf);
      return {
        title: { zh: join(words, 'zh'), en: join(words, 'en') },
        bars: columns
          .filter(({ path }) => total.parts.includes(path))
          .map((column) => bar(wordsOf(column.leaf), read(`${table.path}.${column.path}`))),
      };
    });
}
