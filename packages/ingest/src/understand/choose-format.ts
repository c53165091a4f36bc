import type { Format } from '@nianbao/core';
import type { TablesReading } from '../tables/read-tables.ts';
import type { SourceItem } from '../source/source-document.ts';
import { chaptersOf, type Chapter } from './chapters.ts';
import { likelyFormats } from './format-clues.ts';
import { regionsOf, type Region } from './table-regions.ts';

/** A document read by one format. */
export interface FormatReading {
  readonly format: Format;
  readonly chapters: readonly Chapter[];
  readonly regions: readonly Region[];
  /** How well the tables fit, 0 to 1. */
  readonly fit: number;
}

/** Reads a document by every format that its words allow and keeps the one whose tables it has; of equals, the later. */
export function chooseFormat(items: readonly SourceItem[], formats: readonly Format[]): FormatReading {
  const [best] = likelyFormats(items, formats)
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
  return { format, chapters, regions, fit: fitOf(format, readings) };
}

/**
 * The mean of three shares: label characters that document and format have in common, numbers of the document that
 * found a place, cells of the format that got a number. A group that is one row counts for all its cells.
 */
function fitOf(format: Format, readings: readonly TablesReading[]): number {
  const sum = (count: (reading: TablesReading) => number) =>
    readings.reduce((total, reading) => total + count(reading), 0);
  const grouped = sum(
    ({ groups }) => groups.flatMap(({ columns }) => columns.flatMap(({ cells }) => cells)).length,
  );
  const cells = sum((reading) => reading.cells.length);
  if (cells === 0) return 0;
  const labels = (2 * sum(({ matched }) => matched)) / sum(({ expected, standing }) => expected + standing);
  const placed = cells / (cells + sum(({ leftOver }) => leftOver.length));
  return (labels + placed + Math.min(1, (cells + grouped) / format.cells.length)) / 3;
}
