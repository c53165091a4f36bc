import type { Format } from '../format/define-format.ts';
import { cellLabel } from '../format/cell-label.ts';
import { deriveFields, type PlacedField } from '../live-fields/derive-fields.ts';
import { BLANK_FIELD } from '../live-fields/print-cell.ts';
import { narrativeFields, type ReportBase } from '../report/report.ts';
import type { Prose, ProseRange } from '../text/prose.ts';
import type { Claim, Quantity } from './claim.ts';

interface Within {
  readonly format: Format;
  readonly report: ReportBase;
  readonly prose: Prose;
}

/**
 * The claims with those that live fields print tied to their cells: what the words around a figure seem to say of it
 * gives way. A field that was read as no claim becomes one; a gap for a blank cell states nothing.
 */
export function linkFields(claims: readonly Claim[], { format, report, prose }: Within): readonly Claim[] {
  const fields = deriveFields(report);
  if (fields.length === 0) return claims;
  const linked = new Map<Claim, Claim>();
  const added: Claim[] = [];
  for (const field of fields) {
    if (field.place.quote === BLANK_FIELD) continue;
    const range = rangeOf(prose, field);
    const claim = claims.find((each) => each.start <= range.start && each.end >= range.end);
    if (claim) linked.set(claim, { ...claim, ...linkOf(format, field, claim) });
    else added.push(claimOf(format, report.year, field, range));
  }
  // What a share is a share of is the claim as linked.
  const current = claims.map((claim): Claim => {
    const now = linked.get(claim) ?? claim;
    const of = claim.of && linked.get(claim.of);
    return of ? { ...now, of } : now;
  });
  return [...current, ...added].toSorted((one, other) => one.start - other.start);
}

function rangeOf(prose: Prose, { place }: PlacedField): ProseRange {
  const name = narrativeFields.find((each) => each === place.field) ?? 'overview';
  return prose.rangeOf(name, place.block ?? 0, place.start, place.end);
}

function linkOf(
  format: Format,
  { cell }: PlacedField,
  claim?: Claim,
): Pick<Claim, 'field' | 'quantity' | 'isPartial'> {
  const isSame = claim?.quantity?.cells.length === 1 && claim.quantity.cells[0] === cell;
  const quantity = isSame ? claim.quantity : quantityOfCell(format, cell);
  return { field: cell, quantity, isPartial: false };
}

function claimOf(format: Format, year: number, field: PlacedField, range: ProseRange): Claim {
  const kind = format.cellById.get(field.cell)?.kind === 'money' ? 'money' : 'count';
  return {
    kind,
    ...range,
    value: Number(field.place.quote),
    unit: '',
    year,
    ...linkOf(format, field),
  };
}

/** A single cell as a quantity; the rule of live fields, and no other, holds the text against it. */
function quantityOfCell(format: Format, id: string): Quantity | null {
  const cell = format.cellById.get(id);
  if (!cell) return null;
  return {
    key: id,
    rule: 'text.field',
    label: cellLabel(cell),
    cells: [id],
    indexes: [cell.index],
    accepts: [],
  };
}
