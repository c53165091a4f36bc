import { and, asc, eq } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { agencies, users } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { Refusal } from '../../http/refusal.ts';
import { findAgency } from '../../reports/create-report.ts';
import { scopeOf } from '../../reports/scope.ts';
import { usersInScope } from '../users-in-scope.ts';
import { account } from '../account-wire.ts';
import { LEAST_PASSWORD } from '../identity.ts';
import { roles } from '../permissions.ts';
import { identityProblems } from '../problems.ts';

/** The accounts of the jurisdiction. */
export const listUsers = defineRoute(
  createRoute({
    method: 'get',
    path: '/users',
    tags: ['identity'],
    summary: 'List accounts',
    responses: {
      200: jsonResponse(z.object({ items: z.array(account) }), 'Accounts'),
      ...problemResponses(401, 403),
    },
  }),
  async (c) => {
    const rows = await c
      .get('services')
      .database.db.select({ user: users, agencyName: agencies.name })
      .from(users)
      .leftJoin(agencies, and(eq(agencies.jurisdiction, users.jurisdiction), eq(agencies.id, users.agencyId)))
      .where(usersInScope(scopeOf(c)))
      .orderBy(asc(users.username));
    const items = rows.map(({ user: { id, username, name, role, agencyId }, agencyName }) => ({
      id,
      username,
      name,
      role,
      agency: agencyId !== null && agencyName !== null ? { id: agencyId, name: agencyName } : null,
    }));
    return c.json({ items }, 200);
  },
);

const newAccount = z.strictObject({
  username: z.string().regex(/^[\w.-]{3,30}$/),
  name: z.string().trim().min(1).max(100),
  password: z.string().max(128),
  role: z.enum(roles),
  agencyId: z.string().max(100).nullable().default(null),
});

/** Makes an account in the administrator's jurisdiction. */
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
    const scope = scopeOf(c);
    const asked = c.req.valid('json');
    if (asked.password.length < LEAST_PASSWORD)
      throw new Refusal(identityProblems.passwordWeak({ least: LEAST_PASSWORD }));
    const needsAgency = asked.role === 'clerk' || asked.agencyId !== null;
    const agency = needsAgency ? await findAgency(database.db, scope, { id: asked.agencyId ?? '' }) : null;
    const [taken] = await database.db
      .select({ id: users.id })
      .from(users)
      .where(eq(users.username, asked.username.toLowerCase()));
    if (taken) throw new Refusal(identityProblems.usernameTaken({ username: asked.username }));
    const { username, name, role } = asked;
    const id = await identity.createAccount({ ...asked, jurisdiction: scope.jurisdiction });
    return c.json({ id, username: username.toLowerCase(), name, role, agency }, 201);
  },
);
