import { randomUUID } from 'node:crypto';
import { and, eq, isNull, max } from 'drizzle-orm';
import type { AuditSource } from '../audit/audit-event.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { serviceSource } from '../audit/service-source.ts';
import type { Database } from '../database/database.ts';
import { agencies } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';
import { agenciesInScope, type Scope } from '../reports/scope.ts';
import type { AgencyRow } from './agency-detail.ts';
import { pathOf } from './agency-path.ts';
import { holdTree } from './hold-tree.ts';
import { agencyProblems } from './problems.ts';
import { refuseClash } from './refuse-clash.ts';

type Given = 'parentId' | 'kind' | 'level' | 'creditCode' | 'position' | 'validFrom' | 'validTo';
/** What is said of a new agency; the rest has defaults. */
export type NewAgency = Pick<AgencyRow, 'name'> & {
  readonly [Field in Given]?: AgencyRow[Field] | undefined;
};

/**
 * Adds an agency below its parent: the top of the scope unless one is named, and last among its siblings unless it has
 * a position.
 * @throws Refusal (422) when the parent is out of reach, (409) when the name or the credit code is another agency's.
 */
export async function addAgency(
  db: Database,
  scope: Scope,
  agency: NewAgency,
  audit: AuditSource,
): Promise<AgencyRow> {
  const { jurisdiction } = scope;
  return db.transaction(async (tx) => {
    await holdTree(tx, jurisdiction);
    await refuseClash(tx, jurisdiction, agency);
    const parent = await parentIn(tx, scope, agency.parentId);
    const parentId = parent?.id ?? null;
    const id = randomUUID();
    const position = agency.position ?? (await nextPosition(tx, jurisdiction, parentId));
    const [row] = await tx
      .insert(agencies)
      .values({
        ...agency,
        level: agency.level ?? parent?.level ?? 'county',
        jurisdiction,
        id,
        parentId,
        position,
        path: pathOf(parent?.path ?? '', { position, id }),
      })
      .returning();
    if (!row) throw new Error('An agency that was inserted is not there');
    const { name, kind, level } = row;
    const detail = { name, parentId, kind, level };
    const target = { kind: 'agency', id } as const;
    await recordAudit(tx, audit, [{ action: 'agency.added', target, agencyId: id, detail }]);
    return row;
  });
}

/** Adds an agency of this name to a scope, unless the jurisdiction has one. */
export async function addUnlessKnown(
  db: Database,
  scope: Scope,
  name: string,
  audit: AuditSource = serviceSource(scope.jurisdiction),
): Promise<void> {
  await db.transaction(async (tx) => {
    await holdTree(tx, scope.jurisdiction);
    const [known] = await tx
      .select({ id: agencies.id })
      .from(agencies)
      .where(and(eq(agencies.jurisdiction, scope.jurisdiction), eq(agencies.name, name)));
    if (!known) await addAgency(tx, scope, { name }, audit);
  });
}

/**
 * The agency above a new or moved one; `undefined` at the top of the jurisdiction.
 * @throws Refusal (422) when there is none within the scope, or the top is out of reach.
 */
export async function parentIn(
  db: Database,
  scope: Scope,
  id: string | null | undefined,
): Promise<AgencyRow | undefined> {
  const isTopReached = scope.reach.kind === 'jurisdiction';
  if (id === null || id === undefined) {
    if (isTopReached) return undefined;
    if (id === null) throw new Refusal(agencyProblems.parentUnknown({ id: '–' }));
  }
  const inScope = await db
    .select()
    .from(agencies)
    .where(and(agenciesInScope(scope), id === undefined ? undefined : eq(agencies.id, id)))
    .orderBy(agencies.path)
    .limit(1);
  const [parent] = inScope;
  if (!parent) throw new Refusal(agencyProblems.parentUnknown({ id: id ?? '–' }));
  return parent;
}

/** One after the last sibling. */
export async function nextPosition(
  db: Database,
  jurisdiction: string,
  parentId: string | null,
): Promise<number> {
  const [last] = await db
    .select({ position: max(agencies.position) })
    .from(agencies)
    .where(
      and(
        eq(agencies.jurisdiction, jurisdiction),
        parentId === null ? isNull(agencies.parentId) : eq(agencies.parentId, parentId),
      ),
    );
  return (last?.position ?? 0) + 1;
}
