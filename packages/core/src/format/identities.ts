import type { Format } from './define-format.ts';
import type { LinearRelation } from './relations.ts';

/** The equations between cells of one report (勾稽关系): totals and balances, without those that need last year. */
export function deriveIdentities(format: Format): readonly LinearRelation[] {
  return format.relations.filter(
    (relation) => relation.op === 'eq' && relation.terms.every((term) => !term.previous),
  );
}
