import type { SourcePlace } from '@nianbao/core';
import type { CellReading } from './evidence-index.ts';

/** What was read from a document besides cells, as the API tells it. */
export interface SourceText {
  readonly text: string;
  readonly place: SourcePlace;
}

/** A piece of the document where it stood; `cell` when it became a number. */
export interface SourceItem<Place extends SourcePlace = SourcePlace> {
  readonly text: string;
  readonly place: Place;
  readonly cell: string | undefined;
  /** It became nothing of the report. */
  readonly isUnused: boolean;
}

type PlaceOf<Kind extends SourcePlace['kind']> = Extract<SourcePlace, { kind: Kind }>;

/** The document put together again from what the reader said about its pieces, in one of three forms. */
export interface SourceLayout {
  readonly pages: readonly SourcePage[];
  readonly tables: readonly (readonly (readonly SourceItem<PlaceOf<'table'>>[])[])[];
  readonly lines: readonly (readonly SourceItem<PlaceOf<'text'>>[])[];
}

/** A page with its size in points. */
export interface SourcePage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly SourceItem<PlaceOf<'page'>>[];
}

/** Sides of A4 in points: smaller a page is not taken to be. */
const SHORT_SIDE = 595;
const LONG_SIDE = 842;

/** Every piece in its place. What has none, such as a deduced number, is left out. */
export function layoutSource(
  readings: readonly CellReading[],
  texts: readonly SourceText[],
  unused: readonly SourceText[],
): SourceLayout {
  const items: readonly SourceItem[] = [
    ...readings.flatMap(({ cell, source, place }) =>
      place === null || source === '' ? [] : [{ text: source, place, cell, isUnused: false }],
    ),
    ...texts.map(({ text, place }) => ({ text, place, cell: undefined, isUnused: false })),
    ...unused.map(({ text, place }) => ({ text, place, cell: undefined, isUnused: true })),
  ];
  return {
    pages: pagesOf(ofKind(items, 'page')),
    tables: groups(ofKind(items, 'table'), ({ place }) => place.table).map((table) =>
      groups(table, ({ place }) => place.row).map((row) =>
        row.toSorted((a, b) => a.place.column - b.place.column),
      ),
    ),
    lines: groups(ofKind(items, 'text'), ({ place }) => place.line).map((line) =>
      line.toSorted((a, b) => a.place.column - b.place.column),
    ),
  };
}

function ofKind<Kind extends SourcePlace['kind']>(
  items: readonly SourceItem[],
  kind: Kind,
): readonly SourceItem<PlaceOf<Kind>>[] {
  const isOfKind = (item: SourceItem): item is SourceItem<PlaceOf<Kind>> => item.place.kind === kind;
  return items.filter(isOfKind);
}

function pagesOf(items: readonly SourceItem<PlaceOf<'page'>>[]): readonly SourcePage[] {
  return groups(items, ({ place }) => place.page).map((own) => {
    const right = Math.max(...own.map(({ place: { box } }) => box[2]));
    const bottom = Math.max(...own.map(({ place: { box } }) => box[3]));
    const isWide = right > SHORT_SIDE;
    return {
      number: own[0]?.place.page ?? 1,
      width: Math.max(right, isWide ? LONG_SIDE : SHORT_SIDE),
      height: Math.max(bottom, isWide ? SHORT_SIDE : LONG_SIDE),
      items: own,
    };
  });
}

/** Items with the same number together, by rising numbers. */
function groups<Item>(
  items: readonly Item[],
  numberOf: (item: Item) => number,
): readonly (readonly Item[])[] {
  const byNumber = new Map<number, Item[]>();
  for (const item of items) {
    const group = byNumber.get(numberOf(item));
    if (group) group.push(item);
    else byNumber.set(numberOf(item), [item]);
  }
  return [...byNumber].toSorted(([a], [b]) => a - b).map(([, group]) => group);
}
