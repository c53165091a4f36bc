import type { Format } from '@nianbao/core';
import type { SourceItem } from '../source/source-document.ts';
import { isPageMark } from '../source/page-mark.ts';
import { readTables } from '../tables/choose-reading.ts';
import type { PlacedItem, TablesReading } from '../tables/read-tables.ts';
import type { Chapter } from './chapters.ts';

/** A stretch of the document under one heading, or before the first (`chapter` null), with the tables looked for in it. */
export interface Region {
  readonly chapter: Chapter | null;
  readonly items: readonly PlacedItem[];
  readonly tableSections: readonly string[];
  readonly reading: TablesReading | null;
}

/** Divides a document at its chapters, and reads the tables of each stretch. */
export function regionsOf(
  items: readonly SourceItem[],
  chapters: readonly Chapter[],
  format: Format,
): readonly Region[] {
  const wanted = tableSectionsOf(chapters, format);
  const front: Chapter | null = null;
  const bounds = [
    { chapter: front, start: 0, end: chapters[0]?.start ?? items.length },
    ...chapters.map((chapter) => ({ chapter, start: chapter.start + 1, end: chapter.end })),
  ];
  return bounds.map(({ chapter, start, end }) => {
    const placed = items.slice(start, end).map((item, offset) => ({ item, index: start + offset }));
    const tableSections = wanted.get(chapter) ?? [];
    const content = placed.filter(({ item }) => !isPageMark(item));
    const reading = tableSections.length > 0 ? readTables(content, format, tableSections) : null;
    return { chapter, items: placed, tableSections, reading };
  });
}

/** Where each table is looked for: under its own heading, or, where the document has none, under the last known heading before it. */
function tableSectionsOf(
  chapters: readonly Chapter[],
  format: Format,
): ReadonlyMap<Chapter | null, readonly string[]> {
  const wanted = new Map<Chapter | null, string[]>();
  let latest: Chapter | null = null;
  for (const section of format.definition.sections) {
    const own = chapters.find((chapter) => chapter.heading.section === section.key);
    latest = own ?? latest;
    if (section.kind !== 'tables') continue;
    const host = own ?? hostOf(latest, chapters);
    wanted.set(host, [...(wanted.get(host) ?? []), section.key]);
  }
  return wanted;
}

/** Chapters of the document's own that follow a known one belong to it: its tables stand in the last of them. */
function hostOf(known: Chapter | null, chapters: readonly Chapter[]): Chapter | null {
  let host = known;
  for (const chapter of chapters) {
    if (known && chapter.start <= known.start) continue;
    if (chapter.heading.section !== null) break;
    host = chapter;
  }
  return host;
}

/** Items of a region that are part of its tables: used numbers, and label lines beside them. */
export function tableItemsOf(region: Region): ReadonlySet<number> {
  const { reading, items } = region;
  if (!reading) return new Set();
  const isLike = ({ item, index }: PlacedItem) => {
    const use = reading.use.get(index);
    // A bracket that a broken label left on a line of its own has no label characters.
    if (!use) return item.kind === 'line' && /^[\p{P}\s]+$/u.test(item.text);
    return use.isUsed || (use.labels > 0 && use.matched >= use.labels / 2);
  };
  const first = items.findIndex(({ index }) => reading.use.get(index)?.isUsed);
  const last = items.findLastIndex(({ index }) => reading.use.get(index)?.isUsed);
  if (region.chapter?.heading.section === region.tableSections[0] || first < 0)
    return new Set(items.filter(isLike).map(({ index }) => index));
  let start = first;
  while (start > 0 && isLike(items[start - 1]!)) start--;
  let end = last + 1;
  while (end < items.length && isLike(items[end]!)) end++;
  return new Set(
    items
      .slice(start, end)
      .filter(isLike)
      .map(({ index }) => index),
  );
}
