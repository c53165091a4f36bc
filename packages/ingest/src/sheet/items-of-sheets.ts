import { formats as officialFormats, normalizeLabel, type Format } from '@nianbao/core';
import type { SourceItem } from '../source/source-document.ts';
import { isCellText } from '../tables/cell-text.ts';
import { labelsOf } from '../tables/table-labels.ts';
import { labelText } from '../text/label-text.ts';
import { itemsOfSheet, type Sheet } from './items-of-sheet.ts';

type Section = Format['definition']['sections'][number];

/** The items of a set of sheets. */
export interface SheetSet {
  readonly items: readonly SourceItem[];
  /** Headings were supplied that no cell has: the order of the chapters is not the document's. */
  readonly hasSupplied: boolean;
}

/**
 * Several sheets of one workbook. A table on a sheet of its own has the sheet's name for a heading, or nothing: what it
 * is of is found by its labels, the heading of that section put over it, and the sheets of text before all tables.
 */
export function itemsOfSheets(sheets: readonly Sheet[]): SheetSet {
  const sections = sheets.map((sheet) => (sheets.length > 1 ? sectionOf(sheet) : null));
  const isWithout = (sheet: Sheet, at: number) => {
    const section = sections[at] ?? null;
    // A table over two sheets goes on without a heading.
    return section !== null && section.key !== sections[at - 1]?.key && !hasHeading(sheet, section);
  };
  const hasSupplied = sheets.some(isWithout);
  const parts = sheets.map((sheet, at) => {
    const own = itemsOfSheet(sheet);
    const [place, section] = [own[0]?.place, sections[at]];
    const isText = !section;
    if (!place || !section || !isWithout(sheet, at)) return { isText, items: own };
    const heading = {
      kind: 'line',
      text: section.heading.zh,
      place,
      indent: null,
      isParagraph: true,
    } as const;
    return { isText, items: [heading, ...own] };
  });
  const ordered = hasSupplied
    ? [...parts.filter(({ isText }) => isText), ...parts.filter(({ isText }) => !isText)]
    : parts;
  return { items: ordered.flatMap(({ items }) => items), hasSupplied };
}

/** Fewer labels in common are chance. */
const LEAST = 4;

/** The section whose tables are worded most like a sheet; `null` when two are worded so, or none is. */
function sectionOf(sheet: Sheet): Section | null {
  const words = new Set(
    sheet.rows
      .flat()
      .filter((text) => !isCellText(text))
      .map(labelText),
  );
  const common = new Map<string, { readonly section: Section; readonly count: number }>();
  for (const format of officialFormats as readonly Format[])
    for (const section of format.definition.sections) {
      const labels = wordingsOf(format, section);
      const count = [...words].filter((word) => labels.has(word)).length;
      if (count > (common.get(section.key)?.count ?? 0)) common.set(section.key, { section, count });
    }
  const [best, second] = [...common.values()].toSorted((a, b) => b.count - a.count);
  return best && best.count >= LEAST && best.count > (second?.count ?? 0) ? best.section : null;
}

function wordingsOf(format: Format, { key }: Section): ReadonlySet<string> {
  const tables = format.tables.filter(({ section }) => section === key);
  return new Set(tables.map(labelsOf).flatMap(({ heads, rows }) => [...heads, ...rows]));
}

function hasHeading(sheet: Sheet, { heading }: Section): boolean {
  const words = normalizeLabel(heading.zh);
  return sheet.rows.flat().some((text) => labelText(text).endsWith(words));
}
