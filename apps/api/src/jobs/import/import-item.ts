import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import type { Problem, Report } from '@nianbao/core';
import { addUnlessKnown } from '../../agencies/add-agency.ts';
import type { Database } from '../../database/database.ts';
import { jobFiles, jobItems } from '../../database/schema.ts';
import type { Documents } from '../../documents/documents.ts';
import { documentProblems } from '../../documents/problems.ts';
import { refuseOn, Refusal } from '../../http/refusal.ts';
import { createReport, findAgency, findReportOf, type AgencyRef } from '../../reports/create-report.ts';
import { storageProblems } from '../../reports/problems.ts';
import { openForChange, saveReport, type ReportWrites } from '../../reports/save-report.ts';
import type { Scope } from '../../reports/scope.ts';
import type { JobRow } from '../job-record.ts';
import type { RequestOf } from '../job-request.ts';
import type { ItemOutcome } from '../job-wire.ts';

export interface ImportContext {
  readonly db: Database;
  readonly writes: ReportWrites;
  readonly documents: Documents;
  readonly now: () => Date;
  readonly job: JobRow;
  readonly request: RequestOf<'import'>;
  readonly scope: Scope;
}

interface Ended {
  readonly outcome: ItemOutcome;
  readonly reportId?: string | undefined;
  readonly problems: readonly Problem[];
}

/** Before a file is tried again when the readers have too much to do. */
const BUSY_MS = 500;

/**
 * Imports one file and writes down what became of it. What a file does wrong stays with the file. Tried again after a
 * crash it ends the same: the report bears the key of the job and the file.
 */
export async function importItem(
  context: ImportContext,
  { position, name }: { readonly position: number; readonly name: string },
): Promise<ItemOutcome> {
  const { db, job } = context;
  const { jurisdiction, id: jobId } = job;
  const [file] = await db
    .select({ bytes: jobFiles.bytes })
    .from(jobFiles)
    .where(
      and(
        eq(jobFiles.jurisdiction, jurisdiction),
        eq(jobFiles.jobId, jobId),
        eq(jobFiles.position, position),
      ),
    );
  if (!file) throw new Error(`The bytes of file ${position} of job ${jobId} are gone`);
  const ended = await orProblems(() => importFile(context, { position, name, bytes: file.bytes }));
  await db.transaction(async (tx) => {
    await tx
      .update(jobItems)
      .set({
        outcome: ended.outcome,
        reportId: ended.reportId ?? null,
        problems: ended.problems,
        finishedAt: context.now(),
      })
      .where(
        and(
          eq(jobItems.jurisdiction, jurisdiction),
          eq(jobItems.jobId, jobId),
          eq(jobItems.position, position),
        ),
      );
    await tx
      .delete(jobFiles)
      .where(
        and(
          eq(jobFiles.jurisdiction, jurisdiction),
          eq(jobFiles.jobId, jobId),
          eq(jobFiles.position, position),
        ),
      );
  });
  return ended.outcome;
}

async function orProblems(work: () => Promise<Ended>): Promise<Ended> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { outcome: 'problem', problems: error.problems };
  }
}

interface ItemFile {
  readonly position: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function importFile(context: ImportContext, file: ItemFile): Promise<Ended> {
  const { db, job, now } = context;
  const fileName = file.name.split('/').at(-1) ?? file.name;
  const { report, images, ...evidence } = await readPatiently(context.documents, file.bytes, fileName);
  refuseOn(evidence.problems);
  if (!report) throw new Error('A document that gives no report has problems');
  const agency = await agencyOf(context, report.agency);
  const problems = evidence.problems;
  const outcome = problems.length > 0 ? 'doubt' : 'report';
  try {
    const reportId = await createReport(db, {
      jurisdiction: job.jurisdiction,
      agency,
      report,
      by: job.createdBy,
      at: now(),
      imported: { fileName, evidence, images },
      idempotency: {
        key: `job/${job.id}/${file.position}`,
        fingerprint: createHash('sha256').update(file.bytes).digest('hex'),
      },
    });
    return { outcome, reportId, problems };
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.code !== storageProblems.duplicate.code) throw error;
    return metDuplicate(context, { agency, report, problems, refusal: error, outcome });
  }
}

interface Duplicate {
  readonly agency: AgencyRef;
  readonly report: Report;
  readonly problems: readonly Problem[];
  readonly refusal: Refusal;
  readonly outcome: ItemOutcome;
}

/** There is a report of the agency for the year: it is left as it is, or saved over when that was asked for. */
async function metDuplicate(context: ImportContext, met: Duplicate): Promise<Ended> {
  const { db, writes, job, request, scope, now } = context;
  const { agency, report, problems, refusal, outcome } = met;
  const existing = await findReportOf(db, job.jurisdiction, agency.id, report.year);
  if (!existing) throw refusal;
  if (request.onDuplicate === 'keep')
    return { outcome: 'duplicate', reportId: existing.id, problems: refusal.problems };
  const record = await openForChange(writes, scope, { id: existing.id, revision: 'any' });
  if (record.format !== report.format) throw new Refusal(storageProblems.identityFixed({ field: 'format' }));
  await saveReport(writes, record, { next: report, action: 'replaced', by: job.createdBy, at: now() });
  return { outcome, reportId: existing.id, problems };
}

async function agencyOf({ db, scope, request }: ImportContext, name: string): Promise<AgencyRef> {
  if (request.agencyId !== undefined) return findAgency(db, scope, { id: request.agencyId });
  if (request.addAgencies) await addUnlessKnown(db, scope, name);
  return findAgency(db, scope, { name });
}

/** Readers are shared with people who wait for an answer; a job can wait until there is room. */
async function readPatiently(documents: Documents, bytes: Uint8Array, name: string) {
  for (;;) {
    try {
      return await documents.read(bytes, { name });
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.code !== documentProblems.busy.code) throw error;
      await wait(BUSY_MS);
    }
  }
}
