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
import type { Bar, Chart, ChartSection } from './chart.ts';
import { totalColumn } from './key-figures.ts';
import { printCell } from './print-cell.ts';
import { formatOf } from './format-of.ts';
import type { AnyReport } from './report-document.ts';

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
  const years = yearsOf(report, history).map((each) => ({
    year: each.year,
    isPast: each !== report,
    read: reader(formatOf(each, formats), each),
  }));
  return format.definition.sections.flatMap((section): ChartSection[] => {
    if (section.kind !== 'tables') return [];
    const tables = format.tables.filter((derived) => derived.section === section.key);
    return [
      {
        key: section.key,
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

/** Years of a trend; more would be small and old. */
const TREND = 5;

/** The report and those of the years before it, oldest first; one for each year. */
function yearsOf(report: AnyReport, history: readonly AnyReport[]): readonly AnyReport[] {
  const past = new Map(history.map((each) => [each.year, each]));
  return [...past.values()]
    .filter(({ year }) => year < report.year && year > report.year - TREND)
    .toSorted((a, b) => a.year - b.year)
    .concat(report);
}

interface Year {
  readonly year: number;
  readonly isPast: boolean;
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
      bars: years.map(({ year, isPast, read: readYear }) => ({
        ...bar({ zh: `${year}年`, en: String(year) }, readYear(cell(first.path, total.path))),
        isPast,
      })),
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
