import { type Format } from '@nianbao/core';
import type { SourceItem } from '../source/source-document.ts';
import { labelText } from '../text/label-text.ts';
import { isCellText } from './cell-text.ts';
import type { PlacedItems } from './read-tables.ts';
import { ALIKE, labelsOf, likenessTo } from './table-labels.ts';

/** One line may have the head of a column before its numbers by chance. */
const ENOUGH = 2;

/** Whether lines have heads of columns before their numbers: then they are columns, and the table is turned. */
export function isTurned(items: PlacedItems, format: Format, sections: readonly string[]): boolean {
  const tables = format.tables.filter(({ section }) => sections.includes(section));
  const heads = tables.flatMap((table) => labelsOf(table).heads);
  const rows = tables.flatMap((table) => labelsOf(table).rows);
  const before = items.flatMap(({ item }) => labelsBefore(item));
  const found = before.filter(
    (words) => likenessTo(words, heads) >= ALIKE && likenessTo(words, rows) < likenessTo(words, heads),
  );
  return new Set(found).size >= ENOUGH;
}

/** The words right before the numbers of a line, or of the rows of a grid. */
function labelsBefore(item: SourceItem): readonly string[] {
  if (item.kind === 'figure') return [];
  const rows =
    item.kind === 'line' ? [item.text.split(/\s+/u)] : item.rows.map((row) => row.map(({ text }) => text));
  return rows.flatMap((words) =>
    words.flatMap((text, at) => {
      const next = words[at + 1];
      const isLast = !isCellText(text) && next !== undefined && isCellText(next);
      return isLast ? [labelText(text)] : [];
    }),
  );
}
