import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { agencies, agencyNames, agencySuccessions } from '../database/schema.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { agenciesInScope, type Scope } from '../reports/scope.ts';
import { agencyOf, type AgencyDetail } from './agency-wire.ts';
import { idsOnPath } from './agency-path.ts';

export type AgencyRow = typeof agencies.$inferSelect;

/** The row of an agency. @throws Refusal (404) when there is none within the scope. */
export async function findAgencyRow(db: Database, scope: Scope, id: string): Promise<AgencyRow> {
  const [row] = await db
    .select()
    .from(agencies)
    .where(and(agenciesInScope(scope), eq(agencies.id, id)));
  if (!row) throw new Refusal(requestProblems.notFound({ what: id }));
  return row;
}

/**
 * An agency with those above and right below it, its former names, and the agencies before and after it.
 * @throws Refusal (404) when there is none within the scope.
 */
export async function agencyDetailOf(db: Database, scope: Scope, id: string): Promise<AgencyDetail> {
  const row = await findAgencyRow(db, scope, id);
  const { jurisdiction } = scope;
  const above = idsOnPath(row.path).slice(0, -1);
  const [ancestors, children, formerNames, predecessors, successors] = await Promise.all([
    above.length === 0
      ? []
      : db
          .select({ id: agencies.id, name: agencies.name })
          .from(agencies)
          .where(and(eq(agencies.jurisdiction, jurisdiction), inArray(agencies.id, above)))
          .orderBy(asc(agencies.path)),
    db
      .select()
      .from(agencies)
      .where(and(agenciesInScope(scope), eq(agencies.parentId, id)))
      .orderBy(asc(agencies.path)),
    db
      .select({ name: agencyNames.name, until: agencyNames.until })
      .from(agencyNames)
      .where(and(eq(agencyNames.jurisdiction, jurisdiction), eq(agencyNames.agencyId, id)))
      .orderBy(asc(agencyNames.until)),
    successionsOf(db, jurisdiction, { of: 'successorId', id, other: 'predecessorId' }),
    successionsOf(db, jurisdiction, { of: 'predecessorId', id, other: 'successorId' }),
  ]);
  return {
    ...agencyOf(row),
    ancestors,
    children: children.map(agencyOf),
    formerNames,
    predecessors,
    successors,
  };
}

type Side = 'predecessorId' | 'successorId';

async function successionsOf(
  db: Database,
  jurisdiction: string,
  { of, id, other }: { readonly of: Side; readonly id: string; readonly other: Side },
): Promise<AgencyDetail['successors']> {
  const rows = await db
    .select({
      id: agencies.id,
      name: agencies.name,
      kind: agencySuccessions.kind,
      since: agencySuccessions.since,
    })
    .from(agencySuccessions)
    .innerJoin(
      agencies,
      and(
        eq(agencies.jurisdiction, agencySuccessions.jurisdiction),
        eq(agencies.id, agencySuccessions[other]),
      ),
    )
    .where(and(eq(agencySuccessions.jurisdiction, jurisdiction), eq(agencySuccessions[of], id)))
    .orderBy(asc(agencySuccessions.since), asc(agencies.path));
  return rows.map(({ kind, since, ...agency }) => ({ agency, kind, since }));
}
