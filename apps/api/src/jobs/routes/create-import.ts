import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { and, eq } from 'drizzle-orm';
import { jobs } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import type { Env } from '../../http/env.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { grantOf, permissions } from '../../identity/permissions.ts';
import { idempotencyOf } from '../../reports/idempotency.ts';
import { callerOf, scopeOf } from '../../reports/scope.ts';
import { createJob } from '../create-job.ts';
import { receiveUpload, type Upload } from '../import/receive-upload.ts';
import { storeUpload } from '../import/store-upload.ts';
import { uploadLimits } from '../import/upload-limits.ts';
import { jobOf, loadJob, type JobRow } from '../job-record.ts';
import { importRequest, type JobRequest } from '../job-request.ts';
import { job } from '../job-wire.ts';

const query = z.object({
  name: z
    .string()
    .max(500)
    .optional()
    .openapi({ description: 'Name of the file, when it is the body itself.' }),
  agencyId: importRequest.shape.agencyId,
  addAgencies: z
    .enum(['true', 'false'])
    .default('false')
    .openapi({ description: 'Add agencies that documents name and that are not in the list.' }),
  onDuplicate: importRequest.shape.onDuplicate,
});

const binary = { type: 'string' as const, format: 'binary' };
const body = {
  required: true,
  description:
    'Documents and ZIP archives of documents: the files of a form, or one file as the body itself. It is taken as it comes and may be large.',
  content: {
    'multipart/form-data': {
      schema: { type: 'object' as const, properties: { files: { type: 'array' as const, items: binary } } },
    },
    'application/octet-stream': { schema: binary },
    'application/zip': { schema: binary },
  },
};

/** Takes documents and archives of documents, and imports them one after the other in the background. */
export const createImport = defineRoute(
  createRoute({
    method: 'post',
    path: '/jobs/imports',
    tags: ['jobs'],
    summary: 'Import many documents',
    description:
      'Each file ends as a report, as a report with doubts, as a duplicate of one that is there, or with its problems; none stops the others.',
    request: { query, headers: z.object({ 'idempotency-key': z.string().optional() }), body },
    responses: {
      202: jsonResponse(job, 'The job; follow it at its Location or by its events'),
      ...problemResponses(400, 401, 403, 413, 422),
    },
  }),
  async (c) => {
    const { name } = c.req.valid('query');
    const upload = await receiveUpload(
      { body: c.req.raw.body, contentType: c.req.header('Content-Type') ?? '', name },
      uploadLimits,
    );
    try {
      const { id } = await jobOfUpload(c, upload, requestOf(c, c.req.valid('query')));
      c.header('Location', `/api/v1/jobs/${id}`);
      return c.json(jobOf(await loadJob(c.get('services').database.db, scopeOf(c), id)), 202);
    } finally {
      await upload.discard();
    }
  },
);

function requestOf(c: Context<Env>, asked: z.infer<typeof query>): JobRequest {
  const mayAdd = grantOf(permissions['POST /api/v1/agencies'], callerOf(c).role) !== 'none';
  return {
    kind: 'import',
    ...(asked.agencyId === undefined ? {} : { agencyId: asked.agencyId }),
    addAgencies: asked.addAgencies === 'true' && mayAdd,
    onDuplicate: asked.onDuplicate,
  };
}

async function jobOfUpload(c: Context<Env>, upload: Upload, request: JobRequest): Promise<JobRow> {
  const { database, jobs: service, now } = c.get('services');
  const { db } = database;
  const idempotency = idempotencyOf(
    c.req.header('Idempotency-Key'),
    JSON.stringify(request),
    upload.fingerprint,
  );
  const { job: made, isNew } = await createJob(db, {
    caller: callerOf(c),
    scope: scopeOf(c),
    request,
    state: 'receiving',
    idempotency,
    at: now(),
  });
  if (!isNew) {
    c.header('Idempotency-Replayed', 'true');
    return made;
  }
  const isMade = and(eq(jobs.jurisdiction, made.jurisdiction), eq(jobs.id, made.id));
  try {
    const stored = await storeUpload(db, made, upload.files, uploadLimits);
    await db
      .update(jobs)
      .set({ state: 'queued', ...stored })
      .where(isMade);
  } catch (error) {
    await db.delete(jobs).where(isMade);
    throw error;
  }
  await service.enqueue(made);
  return made;
}
