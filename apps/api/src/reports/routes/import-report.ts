import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { addUnlessKnown } from '../../agencies/add-agency.ts';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { uploadedDocument } from '../../documents/uploaded-document.ts';
import { documentBody } from '../../documents/document-body.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import type { Env } from '../../http/env.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { refuseOn } from '../../http/refusal.ts';
import { tagOfRevision } from '../../http/revision-tag.ts';
import { grantOf, permissions } from '../../identity/permissions.ts';
import { createReport, findAgency, type AgencyRef } from '../create-report.ts';
import { alreadyCreated, idempotencyOf } from '../idempotency.ts';
import { loadReport } from '../report-record.ts';
import { problemJson, storedReport, storedReportOf } from '../report-wire.ts';
import { callerOf, scopeOf } from '../scope.ts';

const query = z.object({
  name: z
    .string()
    .max(500)
    .optional()
    .openapi({ description: 'Name of the file, when it is the body itself.' }),
  agencyId: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'Whose report it is; the agency that the document names unless given.' }),
  addAgency: z
    .enum(['true', 'false'])
    .default('false')
    .openapi({ description: 'Add the agency that the document names when it is not in the list.' }),
});

/** Reads a document and stores the report with the evidence, both or neither. */
export const importReport = defineRoute(
  createRoute({
    method: 'post',
    path: '/reports/import',
    tags: ['reports'],
    summary: 'Import a report from a document',
    request: {
      query,
      headers: z.object({ 'idempotency-key': z.string().optional() }),
      body: documentBody,
    },
    responses: {
      201: jsonResponse(
        storedReport.extend({
          problems: z
            .array(problemJson)
            .openapi({ description: 'Doubts of the reader; see also the evidence.' }),
        }),
        'The new report',
      ),
      ...problemResponses(400, 401, 403, 409, 413, 422, 503),
    },
  }),
  async (c) => {
    const { database, documents, now } = c.get('services');
    const { db } = database;
    const caller = callerOf(c);
    const { bytes, name } = await uploadedDocument(c);
    const asked = c.req.valid('query');
    const idempotency = idempotencyOf(c.req.valid('header')['idempotency-key'], JSON.stringify(asked), bytes);
    const known = await alreadyCreated(db, caller, idempotency);
    if (known !== undefined) c.header('Idempotency-Replayed', 'true');
    const { report, images, ...evidence } = await documents.read(bytes, { name });
    refuseOn(evidence.problems);
    if (!report) throw new Error('A document that gives no report has problems');
    const id =
      known ??
      (await createReport(db, {
        jurisdiction: caller.jurisdiction,
        agency: await agencyFor(c, report.agency, asked),
        report,
        by: caller.id,
        at: now(),
        imported: { fileName: name ?? null, evidence, images },
        idempotency,
      }));
    const record = await loadReport(db, scopeOf(c), id);
    c.header('ETag', tagOfRevision(record.revision));
    c.header('Location', `/api/v1/reports/${id}`);
    return c.json({ ...storedReportOf(record), problems: [...evidence.problems] }, 201);
  },
);

async function agencyFor(c: Context<Env>, name: string, asked: z.infer<typeof query>): Promise<AgencyRef> {
  const { db } = c.get('services').database;
  const scope = scopeOf(c);
  if (asked.agencyId !== undefined) return findAgency(db, scope, { id: asked.agencyId });
  const { role } = callerOf(c);
  if (asked.addAgency === 'true' && grantOf(permissions['POST /api/v1/agencies'], role) !== 'none')
    await addUnlessKnown(db, scope, name, auditSourceOf(c));
  return findAgency(db, scope, { name });
}
