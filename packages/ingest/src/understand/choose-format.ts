import type { Format } from '@nianbao/core';
import type { SourceItem } from '../source/source-document.ts';
import { chaptersOf, type Chapter } from './chapters.ts';
import { regionsOf, type Region } from './table-regions.ts';

/** A document read by one format. */
export interface FormatReading {
  readonly format: Format;
  readonly chapters: readonly Chapter[];
  readonly regions: readonly Region[];
  /** How well the tables fit, 0 to 1. */
  readonly fit: number;
}

/** Reads a document by every format and keeps the one whose tables it has; of equals, the later. */
export function chooseFormat(items: readonly SourceItem[], formats: readonly Format[]): FormatReading {
  const [best] = formats
    .map((format) => readingBy(items, format))
    .toReversed()
    .toSorted((a, b) => b.fit - a.fit);
  if (!best) throw new Error('No formats to read by');
  return best;
}

function readingBy(items: readonly SourceItem[], format: Format): FormatReading {
  const chapters = chaptersOf(items, format);
  const regions = regionsOf(items, chapters, format);
  const readings = regions.flatMap(({ reading }) => reading ?? []);
  const expected = readings.reduce((sum, reading) => sum + reading.expected, 0);
  const matched = readings.reduce((sum, reading) => sum + reading.matched, 0);
  const cells = readings.reduce((sum, reading) => sum + reading.cells.length, 0);
  const labels = expected === 0 ? 0 : matched / expected;
  return { format, chapters, regions, fit: (labels + cells / format.cells.length) / 2 };
}
