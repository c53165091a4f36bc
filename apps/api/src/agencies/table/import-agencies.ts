import { asc, eq, sql } from 'drizzle-orm';
import type { Problem } from '@nianbao/core';
import type { AuditEvent, AuditSource } from '../../audit/audit-event.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { Database } from '../../database/database.ts';
import { agencies, agencyNames } from '../../database/schema.ts';
import { refuseOn } from '../../http/refusal.ts';
import { isInScope, type Scope } from '../../reports/scope.ts';
import type { AgencyRow } from '../agency-detail.ts';
import { factsOf } from '../change-agency.ts';
import { holdTree } from '../hold-tree.ts';
import { parseAgencyTable } from './parse-agency-table.ts';
import { planAgencyImport, type AgencyImportPlan } from './plan-agency-import.ts';

/** Rows of one statement. */
const BATCH = 500;

/** What an import did, or would do. */
export interface AgencyImport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
}

/**
 * Imports the rows of a table: all of them, or none when one is wrong. `isTrial`: says what would come of it and what
 * is wrong, and writes nothing.
 * @throws Refusal (422) with every problem, unless it is a trial.
 */
export async function importAgencies(
  db: Database,
  asked: {
    readonly scope: Scope;
    readonly rows: readonly (readonly string[])[];
    readonly isTrial: boolean;
    readonly audit: AuditSource;
  },
): Promise<AgencyImport> {
  const { scope, isTrial, audit } = asked;
  const { jurisdiction } = scope;
  const table = parseAgencyTable(asked.rows);
  return db.transaction(async (tx) => {
    await holdTree(tx, jurisdiction);
    const all = await tx
      .select()
      .from(agencies)
      .where(eq(agencies.jurisdiction, jurisdiction))
      .orderBy(asc(agencies.path));
    const reached = all.filter((row) => isInScope(scope, jurisdiction, row));
    const topId = scope.reach.kind === 'jurisdiction' ? null : (reached[0]?.id ?? null);
    const ids = new Set(reached.map(({ id }) => id));
    const plan = planAgencyImport(table.rows, { jurisdiction, all, reached: ids, topId });
    const problems = [...table.problems, ...plan.problems];
    if (!isTrial) {
      refuseOn(problems);
      await writePlan(tx, plan, audit);
    }
    const { added, changed, unchanged } = plan;
    return { added: added.length, changed: changed.length, unchanged, problems };
  });
}

async function writePlan(tx: Database, plan: AgencyImportPlan, audit: AuditSource): Promise<void> {
  const rows = [...plan.added, ...plan.changed.map(({ after }) => after)];
  // Those above first, whichever of them are new.
  rows.sort((a, b) => a.path.split('/').length - b.path.split('/').length);
  for (let at = 0; at < rows.length; at += BATCH) await upsert(tx, rows.slice(at, at + BATCH));
  const renamed = plan.changed.filter(({ before, after }) => before.name !== after.name);
  if (renamed.length > 0)
    await tx
      .insert(agencyNames)
      .values(
        renamed.map(({ before: { jurisdiction, id, name } }) => ({
          jurisdiction,
          agencyId: id,
          until: audit.at.toISOString().slice(0, 10),
          name,
        })),
      )
      .onConflictDoNothing();
  await recordAudit(tx, audit, [
    ...plan.added.map((row) => eventOf('agency.added', row, factsOf(row))),
    ...plan.changed.map(({ before, after }) =>
      eventOf('agency.changed', after, { before: factsOf(before), after: factsOf(after) }),
    ),
  ]);
}

function eventOf(
  action: 'agency.added' | 'agency.changed',
  { id }: AgencyRow,
  detail: Readonly<Record<string, unknown>>,
): AuditEvent {
  return { action, target: { kind: 'agency', id }, agencyId: id, detail: { ...detail, by: 'import' } };
}

async function upsert(tx: Database, rows: readonly AgencyRow[]): Promise<void> {
  await tx
    .insert(agencies)
    .values([...rows])
    .onConflictDoUpdate({
      target: [agencies.jurisdiction, agencies.id],
      set: {
        name: sql`excluded.name`,
        parentId: sql`excluded.parent_id`,
        kind: sql`excluded.kind`,
        level: sql`excluded.level`,
        creditCode: sql`excluded.credit_code`,
        position: sql`excluded.position`,
        path: sql`excluded.path`,
        validFrom: sql`excluded.valid_from`,
        validTo: sql`excluded.valid_to`,
        revision: sql`excluded.revision`,
      },
    });
}
