import type { SourceItem, SourceLine } from '../source/source-document.ts';

/** A number alone on a line; marked ones (- 3 -, 3/12) are told apart wherever they stand. */
const bare = /^[\d０-９]{1,4}$/u;

/**
 * The lines that number the pages: the first or last line of each page is a bare number, which grows by one from page to
 * page. On one page alone it may be a cell, and is left.
 */
export function pageNumbersOf(pages: readonly (readonly SourceItem[])[]): ReadonlySet<SourceItem> {
  const ends: readonly number[] = [0, -1];
  const candidates = pages.flatMap((items, page) =>
    ends.flatMap((end) => {
      const item = items.at(end);
      return item?.kind === 'line' && bare.test(item.text) ? [{ item, page, end }] : [];
    }),
  );
  const offset = ({ item, page }: { readonly item: SourceLine; readonly page: number }) =>
    Number(item.text.normalize('NFKC')) - page;
  const isFollowed = (candidate: (typeof candidates)[number]) =>
    candidates.some(
      (other) =>
        other.end === candidate.end &&
        Math.abs(other.page - candidate.page) === 1 &&
        offset(other) === offset(candidate),
    );
  return new Set(candidates.filter(isFollowed).map(({ item }) => item));
}
