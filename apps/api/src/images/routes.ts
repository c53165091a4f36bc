import { createHash } from 'node:crypto';
import { and, count, eq } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { isEditable } from '@nianbao/core/workflow';
import { imageKind, MAX_IMAGE_BYTES, reEncode } from '@nianbao/render/images';
import { reportImages } from '../database/schema.ts';
import { documentBody } from '../documents/document-body.ts';
import { uploadedDocument } from '../documents/uploaded-document.ts';
import { defineRoute, problemResponses } from '../http/define-route.ts';
import { jsonResponse } from '../http/json-body.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { storageProblems } from '../reports/problems.ts';
import { loadReport } from '../reports/report-record.ts';
import { idParam } from '../reports/report-wire.ts';
import { scopeOf } from '../reports/scope.ts';
import { imageProblems } from './problems.ts';

/** More pictures than any report has. */
const MAX_IMAGES = 200;
const MEGABYTE = 1024 * 1024;
/** The bytes of a picture never change under its name. */
const FOREVER = 'private, max-age=31536000, immutable';

const keptImage = z
  .object({
    hash: z
      .string()
      .openapi({ description: 'SHA-256 of the kept bytes: what a figure names as its `image`' }),
    width: z.int().openapi({ description: 'Pixels' }),
    height: z.int().openapi({ description: 'Pixels' }),
  })
  .openapi('KeptImage');

/** Keeps a picture for the figures of a report: decoded and written anew, so that nothing but its pixels is kept. */
export const keepImage = defineRoute(
  createRoute({
    method: 'post',
    path: '/reports/{id}/images',
    tags: ['reports'],
    summary: 'Keep a picture for a figure',
    request: { params: idParam, body: documentBody },
    responses: {
      201: jsonResponse(keptImage, 'Kept; the same picture twice is kept once'),
      ...problemResponses(400, 401, 403, 404, 409, 413, 422),
    },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const { jurisdiction, id, status } = await loadReport(db, scopeOf(c), c.req.valid('param').id);
    if (!isEditable(status)) throw new Refusal(storageProblems.locked({ status }));
    const { bytes } = await uploadedDocument(c);
    const image = await reEncode(bytes);
    if (!image) throw new Refusal(imageProblems.unusable({ megabytes: MAX_IMAGE_BYTES / MEGABYTE }));
    const ofReport = and(eq(reportImages.jurisdiction, jurisdiction), eq(reportImages.reportId, id));
    const [kept] = await db.select({ count: count() }).from(reportImages).where(ofReport);
    if ((kept?.count ?? 0) >= MAX_IMAGES) throw new Refusal(imageProblems.tooMany({ limit: MAX_IMAGES }));
    const hash = createHash('sha256').update(image.bytes).digest('hex');
    await db
      .insert(reportImages)
      .values({ jurisdiction, reportId: id, hash, bytes: image.bytes })
      .onConflictDoNothing();
    return c.json({ hash, width: image.width, height: image.height }, 201);
  },
);

/** The picture of a figure. */
export const readImage = defineRoute(
  createRoute({
    method: 'get',
    path: '/reports/{id}/images/{hash}',
    tags: ['reports'],
    summary: 'The picture of a figure',
    request: { params: idParam.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) }) },
    responses: {
      200: {
        description: 'The picture',
        content: { 'image/*': { schema: { type: 'string' as const, format: 'binary' } } },
      },
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const { id: asked, hash } = c.req.valid('param');
    const { jurisdiction, id } = await loadReport(db, scopeOf(c), asked);
    const [row] = await db
      .select({ bytes: reportImages.bytes })
      .from(reportImages)
      .where(
        and(
          eq(reportImages.jurisdiction, jurisdiction),
          eq(reportImages.reportId, id),
          eq(reportImages.hash, hash),
        ),
      );
    // What came with a document may be of a kind that no browser should be handed.
    const kind = row && imageKind(row.bytes);
    if (!row || !kind) throw new Refusal(requestProblems.notFound({ what: hash }));
    return new Response(new Uint8Array(row.bytes), {
      headers: {
        'Content-Type': kind.mediaType,
        'Cache-Control': FOREVER,
        'Content-Security-Policy': "default-src 'none'",
      },
    });
  },
);
