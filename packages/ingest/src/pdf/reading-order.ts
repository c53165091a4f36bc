import type { Box } from './box.ts';
import { isAcross, type Gutter } from './columns-of-page.ts';
import { linesOfChars, rowsOfChars, type PageLine } from './lines-of-chars.ts';
import type { PageChar } from './page-content.ts';

/** A line with where its column begins, in points; 0 on a page of one column. */
export interface ColumnLine {
  readonly line: PageLine;
  readonly from: number;
}

/** Characters → lines. In a page of two columns a line ends at the gutter, unless it goes across. */
export function linesInColumns(chars: readonly PageChar[], gutter: Gutter | null): readonly ColumnLine[] {
  if (!gutter) return linesOfChars(chars).map((line) => ({ line, from: 0 }));
  const middle = (gutter.left + gutter.right) / 2;
  const rows = rowsOfChars(chars);
  const whole = rows.filter((row) => row.some(({ box }) => isAcross(box, gutter)));
  const parted = rows.filter((row) => !whole.includes(row)).flat();
  const right = parted.filter(({ box }) => box.left >= middle);
  const rightFrom = Math.min(...right.map(({ box }) => box.left));
  const leftFrom = Math.min(...parted.map(({ box }) => box.left));
  return [
    ...linesOfChars(whole.flat()).map((line) => ({ line, from: 0 })),
    ...linesOfChars(parted.filter(({ box }) => box.left < middle)).map((line) => ({ line, from: 0 })),
    // Indents of the right column count as those of the left.
    ...linesOfChars(right).map((line) => ({ line, from: rightFrom - leftFrom })),
  ];
}

/** What stands on a page as it is read: from the top, the left column before the right between two things that go across. */
export function inReadingOrder<Item extends { readonly box: Box }>(
  items: readonly Item[],
  gutter: Gutter | null,
): readonly Item[] {
  const byTop = items.toSorted((a, b) => a.box.top - b.box.top);
  if (!gutter) return byTop;
  const ordered: Item[] = [];
  let [left, right]: [Item[], Item[]] = [[], []];
  const close = () => {
    ordered.push(...left, ...right);
    [left, right] = [[], []];
  };
  for (const item of byTop)
    if (isAcross(item.box, gutter)) {
      close();
      ordered.push(item);
    } else (item.box.right <= (gutter.left + gutter.right) / 2 ? left : right).push(item);
  close();
  return ordered;
}
