import { z } from '@hono/zod-openapi';
import { allRules, formats, type Problem } from '@nianbao/core';
import { Refusal } from '../http/refusal.ts';
import { ruleProblems } from './problems.ts';
import type { RuleSettings } from './rule-settings.ts';

const severity = z.enum(['error', 'warning', 'info']);
const cells = z.array(z.string().max(200)).max(300);
const words = z.string().trim().min(1).max(500);

const relation = z.strictObject({
  format: z.string().max(20),
  op: z.enum(['eq', 'ge']),
  plus: cells,
  minus: cells,
  previousPlus: cells.optional(),
  previousMinus: cells.optional(),
});

/** What a jurisdiction makes of the rules. */
export const settingsJson = z
  .strictObject({
    off: z.array(z.string().max(200)).max(500).openapi({ description: 'Rules that are not run.' }),
    severities: z
      .record(z.string().max(200), severity)
      .openapi({ description: 'Rules that weigh differently than delivered.' }),
    added: z
      .array(
        z.strictObject({
          id: z.string().regex(/^local\.[\w.]{1,80}$/),
          severity,
          states: z.strictObject({ zh: words, en: words }),
          basis: z.array(words).max(10),
          relations: z.array(relation).min(1).max(100),
        }),
      )
      .max(100)
      .openapi({
        description:
          'Linear rules as data: sum(plus) − sum(minus) + sum(previousPlus) − sum(previousMinus) = or ≥ 0.',
      }),
  })
  .openapi('RuleSettings');

/**
 * The settings when core can work with them.
 * @throws Refusal (422) naming the rules and cells that are not there.
 */
export function usableSettings(given: z.infer<typeof settingsJson>): RuleSettings {
  const known = new Set(allRules.map(({ id }) => id));
  const added = given.added.map(({ relations, ...rule }) => ({
    ...rule,
    relations: relations.map(({ previousPlus = [], previousMinus = [], ...each }) => ({
      ...each,
      previousPlus,
      previousMinus,
    })),
  }));
  const ids = [...known, ...added.map(({ id }) => id)];
  const problems: Problem[] = [...given.off, ...Object.keys(given.severities)]
    .filter((id) => !ids.includes(id))
    .map((id) => ruleProblems.unknown({ rule: id }, { path: id }));
  if (new Set(ids).size < ids.length) problems.push(ruleProblems.twice());
  for (const { id, relations } of added)
    for (const { format: name, plus, minus, previousPlus, previousMinus } of relations) {
      const format = formats.find((each) => each.id === name);
      if (!format) problems.push(ruleProblems.formatUnknown({ rule: id, format: name }, { path: id }));
      for (const cell of [...plus, ...minus, ...previousPlus, ...previousMinus])
        if (format && !format.cellById.has(cell))
          problems.push(ruleProblems.cellUnknown({ rule: id, cell }, { path: cell }));
      if (plus.length + minus.length === 0) problems.push(ruleProblems.empty({ rule: id }, { path: id }));
    }
  const [first, ...rest] = problems;
  if (first) throw new Refusal([first, ...rest]);
  return { ...given, added };
}
