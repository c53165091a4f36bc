import { and, count, eq, or, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { AuditSource } from '../audit/audit-event.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database } from '../database/database.ts';
import { agencies, agencySuccessions, reports, users } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';
import type { Scope } from '../reports/scope.ts';
import { findAgencyRow, type AgencyRow } from './agency-detail.ts';
import { factsOf, refuseStale } from './change-agency.ts';
import { holdTree } from './hold-tree.ts';
import { agencyProblems } from './problems.ts';

/**
 * Removes an agency that was entered by mistake. One that something refers to stays, and is given a last day instead.
 * @throws Refusal when it is out of reach (404), was changed meanwhile (412) or is referred to (409).
 */
export async function removeAgency(
  db: Database,
  asked: {
    readonly scope: Scope;
    readonly id: string;
    readonly revision: number | 'any';
    readonly audit: AuditSource;
  },
): Promise<void> {
  const { scope, id, revision, audit } = asked;
  await db.transaction(async (tx) => {
    await holdTree(tx, scope.jurisdiction);
    const row = await findAgencyRow(tx, scope, id);
    refuseStale(row, revision);
    const uses = await usesOf(tx, row);
    if (Object.values(uses).some((each) => each > 0)) throw new Refusal(agencyProblems.inUse(uses));
    await tx.delete(agencies).where(and(eq(agencies.jurisdiction, scope.jurisdiction), eq(agencies.id, id)));
    const target = { kind: 'agency', id } as const;
    await recordAudit(tx, audit, [
      { action: 'agency.removed', target, agencyId: row.parentId, detail: factsOf(row) },
    ]);
  });
}

async function usesOf(tx: Database, { jurisdiction, id }: AgencyRow) {
  const countOf = async (table: PgTable, condition: SQL | undefined) => {
    const [row] = await tx.select({ count: count() }).from(table).where(condition);
    return row?.count ?? 0;
  };
  // One after the other: a transaction has one connection.
  return {
    reports: await countOf(reports, and(eq(reports.jurisdiction, jurisdiction), eq(reports.agencyId, id))),
    children: await countOf(
      agencies,
      and(eq(agencies.jurisdiction, jurisdiction), eq(agencies.parentId, id)),
    ),
    people: await countOf(users, and(eq(users.jurisdiction, jurisdiction), eq(users.agencyId, id))),
    successions: await countOf(
      agencySuccessions,
      and(
        eq(agencySuccessions.jurisdiction, jurisdiction),
        or(eq(agencySuccessions.predecessorId, id), eq(agencySuccessions.successorId, id)),
      ),
    ),
  };
}
