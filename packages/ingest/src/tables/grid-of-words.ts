import type { LineWord, SourceCell, SourceGrid } from '../source/source-document.ts';
import { isCellText } from './cell-text.ts';
import { isCounted, type Ruler } from './rulers.ts';

/** The words of one line. */
export interface WordRow {
  readonly words: readonly LineWord[];
}

/** A number, or a blank between tabs. */
export function isCell({ text }: { readonly text: string }): boolean {
  return text === '' || isCellText(text);
}

/** How far across the page a column reaches. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words left of every number, and those above or among the numbers. */
interface Parted {
  readonly labels: readonly LineWord[];
  readonly others: readonly LineWord[];
}

/** Wider tables are none of a report. */
const MAX_COLUMNS = 64;

/**
 * Makes a table of lines by the places of their words: numbers that stand below one another are a column, and so are
 * heads beside which a column is blank; what stands where the labels of rows of numbers do are labels.
 * @returns `null` where two numbers of a line would stand in one column: the places then tell nothing.
 */
export function gridOfWords(rows: readonly WordRow[], ruler: Pick<Ruler, 'kind'>): SourceGrid | null {
  const needsWholeRows = isCounted(ruler);
  const place = rows[0]?.words[0]?.place;
  const numbers = spansOfNumbers(rows);
  const edge = edgeOfLabels(rows);
  if (!place || numbers.length === 0) return null;
  const parted = rows.map(({ words }): Parted => {
    // Counted, words stand above the columns only when there is one for each, and at most one before them.
    const isCounts = words.some(isCell);
    const isBroken =
      needsWholeRows && !isCounts && (words.length < numbers.length || words.length > numbers.length + 1);
    const labels = words.filter((word) => isBroken || (word.from < edge && !isCell(word)));
    return { labels, others: words.filter((word) => !labels.includes(word)) };
  });
  const first = parted.findIndex(hasNumbers);
  const columns = withBlankColumns(numbers, parted.slice(0, first));
  const labelColumns = Math.max(...parted.map(({ labels }) => labels.length));
  if (labelColumns + columns.length > MAX_COLUMNS) return null;
  const drafts = parted.map((row) => {
    const { labels, others } = row;
    const cells = others.map((word) => placedIn(word, columns, labelColumns));
    return [
      ...labels.map((word, at) => draft(word, labelColumns - labels.length + at, 1)),
      ...(hasNumbers(row) ? withBlanks(cells, columns.length, labelColumns) : cells),
    ];
  });
  const isTorn = drafts.some((row) => {
    const taken = row.filter(isCell).map(({ column }) => column);
    return new Set(taken).size < taken.length;
  });
  if (needsWholeRows && parted.some((row) => hasNumbers(row) && !isWhole(row, columns.length))) return null;
  if (isTorn) return null;
  return { kind: 'grid', place, rows: withWholeHeads(drafts.map(withoutDoubles), first, labelColumns) };
}

function hasNumbers({ others }: Parted): boolean {
  return others.some(isCell);
}

function isWhole({ others }: Parted, columns: number): boolean {
  return others.filter(isCell).length === columns;
}

/** How far the labels before numbers reach; no further than where the numbers begin. */
function edgeOfLabels(rows: readonly WordRow[]): number {
  const ends = rows.flatMap(({ words }) => {
    const first = words.findIndex(isCell);
    return first > 0 ? [words[first - 1]?.to ?? 0] : [];
  });
  const [leftmost] = spansOfNumbers(rows);
  return Math.min(leftmost?.from ?? 0, ends.length > 0 ? Math.max(...ends) : Number.POSITIVE_INFINITY);
}

/** A row of numbers with a blank cell in every column that has none of it. */
function withBlanks(cells: readonly Draft[], columns: number, before: number): readonly Draft[] {
  const [first] = cells;
  if (!first) return cells;
  const isTaken = (column: number) =>
    cells.some((cell) => cell.column <= column && column < cell.column + cell.colspan);
  const blanks = Array.from({ length: columns }, (_, at) => before + at)
    .filter((column) => !isTaken(column))
    .map((column): Draft => ({ text: '', place: first.place, column, rowspan: 1, colspan: 1 }));
  return [...cells, ...blanks];
}

