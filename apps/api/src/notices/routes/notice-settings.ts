import { and, eq } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { noticeSettings } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { callerOf } from '../../reports/scope.ts';
import { noticeKinds } from '../notice.ts';

const settings = z
  .strictObject({
    address: z.email().max(254).nullable().openapi({ description: 'E-mail address; null for none.' }),
    language: z.enum(['zh', 'en']),
    byMail: z.array(z.enum(noticeKinds)).openapi({ description: 'Kinds that also go by e-mail.' }),
  })
  .openapi('NoticeSettings');

/** How the caller wants to be told. */
export const readNoticeSettings = defineRoute(
  createRoute({
    method: 'get',
    path: '/me/notices',
    tags: ['notices'],
    summary: 'Read how the caller is told',
    responses: {
      200: jsonResponse(
        settings.extend({
          hasMail: z.boolean().openapi({ description: 'Whether the service sends e-mail.' }),
        }),
        'The settings',
      ),
      ...problemResponses(401),
    },
  }),
  async (c) => {
    const { database, hasMail } = c.get('services');
    const { jurisdiction, id } = callerOf(c);
    const [row] = await database.db
      .select()
      .from(noticeSettings)
      .where(and(eq(noticeSettings.jurisdiction, jurisdiction), eq(noticeSettings.userId, id)));
    const { address = null, language = 'zh', byMail = [] } = row ?? {};
    return c.json({ address, language, byMail: [...byMail], hasMail }, 200);
  },
);

/** Changes how the caller is told. */
export const writeNoticeSettings = defineRoute(
  createRoute({
    method: 'put',
    path: '/me/notices',
    tags: ['notices'],
    summary: 'Change how the caller is told',
    request: { body: jsonBody(settings, 'The settings') },
    responses: { 200: jsonResponse(settings, 'The settings'), ...problemResponses(400, 401, 415) },
  }),
  async (c) => {
    const chosen = c.req.valid('json');
    const { jurisdiction, id: userId } = callerOf(c);
    await c
      .get('services')
      .database.db.insert(noticeSettings)
      .values({ jurisdiction, userId, ...chosen })
      .onConflictDoUpdate({ target: [noticeSettings.jurisdiction, noticeSettings.userId], set: chosen });
    return c.json(chosen, 200);
  },
);
