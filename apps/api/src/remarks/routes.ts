import { and, eq, isNull } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { formatById, narrativeFields, type Report } from '@nianbao/core';
import { reportRemarks } from '../database/schema.ts';
import { defineRoute, problemResponses } from '../http/define-route.ts';
import type { Env } from '../http/env.ts';
import { jsonBody, jsonResponse } from '../http/json-body.ts';
import { Refusal } from '../http/refusal.ts';
import { loadReport, type ReportRecord } from '../reports/report-record.ts';
import { idParam } from '../reports/report-wire.ts';
import { callerOf, scopeOf } from '../reports/scope.ts';
import { remarkProblems } from './problems.ts';
import { newAnswer, newRemark, remark, remarkState, type Remark, type RemarkPlace } from './remark-wire.ts';
import { remarksOf } from './remarks-of.ts';

const remarkParam = idParam.extend({
  remark: z.uuid().openapi({ param: { name: 'remark', in: 'path' } }),
});

/** What reviewers asked of a report, and what was answered. */
export const listRemarks = defineRoute(
  createRoute({
    method: 'get',
    path: '/reports/{id}/remarks',
    tags: ['remarks'],
    summary: 'Remarks on a report',
    request: { params: idParam },
    responses: {
      200: jsonResponse(z.object({ items: z.array(remark) }), 'Remarks with their answers, oldest first'),
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const record = await loadReport(db, scopeOf(c), c.req.valid('param').id);
    return c.json({ items: [...(await remarksOf(db, record))] }, 200);
  },
);

/** Asks something about a cell, a passage, or the report. */
export const makeRemark = defineRoute(
  createRoute({
    method: 'post',
    path: '/reports/{id}/remarks',
    tags: ['remarks'],
    summary: 'Make a remark',
    request: { params: idParam, body: jsonBody(newRemark, 'The remark and its place') },
    responses: { 201: jsonResponse(remark, 'The remark'), ...problemResponses(400, 401, 403, 404, 422) },
  }),
  async (c) => {
    const { database, now } = c.get('services');
    const record = await loadReport(database.db, scopeOf(c), c.req.valid('param').id);
    const { place, text } = c.req.valid('json');
    requirePlace(record.report, place);
    const [row] = await database.db
      .insert(reportRemarks)
      .values({
        ...keyOf(record),
        place,
        text,
        madeBy: callerOf(c).id,
        madeAt: now(),
        revision: record.revision,
      })
      .returning({ id: reportRemarks.id });
    await tellOf(c, record, 'remark.made', text);
    return c.json(await remarkAt(c, record, row?.id ?? ''), 201);
  },
);

/** Answers a remark. */
export const answerRemark = defineRoute(
  createRoute({
    method: 'post',
    path: '/reports/{id}/remarks/{remark}/answers',
    tags: ['remarks'],
    summary: 'Answer a remark',
    request: { params: remarkParam, body: jsonBody(newAnswer, 'The answer') },
    responses: {
      201: jsonResponse(remark, 'The remark with its answers'),
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { database, now } = c.get('services');
    const { id, remark: answerTo } = c.req.valid('param');
    const record = await loadReport(database.db, scopeOf(c), id);
    await remarkAt(c, record, answerTo);
    await database.db.insert(reportRemarks).values({
      ...keyOf(record),
      answerTo,
      text: c.req.valid('json').text,
      madeBy: callerOf(c).id,
      madeAt: now(),
      revision: record.revision,
    });
    await tellOf(c, record, 'remark.answered', c.req.valid('json').text);
    return c.json(await remarkAt(c, record, answerTo), 201);
  },
);

/** Closes a remark, or opens it again. */
export const resolveRemark = defineRoute(
  createRoute({
    method: 'put',
    path: '/reports/{id}/remarks/{remark}/state',
    tags: ['remarks'],
    summary: 'Resolve a remark, or open it again',
    request: { params: remarkParam, body: jsonBody(remarkState, 'Whether it is resolved') },
    responses: { 200: jsonResponse(remark, 'The remark'), ...problemResponses(400, 401, 403, 404) },
  }),
  async (c) => {
    const { database, now } = c.get('services');
    const { id, remark: remarkId } = c.req.valid('param');
    const record = await loadReport(database.db, scopeOf(c), id);
    const { isResolved } = c.req.valid('json');
    await database.db
      .update(reportRemarks)
      .set({ resolvedBy: isResolved ? callerOf(c).id : null, resolvedAt: isResolved ? now() : null })
      .where(
        and(
          eq(reportRemarks.jurisdiction, record.jurisdiction),
          eq(reportRemarks.reportId, record.id),
          eq(reportRemarks.id, remarkId),
          isNull(reportRemarks.answerTo),
        ),
      );
    return c.json(await remarkAt(c, record, remarkId), 200);
  },
);

/** A remark is told to the agency; an answer to whichever side did not give it. */
async function tellOf(
  c: Context<Env>,
  { jurisdiction, id: reportId, agency, year }: ReportRecord,
  kind: 'remark.made' | 'remark.answered',
  text: string,
): Promise<void> {
  const { id: by, role } = callerOf(c);
  const to = kind === 'remark.answered' && role === 'clerk' ? 'office' : 'agency';
  const detail = { reportId, agency: agency.name, year, text };
  await c.get('services').notices.tell({ jurisdiction, kind, to, by, agencyId: agency.id, detail });
}

function keyOf({ jurisdiction, id }: ReportRecord) {
  return { jurisdiction, reportId: id };
}

/** @throws Refusal (404) when the report has no such remark. */
async function remarkAt(c: Context<Env>, record: ReportRecord, id: string): Promise<Remark> {
  const remarks = await remarksOf(c.get('services').database.db, record);
  const found = remarks.find((each) => each.id === id);
  if (!found) throw new Refusal(remarkProblems.notFound({ id }));
  return found;
}

/** @throws Refusal (422) when the report has no such cell or narrative part. */
function requirePlace(report: Report, place: RemarkPlace): void {
  if (place.kind === 'cell' && !formatById(report.format)?.cellById.has(place.cell))
    throw new Refusal(remarkProblems.placeUnknown({ place: place.cell }, { path: 'place.cell' }));
  const fields: readonly string[] = ['title', 'signature', ...narrativeFields];
  if (place.kind === 'text' && !fields.includes(place.field))
    throw new Refusal(remarkProblems.placeUnknown({ place: place.field }, { path: 'place.field' }));
}
