import { and, eq, inArray } from 'drizzle-orm';
import type { AuditSource } from '../audit/audit-event.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database } from '../database/database.ts';
import { agencies, agencySuccessions, type SuccessionKind } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';
import { agenciesInScope, type Scope } from '../reports/scope.ts';
import { findAgencyRow } from './agency-detail.ts';
import { refuseBackwards, refuseStale } from './change-agency.ts';
import { holdTree } from './hold-tree.ts';
import { agencyProblems } from './problems.ts';

export interface Succession {
  readonly kind: SuccessionKind;
  /** Ids of the agencies that take over. */
  readonly successors: readonly string[];
  /** First day of their responsibility; the day before is the last one of the agency. */
  readonly since: string;
}

/**
 * Ends an agency and says which agencies took over from it.
 * @throws Refusal when it is out of reach (404), was changed meanwhile (412), or a successor is none (422).
 */
export async function succeedAgency(
  db: Database,
  asked: {
    readonly scope: Scope;
    readonly id: string;
    readonly revision: number | 'any';
    readonly succession: Succession;
    readonly audit: AuditSource;
  },
): Promise<void> {
  const { scope, id, revision, succession, audit } = asked;
  const { kind, successors, since } = succession;
  const { jurisdiction } = scope;
  await db.transaction(async (tx) => {
    await holdTree(tx, jurisdiction);
    const row = await findAgencyRow(tx, scope, id);
    refuseStale(row, revision);
    await refuseUnknown(tx, scope, id, successors);
    const validTo = dayBefore(since);
    refuseBackwards({ ...row, validTo });
    await tx
      .insert(agencySuccessions)
      .values(
        successors.map((successorId) => ({ jurisdiction, predecessorId: id, successorId, kind, since })),
      )
      .onConflictDoUpdate({
        target: [
          agencySuccessions.jurisdiction,
          agencySuccessions.predecessorId,
          agencySuccessions.successorId,
        ],
        set: { kind, since },
      });
    await tx
      .update(agencies)
      .set({ validTo, revision: row.revision + 1 })
      .where(and(eq(agencies.jurisdiction, jurisdiction), eq(agencies.id, id)));
    const target = { kind: 'agency', id } as const;
    const detail = { kind, successors, since };
    await recordAudit(tx, audit, [{ action: 'agency.succeeded', target, agencyId: id, detail }]);
  });
}

async function refuseUnknown(
  tx: Database,
  scope: Scope,
  id: string,
  successors: readonly string[],
): Promise<void> {
  const known = await tx
    .select({ id: agencies.id })
    .from(agencies)
    .where(and(agenciesInScope(scope), inArray(agencies.id, [...successors])));
  const ids = new Set(known.map((each) => each.id));
  const unknown = successors.find((each) => each === id || !ids.has(each));
  if (unknown !== undefined) throw new Refusal(agencyProblems.successor({ id: unknown }));
}

/** @param day ISO date */
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
