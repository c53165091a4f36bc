import type { SourceItem, SourceLine } from '../source/source-document.ts';
import { displayWidth } from '../text/display-width.ts';

/** Width of a line that is sure to be prose, in half-width characters. */
const PROSE = 30;
/** How far in the first line of a paragraph stands: two Chinese characters, a little narrowed or widened. */
const INDENT = { from: 3, to: 5 };

/** Counts the indents of every page from its own margin: left and right pages of a document have different ones. */
export function fromMargins(pages: readonly (readonly SourceItem[])[]): readonly SourceItem[] {
  const margins = pages.map(innermost);
  return pages.flatMap((items, index) => {
    const own = margins[index] ?? Number.POSITIVE_INFINITY;
    const facing = Math.min(...margins.filter((_, other) => other % 2 === index % 2));
    // On a page of one-line paragraphs only, every line stands in: the margin is that of pages like it, or of any.
    const margin = [facing, ...margins].find((other) => standsIn(own - other)) ?? own;
    return items.map((item) =>
      item.kind === 'line' && Number.isFinite(margin)
        ? { ...item, indent: Math.max(0, (item.indent ?? 0) - margin) }
        : item,
    );
  });
}

function standsIn(distance: number): boolean {
  return distance >= INDENT.from && distance <= INDENT.to;
}

function innermost(items: readonly SourceItem[]): number {
  const isProse = (item: SourceItem): item is SourceLine =>
    item.kind === 'line' && displayWidth(item.text) >= PROSE;
  return Math.min(...items.filter(isProse).map((line) => line.indent ?? 0));
}
