import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { and, asc, desc, eq } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AuditEvent } from '../../audit/audit-event.ts';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import { webhookDeliveries, webhooks } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import type { Env } from '../../http/env.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { requestProblems } from '../../http/problems.ts';
import { Refusal } from '../../http/refusal.ts';
import { idParam } from '../../reports/report-wire.ts';
import { callerOf } from '../../reports/scope.ts';
import { isPrivateAddress } from '../private-address.ts';
import { webhookProblems } from '../problems.ts';
import { queueDelivery } from '../queue-deliveries.ts';
import { webhookEvents } from '../webhook-event.ts';

const webhook = z
  .object({
    id: z.uuid(),
    url: z.string(),
    events: z.array(z.enum(webhookEvents)),
    isEnabled: z.boolean(),
    failures: z.int().openapi({ description: 'Deliveries in a row that were given up; five switch it off.' }),
    createdAt: z.iso.datetime(),
  })
  .openapi('Webhook');

const newWebhook = z
  .strictObject({ url: z.string().max(2000), events: z.array(z.enum(webhookEvents)).min(1) })
  .openapi('NewWebhook');

const delivery = z
  .object({
    id: z.uuid(),
    event: z.enum(webhookEvents),
    state: z.enum(['waiting', 'delivered', 'failed']),
    attempts: z.int(),
    status: z.int().nullable().openapi({ description: 'HTTP status of the last answer.' }),
    error: z.string().nullable(),
    createdAt: z.iso.datetime(),
    attemptedAt: z.iso.datetime().nullable(),
  })
  .openapi('WebhookDelivery');

/** A change to who is told, for the audit log. Keys of signatures stay out of it. */
function changed(id: string, detail: AuditEvent['detail']): AuditEvent {
  return { action: 'setting.webhook', target: { kind: 'setting', id: `webhook/${id}` }, detail };
}

/** The systems that are told what happens. */
export const listWebhooks = defineRoute(
  createRoute({
    method: 'get',
    path: '/webhooks',
    tags: ['webhooks'],
    summary: 'List webhooks',
    responses: {
      200: jsonResponse(z.object({ items: z.array(webhook) }), 'The webhooks'),
      ...problemResponses(401, 403),
    },
  }),
  async (c) => {
    const rows = await c
      .get('services')
      .database.db.select()
      .from(webhooks)
      .where(eq(webhooks.jurisdiction, callerOf(c).jurisdiction))
      .orderBy(asc(webhooks.createdAt));
    return c.json({ items: rows.map(webhookOf) }, 200);
  },
);

/** Has another system told. The key of its signatures is shown this once. */
export const createWebhook = defineRoute(
  createRoute({
    method: 'post',
    path: '/webhooks',
    tags: ['webhooks'],
    summary: 'Add a webhook',
    description:
      'Deliveries are signed as Standard Webhooks are: HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`.',
    request: { body: jsonBody(newWebhook, 'Where to, and what') },
    responses: {
      201: jsonResponse(
        webhook.extend({ secret: z.string().openapi({ description: 'Base64; shown this once.' }) }),
        'The webhook',
      ),
      ...problemResponses(400, 401, 403, 415, 422),
    },
  }),
  async (c) => {
    const { database, now, allowPrivateWebhooks } = c.get('services');
    const { url, events } = c.req.valid('json');
    requireReachable(url, allowPrivateWebhooks);
    const { jurisdiction, id: createdBy } = callerOf(c);
    const secret = randomBytes(32).toString('base64');
    const row = await database.db.transaction(async (tx) => {
      const [made] = await tx
        .insert(webhooks)
        .values({ jurisdiction, url, events, secret, createdBy, createdAt: now() })
        .returning();
      if (!made) throw new Error('A webhook that was inserted is not there');
      await recordAudit(tx, auditSourceOf(c), [changed(made.id, { added: { url, events } })]);
      return made;
    });
    return c.json({ ...webhookOf(row), secret }, 201);
  },
);

/** Switches a webhook on or off. */
export const switchWebhook = defineRoute(
  createRoute({
    method: 'put',
    path: '/webhooks/{id}/state',
    tags: ['webhooks'],
    summary: 'Switch a webhook on or off',
    request: {
      params: idParam,
      body: jsonBody(z.strictObject({ isEnabled: z.boolean() }), 'Whether it is told'),
    },
    responses: { 200: jsonResponse(webhook, 'The webhook'), ...problemResponses(400, 401, 403, 404, 415) },
  }),
  async (c) => {
    const { isEnabled } = c.req.valid('json');
    const row = await c.get('services').database.db.transaction(async (tx) => {
      const [switched] = await tx
        .update(webhooks)
        .set({ isEnabled, failures: 0 })
        .where(isAsked(c))
        .returning();
      if (!switched) throw notFound(c);
      await recordAudit(tx, auditSourceOf(c), [changed(switched.id, { url: switched.url, isEnabled })]);
      return switched;
    });
    return c.json(webhookOf(row), 200);
  },
);

