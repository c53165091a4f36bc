import type { Format } from '@nianbao/core';
import type { CellEvidence } from '../read-result.ts';
import { transposed } from './grid-matrix.ts';
import { readTablesAsDrawn, type PlacedItems, type TablesReading } from './read-tables.ts';

/**
 * Reads the tables of some sections, and where numbers find no rows, looks whether they do with the rows of the grids
 * taken for columns.
 */
export function readTables(items: PlacedItems, format: Format, sections: readonly string[]): TablesReading {
  const asDrawn = readTablesAsDrawn(items, format, sections);
  const hasGrids = items.some(({ item }) => item.kind === 'grid');
  if (!hasGrids || asDrawn.leftOver.length === 0 || asDrawn.missing.length === 0) return asDrawn;
  const turned = readTablesAsDrawn(
    items.map(({ item, index }) => ({ item: item.kind === 'grid' ? transposed(item) : item, index })),
    format,
    sections,
  );
  const isBetter =
    turned.missing.length < asDrawn.missing.length && turned.leftOver.length < asDrawn.leftOver.length;
  return isBetter ? { ...turned, cells: turned.cells.map(asTurned) } : asDrawn;
}

function asTurned(evidence: CellEvidence): CellEvidence {
  return evidence.certainty === 'certain' ? { ...evidence, certainty: 'probable', note } : evidence;
}

const note = {
  zh: '表格的行与列互换，已按行列互换读取。',
  en: 'The table has its rows as columns; it was read the other way round.',
};
