import {
  makeBlank,
  packCells,
  unpackCells,
  type Format,
  type KnownFormat,
  type LinearRelation,
  type Report,
} from '@nianbao/core';

/**
 * A new report that starts from last year's: what is carried over stands in it, and so do the headings of the
 * narrative. Paragraphs are not copied, since a report that repeats last year's text is one of the mistakes looked for.
 */
export function reportFromPrevious(format: KnownFormat, previous: Report, previousFormat: Format): Report {
  const year = previous.year + 1;
  const blank = makeBlank(format as Format, { agency: previous.agency, year });
  const vector = packCells(format, blank);
  const lastYear = packCells(previousFormat, previous);
  const lastValue = (id: string) => {
    const cell = previousFormat.cellById.get(id);
    return cell ? (lastYear[cell.index] ?? Number.NaN) : Number.NaN;
  };
  for (const relation of format.relations) {
    const carried = carriedBy(relation, lastValue);
    const cell = carried && format.cellById.get(carried.cell);
    if (carried && cell) vector[cell.index] = carried.value;
  }
  const headings = {
    overview: previous.overview.filter((block) => block.kind === 'heading'),
    signature: { agency: previous.signature.agency, date: null },
  };
  // The blank of this format with cells of this format and common fields is a report of this format.
  const report: object = { ...blank, ...unpackCells(format, vector), ...headings };
  return report as Report;
}

/** The one cell of this year that a relation across years fixes by last year's values. */
function carriedBy(
  relation: LinearRelation,
  lastValue: (id: string) => number,
): { readonly cell: string; readonly value: number } | undefined {
  const here = relation.terms.filter((term) => !term.previous);
  const [only] = here;
  if (relation.op !== 'eq' || !only || here.length !== 1 || relation.terms.length === 1) return undefined;
  const rest = relation.terms
    .filter((term) => term.previous)
    .reduce((sum, term) => sum + term.coefficient * lastValue(term.cell), 0);
  // Adding zero turns a negative zero into zero.
  return { cell: only.cell, value: -rest / only.coefficient + 0 };
}
