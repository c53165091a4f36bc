import type { Format } from '../format/define-format.ts';
import type { LinearRelation, Term } from '../format/relations.ts';
import type { LinearRule, RuleRelation } from '../rules/rule.ts';

/**
 * The relations that a linear rule brings along for a format, besides those that the format declares for it.
 * @throws Error naming the cell that the format does not have, or a relation without terms on a side
 */
export function ownRelations({ id, relations = [] }: LinearRule, format: Format): readonly LinearRelation[] {
  return relations
    .filter((relation) => relation.format === format.id)
    .map((relation, index) => ({
      id: `${id}/${index + 1}`,
      rule: id,
      op: relation.op,
      terms: termsOf(id, relation, format),
    }));
}

function termsOf(rule: string, relation: RuleRelation, format: Format): readonly Term[] {
  const terms = (cells: readonly string[] | undefined, coefficient: 1 | -1, previous: boolean) =>
    (cells ?? []).map((cell): Term => {
      if (!format.cellById.has(cell))
        throw new Error(`Rule "${rule}": format "${format.id}" has no cell "${cell}"`);
      return { cell, coefficient, previous };
    });
  const all = [
    ...terms(relation.plus, 1, false),
    ...terms(relation.minus, -1, false),
    ...terms(relation.previousPlus, 1, true),
    ...terms(relation.previousMinus, -1, true),
  ];
  if (!all.some(({ previous }) => !previous))
    throw new Error(`Rule "${rule}": a relation names no cell of this year's report`);
  return all;
}