/** Where numbers stand below one another, from left to right. */
export function spansOfNumbers(rows: readonly WordRow[]): readonly Span[] {
  const spans: { from: number; to: number }[] = [];
  const numbers = rows.flatMap(({ words }) => words.filter(isCell));
  for (const { from, to } of numbers.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}

/** Share of the least distance of columns below which a head between two of them is that of a group of both. */
const APART = 0.6;

/** Heads from the lowest line up that stand above no number are those of blank columns. */
function withBlankColumns(numbers: readonly Span[], heads: readonly Parted[]): readonly Span[] {
  const columns = [...numbers];
  const pitches = numbers.slice(1).map((column, at) => middleOf(column) - middleOf(numbers[at] ?? column));
  // Two columns may be far apart for all the blank ones between them.
  const pitch = pitches.length > 1 ? Math.min(...pitches) : 0;
  const isApart = (word: Span) =>
    columns.every((column) => {
      const distance = Math.abs(middleOf(column) - middleOf(word));
      return overlap(word, column) <= 0 && distance >= APART * pitch;
    });
  for (const { others } of heads.toReversed())
    for (const word of others) if (isApart(word)) columns.push(word);
  return columns.toSorted((a, b) => a.from - b.from);
}

function middleOf({ from, to }: Span): number {
  return (from + to) / 2;
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

type Draft = Omit<SourceCell, 'row'>;

function draft({ text, place }: LineWord, column: number, colspan: number): Draft {
  return { text, place, column, rowspan: 1, colspan };
}

/** A number stands in one column; words above several reach over them. */
function placedIn(word: LineWord, columns: readonly Span[], before: number): Draft {
  const met = columns.flatMap((column, at) => (overlap(word, column) > 0 ? [at] : []));
  const [first = nearest(word, columns), last = first] = [met[0], met.at(-1)];
  return draft(word, before + first, isCell(word) ? 1 : last - first + 1);
}

function nearest(word: Span, columns: readonly Span[]): number {
  const gaps = columns.map((column) => -overlap(word, column));
  return gaps.indexOf(Math.min(...gaps));
}

/** Words of a line in one column are one cell; a cell that reaches into the next one ends before it. */
function withoutDoubles(row: readonly Draft[]): readonly Draft[] {
  const cells: Draft[] = [];
  for (const cell of row.toSorted((a, b) => a.column - b.column)) {
    const last = cells.at(-1);
    if (last?.column === cell.column) cells[cells.length - 1] = { ...last, text: last.text + cell.text };
    else {
      if (last && last.column + last.colspan > cell.column)
        cells[cells.length - 1] = { ...last, colspan: cell.column - last.column };
      cells.push(cell);
    }
  }
  return cells;
}

/** Rows of cells; the lines of a head above one column are put together in the lowest of them. */
function withWholeHeads(
  drafts: readonly (readonly Draft[])[],
  heads: number,
  labelColumns: number,
): SourceGrid['rows'] {
  const rows = drafts.map((row, at) => row.map((cell): SourceCell => ({ ...cell, row: at })));
  const isAlone = ({ column, colspan }: SourceCell) => colspan === 1 && column >= labelColumns;
  for (let at = heads - 1; at > 0; at--) {
    const above = rows[at - 1] ?? [];
    for (const cell of above.filter(isAlone)) {
      const below = rows
        .slice(at, heads)
        .flatMap((row) => row.filter(({ column }) => column === cell.column));
      const target = below.filter(isAlone)[0];
      if (!target || target.row !== at) continue;
      rows[at] = (rows[at] ?? []).map((each) =>
        each === target ? { ...each, text: cell.text + each.text, place: cell.place } : each,
      );
      rows[at - 1] = (rows[at - 1] ?? []).filter((each) => each !== cell);
    }
  }
  return rows;
}