/** Removes a webhook with the log of its deliveries. */
export const deleteWebhook = defineRoute(
  createRoute({
    method: 'delete',
    path: '/webhooks/{id}',
    tags: ['webhooks'],
    summary: 'Remove a webhook',
    request: { params: idParam },
    responses: { 204: { description: 'Removed' }, ...problemResponses(400, 401, 403, 404) },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    await db.transaction(async (tx) => {
      const [gone] = await tx.delete(webhooks).where(isAsked(c)).returning();
      if (!gone) throw notFound(c);
      await recordAudit(tx, auditSourceOf(c), [changed(gone.id, { removed: { url: gone.url } })]);
    });
    return c.body(null, 204);
  },
);

/** Sends something to a webhook, to see whether it arrives. */
export const pingWebhook = defineRoute(
  createRoute({
    method: 'post',
    path: '/webhooks/{id}/ping',
    tags: ['webhooks'],
    summary: 'Try a webhook',
    request: { params: idParam },
    responses: {
      202: jsonResponse(z.object({ deliveryId: z.uuid() }), 'The delivery; look it up in the log'),
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { database, jobs, now } = c.get('services');
    const { db } = database;
    const [row] = await db.select().from(webhooks).where(isAsked(c));
    if (!row) throw notFound(c);
    const body = JSON.stringify({ type: 'ping', timestamp: now().toISOString(), data: {} });
    const { jurisdiction, id: webhookId } = row;
    const context = { db, queue: jobs.queue, now };
    const deliveryId = await queueDelivery(context, { jurisdiction, webhookId, event: 'ping', body });
    return c.json({ deliveryId }, 202);
  },
);

/** The newest deliveries of a webhook and what came of them. */
export const listDeliveries = defineRoute(
  createRoute({
    method: 'get',
    path: '/webhooks/{id}/deliveries',
    tags: ['webhooks'],
    summary: 'List deliveries',
    request: {
      params: idParam,
      query: z.object({
        limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ type: 'integer' }),
      }),
    },
    responses: {
      200: jsonResponse(z.object({ items: z.array(delivery) }), 'The deliveries, newest first'),
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const [row] = await db.select().from(webhooks).where(isAsked(c));
    if (!row) throw notFound(c);
    const rows = await db
      .select()
      .from(webhookDeliveries)
      .where(
        and(eq(webhookDeliveries.jurisdiction, row.jurisdiction), eq(webhookDeliveries.webhookId, row.id)),
      )
      .orderBy(desc(webhookDeliveries.createdAt))
      .limit(c.req.valid('query').limit);
    const items = rows.map(({ id, event, state, attempts, status, error, createdAt, attemptedAt }) => ({
      id,
      event,
      state,
      attempts,
      status,
      error,
      createdAt: createdAt.toISOString(),
      attemptedAt: attemptedAt?.toISOString() ?? null,
    }));
    return c.json({ items }, 200);
  },
);

function isAsked(c: Context<Env>) {
  return and(eq(webhooks.jurisdiction, callerOf(c).jurisdiction), eq(webhooks.id, c.req.param('id') ?? ''));
}

function notFound(c: Context<Env>): Refusal {
  return new Refusal(requestProblems.notFound({ what: c.req.param('id') ?? '' }));
}

/** @throws Refusal (422) when nothing can ever be sent there. Names are looked up when it is sent. */
function requireReachable(url: string, allowPrivate: boolean): void {
  const target = URL.parse(url);
  const isWeb = target?.protocol === 'https:' || target?.protocol === 'http:';
  const host = target?.hostname.replace(/^\[|\]$/g, '') ?? '';
  const isPrivate = host === 'localhost' || (isIP(host) !== 0 && isPrivateAddress(host));
  if (!target || !isWeb || target.username || target.password || (isPrivate && !allowPrivate))
    throw new Refusal(webhookProblems.url({ url }));
}

function webhookOf(row: typeof webhooks.$inferSelect): z.infer<typeof webhook> {
  const { id, url, events, isEnabled, failures, createdAt } = row;
  return { id, url, events: [...events], isEnabled, failures, createdAt: createdAt.toISOString() };
}
