import { placeCells } from '../source/place-cells.ts';
import { placeIn, type SourceGrid, type SourceItem, type SourceLine } from '../source/source-document.ts';

/** Lines of plain text with the same number of tabs, two or more below one another, are a table. */
export function withTabbedGrids(items: readonly SourceItem[]): readonly SourceItem[] {
  const result: SourceItem[] = [];
  for (let at = 0; at < items.length;) {
    const rows = tabbedFrom(items, at);
    const [first] = rows;
    if (first && rows.length > 1) result.push(gridOf(rows, first));
    else result.push(...items.slice(at, at + 1));
    at += Math.max(1, rows.length);
  }
  return result;
}

function tabbedFrom(items: readonly SourceItem[], from: number): readonly SourceLine[] {
  const rows: SourceLine[] = [];
  for (const item of items.slice(from)) {
    const [first] = rows;
    if (item.kind !== 'line' || !item.text.includes('\t')) break;
    if (first && tabsOf(item) !== tabsOf(first)) break;
    rows.push(item);
  }
  return rows;
}

function tabsOf({ text }: SourceLine): number {
  return text.split('\t').length - 1;
}

function gridOf(lines: readonly SourceLine[], first: SourceLine): SourceGrid {
  const drafts = lines.map(({ text }) =>
    text.split('\t').map((cell) => ({ text: cell.trim(), rowspan: 1, colspan: 1 })),
  );
  const rows = placeCells(drafts, (row, column) => {
    const line = lines[row] ?? first;
    const before = line.text.split('\t').slice(0, column);
    return placeIn(
      line,
      before.reduce((length, cell) => length + cell.length + 1, 0),
    );
  });
  return { kind: 'grid', place: first.place, rows };
}
