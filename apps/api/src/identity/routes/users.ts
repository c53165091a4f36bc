import { and, asc, eq, gt, ilike, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { agencies, users } from '../../database/schema.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { Refusal } from '../../http/refusal.ts';
import { revisionOfIfMatch, tagOfRevision } from '../../http/revision-tag.ts';
import { callerOf, scopeOf } from '../../reports/scope.ts';
import { account, accountOf } from '../account-wire.ts';
import { findAccount, selectAccounts } from '../account-record.ts';
import { changeAccount, refuseAbove, refuseEmailTaken, refuseSeat } from '../change-account.ts';
import { LEAST_PASSWORD } from '../least-password.ts';
import { roles } from '../permissions.ts';
import { identityProblems } from '../problems.ts';
import { usersInScope } from '../users-in-scope.ts';

const query = z.object({
  role: z.enum(roles).optional(),
  agency: z.string().max(100).optional().openapi({ description: 'Id of the agency they sit in.' }),
  disabled: z.enum(['true', 'false']).optional(),
  q: z.string().trim().max(100).optional().openapi({ description: 'Part of a name or a user name.' }),
  limit: z.coerce.number().int().min(1).max(500).default(100).openapi({ type: 'integer' }),
  cursor: z.string().max(300).optional().openapi({ description: '`nextCursor` of the page before.' }),
});

/** The accounts within the caller's reach, by user name. */
export const listUsers = defineRoute(
  createRoute({
    method: 'get',
    path: '/users',
    tags: ['identity'],
    summary: 'List accounts',
    request: { query },
    responses: {
      200: jsonResponse(
        z.object({ items: z.array(account), nextCursor: z.string().nullable() }),
        'A page of accounts',
      ),
      ...problemResponses(400, 401, 403),
    },
  }),
  async (c) => {
    const { role, agency, disabled, q, limit, cursor } = c.req.valid('query');
    const { db } = c.get('services').database;
    const pattern = q ? `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : undefined;
    const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.string()]))[0];
    const login = sql`${users.username} collate "C"`;
    const rows = await selectAccounts(db)
      .where(
        and(
          usersInScope(scopeOf(c)),
          role === undefined ? undefined : eq(users.role, role),
          agency === undefined ? undefined : eq(agencies.id, agency),
          disabled === undefined
            ? undefined
            : disabled === 'true'
              ? isNotNull(users.disabledAt)
              : isNull(users.disabledAt),
          pattern === undefined ? undefined : or(ilike(users.name, pattern), ilike(users.username, pattern)),
          after === undefined ? undefined : gt(login, after),
        ),
      )
      .orderBy(asc(login))
      .limit(limit + 1);
    const items = rows.slice(0, limit).map(accountOf);
    const last = items.at(-1);
    const nextCursor = last && rows.length > limit ? encodeCursor([last.username]) : null;
    return c.json({ items, nextCursor }, 200);
  },
);

const name = z.string().trim().min(1).max(100);
const seat = z
  .string()
  .max(100)
  .nullable()
  .openapi({ description: 'The agency that the person sits in. Null is above all of them.' });
const email = z
  .email()
  .max(200)
  .nullable()
  .openapi({ description: 'By which a provider of single sign-on knows the person.' });
const newAccount = z
  .strictObject({
    username: z.string().regex(/^[\w.-]{3,30}$/),
    name,
    password: z.string().max(128),
    role: z.enum(roles),
    agencyId: seat.default(null),
    email: email.default(null),
    mustChangePassword: z
      .boolean()
      .default(false)
      .openapi({ description: 'The password is one that the administrator knows, good for one sign-in.' }),
  })
  .openapi('NewAccount');

/** Makes an account within the administrator's reach. */
export const createUser = defineRoute(
  createRoute({
    method: 'post',
    path: '/users',
    tags: ['identity'],
    summary: 'Create an account',
    request: { body: jsonBody(newAccount, 'The account; a clerk belongs to an agency') },
    responses: {
      201: jsonResponse(account, 'The account'),
      ...problemResponses(400, 401, 403, 409, 422),
    },
  }),
  async (c) => {
    const { database, identity } = c.get('services');
    const { db } = database;
    const scope = scopeOf(c);
    const asked = c.req.valid('json');
    if (asked.password.length < LEAST_PASSWORD)
      throw new Refusal(identityProblems.passwordWeak({ least: LEAST_PASSWORD }));
    refuseAbove(callerOf(c).role, asked.role);
    await refuseSeat(db, scope, asked.role, asked.agencyId);
    const [taken] = await db
      .select({ id: users.id })
      .from(users)
      .where(eq(users.username, asked.username.toLowerCase()));
    if (taken) throw new Refusal(identityProblems.usernameTaken({ username: asked.username }));
    await refuseEmailTaken(db, asked.email);
    const id = await identity.createAccount({ ...asked, jurisdiction: scope.jurisdiction }, auditSourceOf(c));
    const record = await findAccount(db, scope, id);
    c.header('ETag', tagOfRevision(record.user.revision));
    c.header('Location', `/api/v1/users/${id}`);
    return c.json(accountOf(record), 201);
  },
);

export const userParam = z.object({ id: z.string().max(100) });

/** An account. */
export const readUser = defineRoute(
  createRoute({
    method: 'get',
    path: '/users/{id}',
    tags: ['identity'],
    summary: 'Read an account',
    request: { params: userParam },
    responses: { 200: jsonResponse(account, 'The account'), ...problemResponses(401, 403, 404) },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const record = await findAccount(db, scopeOf(c), c.req.valid('param').id);
    c.header('ETag', tagOfRevision(record.user.revision));
    return c.json(accountOf(record), 200);
  },
);

/** Changes name, role or seat of an account, or disables it. */
export const changeUser = defineRoute(
  createRoute({
    method: 'patch',
    path: '/users/{id}',
    tags: ['identity'],
    summary: 'Change an account',
    description:
      'A disabled account loses its sessions and its API keys stop at once. Nobody gives more than he has himself.',
    request: {
      params: userParam,
      headers: z.object({ 'if-match': z.string().optional() }),
      body: jsonBody(
        z
          .strictObject({ name, role: z.enum(roles), agencyId: seat, email, isDisabled: z.boolean() })
          .partial()
          .openapi('AccountChanges'),
        'What changes',
      ),
    },
    responses: {
      200: jsonResponse(account, 'The account'),
      ...problemResponses(400, 401, 403, 404, 409, 412, 422, 428),
    },
  }),
  async (c) => {
    const { database, identity } = c.get('services');
    const { id } = c.req.valid('param');
    const record = await changeAccount(database.db, {
      scope: scopeOf(c),
      by: callerOf(c),
      id,
      revision: revisionOfIfMatch(c.req.valid('header')['if-match']),
      changes: c.req.valid('json'),
      audit: auditSourceOf(c),
    });
    await identity.forget(id);
    c.header('ETag', tagOfRevision(record.user.revision));
    return c.json(accountOf(record), 200);
  },
);
