import { deriveCrosswalk, firstYear, formatForYear, type Format } from '@nianbao/core';

type Cell = Format['cells'][number];

/**
 * The cells of another format that add up to a cell of this one, as positions in vectors of that format;
 * empty when the other has no counterpart, or one that cannot be divided.
 */
export function counterpartsOf(other: Format, format: Format, cell: Cell): readonly number[] {
  if (other === format) return [cell.index];
  const pair = deriveCrosswalk(other, format).pairs.find(({ to }) => to.length === 1 && to[0] === cell.id);
  return (pair?.from ?? []).flatMap((id) => {
    const source = other.cellById.get(id);
    return source ? [source.index] : [];
  });
}

/** The formats that were in force in years up to one, each with its years. */
export function formatsUntil(last: number): ReadonlyMap<Format, readonly number[]> {
  const years = new Map<Format, number[]>();
  for (let year = firstYear; year <= last; year++) {
    const format = formatForYear(year);
    if (format) years.set(format, [...(years.get(format) ?? []), year]);
  }
  return years;
}
