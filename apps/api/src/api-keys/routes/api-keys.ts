import { and, desc, eq } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import { apiKeys } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import type { Env } from '../../http/env.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { requestProblems } from '../../http/problems.ts';
import { Refusal } from '../../http/refusal.ts';
import { findAccount } from '../../identity/account-record.ts';
import { grantOf, keyScopes, permissions, type RouteKey } from '../../identity/permissions.ts';
import { identityProblems } from '../../identity/problems.ts';
import { alreadyMade, idempotencyOf } from '../../reports/idempotency.ts';
import { callerOf, scopeOf } from '../../reports/scope.ts';
import { apiKey, apiKeyOf } from '../api-key-wire.ts';
import { makeApiKey } from '../make-api-key.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A key that nobody thinks of any more should not be good for ever. */
const MOST_DAYS = 366;

/**
 * The account whose keys are meant: the caller's own, or one that the caller may handle by the rules of another route.
 * @throws Refusal (403, 404)
 */
async function ownerOf(c: Context<Env>, user: string | undefined, route: RouteKey) {
  const caller = callerOf(c);
  if (user === undefined || user === caller.id) return { id: caller.id, agencyId: caller.agency?.id ?? null };
  if (grantOf(permissions[route], caller.role) === 'none') throw new Refusal(identityProblems.denied());
  const { user: found } = await findAccount(c.get('services').database.db, scopeOf(c), user);
  return { id: found.id, agencyId: found.agencyId };
}

/** The API keys of the caller, or of somebody within reach. */
export const listApiKeys = defineRoute(
  createRoute({
    method: 'get',
    path: '/api-keys',
    tags: ['identity'],
    summary: 'List API keys',
    request: {
      query: z.object({
        user: z.string().max(100).optional().openapi({
          description: "Id of an account, for whoever may read accounts; the caller's unless given.",
        }),
      }),
    },
    responses: {
      200: jsonResponse(z.object({ items: z.array(apiKey) }), 'Newest first'),
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { id } = await ownerOf(c, c.req.valid('query').user, 'GET /api/v1/users');
    const rows = await c
      .get('services')
      .database.db.select()
      .from(apiKeys)
      .where(eq(apiKeys.userId, id))
      .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
    return c.json({ items: rows.map(apiKeyOf) }, 200);
  },
);

const newApiKey = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    scopes: z.array(z.enum(keyScopes)).min(1).max(keyScopes.length),
    days: z.int().min(1).max(MOST_DAYS).default(90).openapi({ description: 'Days that it is good for.' }),
  })
  .openapi('NewApiKey');

/** Makes an API key for the caller. */
export const createApiKey = defineRoute(
  createRoute({
    method: 'post',
    path: '/api-keys',
    tags: ['identity'],
    summary: 'Make an API key',
    description:
      'The key is in this answer and nowhere else: only its hash is stored. It does what its scopes say, and never more than its owner may. Sent again with the same Idempotency-Key the answer has no key.',
    request: {
      headers: z.object({ 'idempotency-key': z.string().optional() }),
      body: jsonBody(newApiKey, 'What it is for'),
    },
    responses: {
      201: jsonResponse(
        apiKey
          .extend({
            key: z.string().nullable().openapi({ description: 'Send it as `Authorization: Bearer …`.' }),
          })
          .openapi('MadeApiKey'),
        'The key',
      ),
      ...problemResponses(400, 401, 403, 422),
    },
  }),
  async (c) => {
    const { database, now } = c.get('services');
    const caller = callerOf(c);
    const { days, ...asked } = c.req.valid('json');
    const body = JSON.stringify({ ...asked, days });
    const idempotency = idempotencyOf(c.req.valid('header')['idempotency-key'], 'api-keys', body);
    c.header('Cache-Control', 'no-store');
    const known = await alreadyMade(database.db, caller, idempotency);
    if (known !== undefined) {
      const [row] = await database.db.select().from(apiKeys).where(eq(apiKeys.id, known));
      if (!row) throw new Refusal(requestProblems.notFound({ what: known }));
      c.header('Idempotency-Replayed', 'true');
      return c.json({ ...apiKeyOf(row), key: null }, 201);
    }
    const expiresAt = new Date(now().getTime() + days * DAY_MS);
    const made = { audit: auditSourceOf(c), idempotency };
    const { key, row } = await makeApiKey(database.db, caller, { ...asked, expiresAt }, made);
    return c.json({ ...apiKeyOf(row), key }, 201);
  },
);

/** Deletes an API key of the caller, or of somebody within reach. */
export const deleteApiKey = defineRoute(
  createRoute({
    method: 'delete',
    path: '/api-keys/{id}',
    tags: ['identity'],
    summary: 'Delete an API key',
    request: { params: z.object({ id: z.string().max(100) }) },
    responses: { 204: { description: 'Deleted' }, ...problemResponses(401, 403, 404) },
  }),
  async (c) => {
    const { database, identity } = c.get('services');
    const { id } = c.req.valid('param');
    const [row] = await database.db.select().from(apiKeys).where(eq(apiKeys.id, id));
    if (!row) throw new Refusal(requestProblems.notFound({ what: id }));
    const owner = await ownerOf(c, row.userId, 'PATCH /api/v1/users/{id}').catch((error: unknown) => {
      // Whoever may not see the key does not hear that there is one.
      throw error instanceof Refusal ? new Refusal(requestProblems.notFound({ what: id })) : error;
    });
    await database.db.transaction(async (tx) => {
      await tx.delete(apiKeys).where(and(eq(apiKeys.id, id), eq(apiKeys.userId, owner.id)));
      await recordAudit(tx, auditSourceOf(c), [
        {
          action: 'apiKey.revoked',
          target: { kind: 'apiKey', id },
          agencyId: owner.agencyId,
          detail: { name: row.name, account: owner.id },
        },
      ]);
    });
    await identity.forget(owner.id);
    return c.body(null, 204);
  },
);
