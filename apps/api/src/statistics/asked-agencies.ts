import { and, eq, type SQL } from 'drizzle-orm';
import type { z } from '@hono/zod-openapi';
import { idsOnPath } from '../agencies/agency-path.ts';
import { agenciesBy, agencyFilters } from '../agencies/routes/list-agencies.ts';
import type { Database } from '../database/database.ts';
import { agencies, WHOLE_JURISDICTION } from '../database/schema.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { agenciesInScope, type Scope } from '../reports/scope.ts';

/** Which agencies a statistic is about, as parameters of a query. */
export const askedAgencies = agencyFilters.pick({ under: true, level: true, kind: true });
export type AskedAgencies = z.infer<typeof askedAgencies>;

/** The agencies asked for within a scope, as a condition on the rows of `agencies`. */
export async function whereAgencies(db: Database, scope: Scope, asked: AskedAgencies): Promise<SQL> {
  const condition = await agenciesBy(db, scope, asked);
  if (!condition) throw new Error('A scope is a condition');
  return condition;
}

/**
 * The node of `rollup_sums` that holds what lies within a scope, or below an agency in it.
 * @throws Refusal (404) when `under` names no agency within the scope.
 */
export async function nodeOf(db: Database, scope: Scope, under: string | undefined): Promise<string> {
  if (under !== undefined) {
    const [row] = await db
      .select({ id: agencies.id })
      .from(agencies)
      .where(and(agenciesInScope(scope), eq(agencies.id, under)));
    if (!row) throw new Refusal(requestProblems.notFound({ what: under }));
    return row.id;
  }
  switch (scope.reach.kind) {
    case 'jurisdiction':
      return WHOLE_JURISDICTION;
    case 'agency':
      return scope.reach.id;
    case 'subtree':
      return idsOnPath(scope.reach.path).at(-1) ?? WHOLE_JURISDICTION;
  }
}
