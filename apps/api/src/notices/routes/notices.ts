import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { notices } from '../../database/schema.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { requestProblems } from '../../http/problems.ts';
import { Refusal } from '../../http/refusal.ts';
import { idParam } from '../../reports/report-wire.ts';
import { callerOf } from '../../reports/scope.ts';
import { noticeKinds } from '../notice.ts';

const notice = z
  .object({
    id: z.uuid(),
    kind: z.enum(noticeKinds),
    detail: z.object({
      reportId: z.string().optional(),
      jobId: z.string().optional(),
      agency: z.string().optional(),
      year: z.int().optional(),
      dueOn: z.string().optional(),
      text: z.string().optional(),
    }),
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .openapi('Notice');

const query = z.object({
  unread: z.enum(['true', 'false']).default('false').openapi({ description: 'Only those not read yet.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ type: 'integer' }),
  cursor: z.string().max(4000).optional().openapi({ description: '`nextCursor` of the page before.' }),
});

/** What the caller was told, newest first, and how much of it is unread. */
export const listNotices = defineRoute(
  createRoute({
    method: 'get',
    path: '/notices',
    tags: ['notices'],
    summary: 'List notices',
    request: { query },
    responses: {
      200: jsonResponse(
        z.object({ items: z.array(notice), unread: z.int(), nextCursor: z.string().nullable() }),
        'A page of notices',
      ),
      ...problemResponses(400, 401),
    },
  }),
  async (c) => {
    const { unread, limit, cursor } = c.req.valid('query');
    const { db } = c.get('services').database;
    const { jurisdiction, id: userId } = callerOf(c);
    const mine = and(eq(notices.jurisdiction, jurisdiction), eq(notices.userId, userId));
    const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.string(), z.uuid()]));
    const rows = await db
      .select()
      .from(notices)
      .where(
        and(
          mine,
          unread === 'true' ? isNull(notices.readAt) : undefined,
          after && sql`(${notices.createdAt}, ${notices.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
        ),
      )
      .orderBy(desc(notices.createdAt), desc(notices.id))
      .limit(limit + 1);
    const [waiting] = await db
      .select({ notices: count() })
      .from(notices)
      .where(and(mine, isNull(notices.readAt)));
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor =
      last && rows.length > limit ? encodeCursor([last.createdAt.toISOString(), last.id]) : null;
    const items = page.map(({ id, kind, detail, createdAt, readAt }) => ({
      id,
      kind,
      detail,
      createdAt: createdAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    }));
    return c.json({ items, unread: waiting?.notices ?? 0, nextCursor }, 200);
  },
);

/** Marks a notice as read, or as unread again. */
export const readNotice = defineRoute(
  createRoute({
    method: 'put',
    path: '/notices/{id}/read',
    tags: ['notices'],
    summary: 'Mark a notice as read',
    request: {
      params: idParam,
      body: jsonBody(z.strictObject({ isRead: z.boolean() }), 'Whether it is read'),
    },
    responses: { 204: { description: 'Done' }, ...problemResponses(400, 401, 404, 415) },
  }),
  async (c) => {
    const { database, now } = c.get('services');
    const { jurisdiction, id: userId } = callerOf(c);
    const { id } = c.req.valid('param');
    const marked = await database.db
      .update(notices)
      .set({ readAt: c.req.valid('json').isRead ? now() : null })
      .where(and(eq(notices.jurisdiction, jurisdiction), eq(notices.userId, userId), eq(notices.id, id)))
      .returning({ id: notices.id });
    if (marked.length === 0) throw new Refusal(requestProblems.notFound({ what: id }));
    return c.body(null, 204);
  },
);

/** Marks all of the caller's notices as read. */
export const readAllNotices = defineRoute(
  createRoute({
    method: 'put',
    path: '/notices/read',
    tags: ['notices'],
    summary: 'Mark all notices as read',
    responses: { 204: { description: 'Done' }, ...problemResponses(401) },
  }),
  async (c) => {
    const { database, now } = c.get('services');
    const { jurisdiction, id: userId } = callerOf(c);
    await database.db
      .update(notices)
      .set({ readAt: now() })
      .where(and(eq(notices.jurisdiction, jurisdiction), eq(notices.userId, userId), isNull(notices.readAt)));
    return c.body(null, 204);
  },
);
