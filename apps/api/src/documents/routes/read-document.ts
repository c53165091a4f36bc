import { createRoute, z } from '@hono/zod-openapi';
import type { CellEvidence, FileType, TextEvidence, UnusedPassage } from '@nianbao/ingest';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { refuseOn } from '../../http/refusal.ts';
import { problemJson, reportJson } from '../../reports/report-wire.ts';
import { documentBody } from '../document-body.ts';
import { uploadedDocument } from '../uploaded-document.ts';

const list = <Item>(description: string) =>
  z
    .custom<readonly Item[]>((value) => Array.isArray(value))
    .openapi({
      type: 'array',
      items: { type: 'object' },
      description,
    });

const readResult = z
  .object({
    fileType: z.custom<FileType | null>(() => true).openapi({ type: ['string', 'null'] }),
    report: reportJson,
    cells: list<CellEvidence>('Where every cell was read'),
    texts: list<TextEvidence>('Where every field of text was read'),
    unused: list<UnusedPassage>('What did not become part of the report'),
    images: z
      .array(z.object({ image: z.string(), bytes: z.string() }))
      .openapi({ description: 'Images of the figures: their SHA-256, and their bytes as base64' }),
    problems: z.array(problemJson).openapi({ description: 'Doubts of the reader' }),
  })
  .openapi('ReadResult');

/** Reads a document and stores nothing. */
export const readDocument = defineRoute(
  createRoute({
    method: 'post',
    path: '/read',
    tags: ['documents'],
    summary: 'Read a document',
    request: {
      query: z.object({ name: z.string().max(500).optional() }),
      body: documentBody,
    },
    responses: {
      200: jsonResponse(readResult, 'The report with the evidence for it'),
      ...problemResponses(400, 401, 413, 422, 503),
    },
  }),
  async (c) => {
    const { bytes, name } = await uploadedDocument(c);
    const { report, images, ...evidence } = await c.get('services').documents.read(bytes, { name });
    refuseOn(evidence.problems);
    if (!report) throw new Error('A document that gives no report has problems');
    const figures = [...images].map(([image, content]) => ({
      image,
      bytes: Buffer.from(content).toString('base64'),
    }));
    return c.json({ report, ...evidence, images: figures, problems: [...evidence.problems] }, 200);
  },
);
