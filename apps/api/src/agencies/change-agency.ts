import { and, eq, sql } from 'drizzle-orm';
import type { AuditSource } from '../audit/audit-event.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database } from '../database/database.ts';
import { agencies, agencyNames } from '../database/schema.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { tagOfRevision } from '../http/revision-tag.ts';
import { below, type Scope } from '../reports/scope.ts';
import { nextPosition, parentIn, type NewAgency } from './add-agency.ts';
import { findAgencyRow, type AgencyRow } from './agency-detail.ts';
import { isWithin, parentPathOf, pathOf } from './agency-path.ts';
import { holdTree } from './hold-tree.ts';
import { agencyProblems } from './problems.ts';
import { refuseClash } from './refuse-clash.ts';

type Wanted = Omit<NewAgency, 'name'> & { readonly name?: string | undefined };
/** What changes of an agency. */
export type AgencyChanges = Wanted & {
  /** First day of a new name; the day of the change unless given. */
  readonly renamedOn?: string | undefined;
};

export interface AgencyChange {
  readonly scope: Scope;
  readonly id: string;
  /** The revision that the caller knows. */
  readonly revision: number | 'any';
  readonly changes: AgencyChanges;
  readonly audit: AuditSource;
}

/**
 * Changes an agency, and with its place in the tree the paths of all below it. A former name is kept.
 * @throws Refusal when it is out of reach (404), was changed meanwhile (412), bears what is another's (409), or would
 * stand below itself or end before it began (422).
 */
export async function changeAgency(db: Database, change: AgencyChange): Promise<AgencyRow> {
  const { scope, id, changes, audit } = change;
  return db.transaction(async (tx) => {
    await holdTree(tx, scope.jurisdiction);
    const before = await findAgencyRow(tx, scope, id);
    refuseStale(before, change.revision);
    const { renamedOn, ...wanted } = changes;
    await refuseClash(tx, scope.jurisdiction, { id, ...wanted });
    const place = await placeOf(tx, scope, before, wanted);
    const row = { ...before, ...given(wanted), ...place, revision: before.revision + 1 };
    refuseBackwards(row);
    if (row.path !== before.path) await moveSubtree(tx, before, row.path);
    if (row.name !== before.name)
      await keepName(tx, before, renamedOn ?? audit.at.toISOString().slice(0, 10));
    const { jurisdiction: _, id: __, path: ___, ...columns } = row;
    await tx
      .update(agencies)
      .set(columns)
      .where(and(eq(agencies.jurisdiction, scope.jurisdiction), eq(agencies.id, id)));
    const detail = { before: factsOf(before), after: factsOf(row) };
    const target = { kind: 'agency', id } as const;
    await recordAudit(tx, audit, [{ action: 'agency.changed', target, agencyId: id, detail }]);
    return row;
  });
}

/** @throws Refusal (412) when the agency was changed since the caller read it. */
export function refuseStale({ revision }: AgencyRow, known: number | 'any'): void {
  if (known === 'any' || known === revision) return;
  throw new Refusal(requestProblems.preconditionFailed({ changed: [tagOfRevision(known)] }), {
    headers: { ETag: tagOfRevision(revision) },
  });
}

/** Refuses a last day before the first one. @throws Refusal (422) */
export function refuseBackwards(row: Pick<AgencyRow, 'validFrom' | 'validTo'>): void {
  const { validFrom: from, validTo: to } = row;
  if (from !== null && to !== null && to < from) throw new Refusal(agencyProblems.backwards({ from, to }));
}

async function placeOf(tx: Database, scope: Scope, row: AgencyRow, wanted: Wanted) {
  const { id, jurisdiction } = row;
  const isMoved = wanted.parentId !== undefined && wanted.parentId !== row.parentId;
  const parent = isMoved ? await parentIn(tx, scope, wanted.parentId) : undefined;
  if (parent && isWithin(parent.path, row.path)) throw new Refusal(agencyProblems.belowItself());
  const parentId = isMoved ? (parent?.id ?? null) : row.parentId;
  const last = isMoved ? await nextPosition(tx, jurisdiction, parentId) : row.position;
  const position = wanted.position ?? last;
  const parentPath = isMoved ? (parent?.path ?? '') : parentPathOf(row.path);
  return { parentId, position, path: pathOf(parentPath, { position, id }) };
}

/** Gives an agency and all below it their new paths, in one statement. */
async function moveSubtree(tx: Database, { jurisdiction, path }: AgencyRow, next: string): Promise<void> {
  await tx
    .update(agencies)
    .set({ path: sql`${next}::text || substr(${agencies.path}, ${path.length + 1}::integer)` })
    .where(and(eq(agencies.jurisdiction, jurisdiction), below(path)));
}

async function keepName(tx: Database, { jurisdiction, id, name }: AgencyRow, until: string): Promise<void> {
  await tx.insert(agencyNames).values({ jurisdiction, agencyId: id, until, name }).onConflictDoNothing();
}

/** The changes without those that say nothing. */
function given(wanted: Wanted): Partial<AgencyRow> {
  // Leaving out the undefined ones leaves values of the columns' own types.
  return Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  ) as Partial<AgencyRow>;
}

/** What the audit log says of an agency. */
export function factsOf(row: AgencyRow) {
  const { name, parentId, kind, level, creditCode, position, validFrom, validTo } = row;
  return { name, parentId, kind, level, creditCode, position, validFrom, validTo };
}
