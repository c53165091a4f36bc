import { deriveIdentities, fenOfWan, type CellValue, type Format } from '@nianbao/core';
import { argumentsOf, type CellAddress } from './cell-address.ts';

/**
 * Formulas for the totals of a report, by cell id. They stay blank while a part is blank.
 * A total that does not follow from its parts gets none: a program that recalculates would change the report.
 */
export function totalFormulas(
  format: Format,
  values: ReadonlyMap<string, CellValue>,
  addresses: ReadonlyMap<string, CellAddress>,
): ReadonlyMap<string, string> {
  // Money in whole fen, so that its sums are exact.
  const valueOf = (id: string) => {
    const value = values.get(id) ?? Number.NaN;
    return format.cellById.get(id)?.kind === 'money' ? fenOfWan(value) : value;
  };
  const formulas = new Map<string, string>();
  for (const { terms } of deriveIdentities(format)) {
    const [total, ...parts] = terms;
    const isSum = total?.coefficient === 1 && parts.every(({ coefficient }) => coefficient === -1);
    if (!total || !isSum || formulas.has(total.cell) || !format.cellById.get(total.cell)?.isTotal) continue;
    const sum = parts.reduce((each, { cell }) => each + valueOf(cell), 0);
    // Blank is NaN: a blank total of blank parts is what the formula gives.
    if (!Object.is(sum, valueOf(total.cell))) continue;
    const places = parts.map(({ cell }) => addresses.get(cell)).filter((place) => place !== undefined);
    const cells = argumentsOf(places);
    const isMoney = format.cellById.get(total.cell)?.kind === 'money';
    const added = isMoney ? `ROUND(SUM(${cells}),6)` : `SUM(${cells})`;
    formulas.set(total.cell, `IF(COUNT(${cells})=${parts.length},${added},"")`);
  }
  return formulas;
}
