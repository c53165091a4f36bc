import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Report } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import {
  agencies,
  idempotencyKeys,
  reportEvidence,
  reportImages,
  reports,
  reportVersions,
  type StoredEvidence,
} from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';
import { rulesInForce } from '../rules/jurisdiction-rules.ts';
import { checkAt, countFindings } from './count-findings.ts';
import { hashOfVersion, type VersionEntry } from './history.ts';
import { alreadyCreated, type Idempotency } from './idempotency.ts';
import { storageProblems } from './problems.ts';
import { agenciesInScope, type Scope } from './scope.ts';

export interface AgencyRef {
  readonly id: string;
  readonly name: string;
}

/** An agency by id or by full name. @throws Refusal (422) when there is none within the scope. */
export async function findAgency(
  db: Database,
  scope: Scope,
  by: { readonly id: string } | { readonly name: string },
): Promise<AgencyRef> {
  const [agency] = await db
    .select({ id: agencies.id, name: agencies.name })
    .from(agencies)
    .where(and(agenciesInScope(scope), 'id' in by ? eq(agencies.id, by.id) : eq(agencies.name, by.name)));
  if (!agency) throw new Refusal(storageProblems.agencyUnknown({ agency: 'id' in by ? by.id : by.name }));
  return agency;
}

/** The report of an agency for a year, if there is one. */
export async function findReportOf(
  db: Database,
  jurisdiction: string,
  agencyId: string,
  year: number,
): Promise<{ readonly id: string; readonly report: Report } | undefined> {
  const [row] = await db
    .select({ id: reports.id, report: reports.content })
    .from(reports)
    .where(
      and(eq(reports.jurisdiction, jurisdiction), eq(reports.agencyId, agencyId), eq(reports.year, year)),
    );
  return row;
}

interface Imported {
  readonly fileName: string | null;
  readonly evidence: StoredEvidence;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

export interface NewReport {
  readonly jurisdiction: string;
  readonly agency: AgencyRef;
  readonly report: Report;
  /** Id of the account. */
  readonly by: string;
  readonly at: Date;
  /** What the document brought beside the report, for an imported one. */
  readonly imported?: Imported | undefined;
  readonly idempotency?: Idempotency | undefined;
}

/**
 * Stores a new report with its first version, its evidence and its idempotency key, all or nothing. Gives its id,
 * or that of the report which the same idempotency key has made in the meantime.
 * @throws Refusal (409) when the agency has a report for the year.
 */
export async function createReport(db: Database, made: NewReport): Promise<string> {
  const { jurisdiction, agency, report, by, at, imported, idempotency } = made;
  const before = await findReportOf(db, jurisdiction, agency.id, report.year - 1);
  const rules = await rulesInForce(db, jurisdiction);
  return db.transaction(async (tx) => {
    const id = randomUUID();
    const first = firstVersion({ by, at, isImported: imported !== undefined }, report);
    const [row] = await tx
      .insert(reports)
      .values({
        jurisdiction,
        id,
        historyHash: first.hash,
        agencyId: agency.id,
        year: report.year,
        format: report.format,
        title: report.title,
        content: report,
        ...countFindings(checkAt(report, { previous: before?.report, moment: at, rules })),
        createdAt: at,
        updatedAt: at,
      })
      .onConflictDoNothing({ target: [reports.jurisdiction, reports.agencyId, reports.year] })
      .returning({ id: reports.id });
    if (!row) {
      // The same request may have come twice at once: then the other one's report is the answer to both.
      const twin = await alreadyCreated(tx, { jurisdiction, id: by }, idempotency);
      if (twin !== undefined) return twin;
      throw await duplicateOf(tx, made);
    }
    const key = { jurisdiction, reportId: row.id };
    await tx.insert(reportVersions).values({ ...key, ...first });
    if (imported) await storeImported(tx, key, imported, at);
    if (idempotency)
      await tx.insert(idempotencyKeys).values({ ...key, ...idempotency, userId: by, createdAt: at });
    return row.id;
  });
}

async function storeImported(
  db: Database,
  key: { readonly jurisdiction: string; readonly reportId: string },
  { fileName, evidence, images }: Imported,
  importedAt: Date,
): Promise<void> {
  await db.insert(reportEvidence).values({ ...key, fileName, evidence, importedAt });
  if (images.size === 0) return;
  await db.insert(reportImages).values([...images].map(([hash, bytes]) => ({ ...key, hash, bytes })));
}

/** How the history of a report begins. */
export function firstVersion(
  { by, at, isImported }: { readonly by: string; readonly at: Date; readonly isImported: boolean },
  report: Report,
): VersionEntry & { readonly hash: string } {
  const entry: VersionEntry = {
    revision: 1,
    action: isImported ? 'imported' : 'created',
    changedBy: by,
    changedAt: at,
    note: null,
    changes: { cells: {}, fields: {} },
  };
  return { ...entry, hash: hashOfVersion('', entry, report) };
}

async function duplicateOf(db: Database, { jurisdiction, agency, report }: NewReport): Promise<Refusal> {
  const existing = await findReportOf(db, jurisdiction, agency.id, report.year);
  return new Refusal(storageProblems.duplicate({ agency: agency.name, year: report.year }), {
    extras: existing ? { existing: existing.id } : {},
  });
}
