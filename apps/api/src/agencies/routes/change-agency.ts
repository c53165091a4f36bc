import { createRoute, z } from '@hono/zod-openapi';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { successionKinds } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { revisionOfIfMatch, tagOfRevision } from '../../http/revision-tag.ts';
import { scopeOf } from '../../reports/scope.ts';
import { agencyDetailOf } from '../agency-detail.ts';
import { agency, agencyDetail, agencyFields, agencyOf } from '../agency-wire.ts';
import { changeAgency as change } from '../change-agency.ts';
import { removeAgency as remove } from '../remove-agency.ts';
import { succeedAgency as succeed } from '../succeed-agency.ts';
import { agencyParam } from './read-agency.ts';

const ifMatch = z.object({ 'if-match': z.string().optional() });

const agencyChanges = z
  .strictObject({
    ...agencyFields,
    renamedOn: z.iso.date().openapi({ description: 'First day of the new name; today unless given.' }),
  })
  .partial()
  .openapi('AgencyChanges');

/** Changes an agency, or moves it in the tree with all below it. */
export const changeAgency = defineRoute(
  createRoute({
    method: 'patch',
    path: '/agencies/{id}',
    tags: ['agencies'],
    summary: 'Change or move an agency',
    description:
      'A new name leaves the former one in the history, and in the reports that carry it. A new `parentId` moves it with all below it; an agency that no longer exists is given a last day.',
    request: { params: agencyParam, headers: ifMatch, body: jsonBody(agencyChanges, 'What changes') },
    responses: {
      200: jsonResponse(agency, 'The agency'),
      ...problemResponses(400, 401, 403, 404, 409, 412, 422, 428),
    },
  }),
  async (c) => {
    const { database, identity } = c.get('services');
    const row = await change(database.db, {
      scope: scopeOf(c),
      id: c.req.valid('param').id,
      revision: revisionOfIfMatch(c.req.valid('header')['if-match']),
      changes: c.req.valid('json'),
      audit: auditSourceOf(c),
    });
    // What people reach follows from where they sit.
    await identity.forgetEverybody();
    c.header('ETag', tagOfRevision(row.revision));
    return c.json(agencyOf(row), 200);
  },
);

/** Removes an agency that nothing refers to. */
export const deleteAgency = defineRoute(
  createRoute({
    method: 'delete',
    path: '/agencies/{id}',
    tags: ['agencies'],
    summary: 'Remove an agency',
    description: 'Only one that was entered by mistake: with reports, people or agencies below it, it stays.',
    request: { params: agencyParam, headers: ifMatch },
    responses: { 204: { description: 'Removed' }, ...problemResponses(401, 403, 404, 409, 412, 428) },
  }),
  async (c) => {
    await remove(c.get('services').database.db, {
      scope: scopeOf(c),
      id: c.req.valid('param').id,
      revision: revisionOfIfMatch(c.req.valid('header')['if-match']),
      audit: auditSourceOf(c),
    });
    return c.body(null, 204);
  },
);

/** Ends an agency and names those that took over. */
export const succeedAgency = defineRoute(
  createRoute({
    method: 'post',
    path: '/agencies/{id}/successions',
    tags: ['agencies'],
    summary: 'End an agency in a reform',
    description:
      'It was merged into another, split among several, or replaced. The day before is its last one.',
    request: {
      params: agencyParam,
      headers: ifMatch,
      body: jsonBody(
        z
          .strictObject({
            kind: z.enum(successionKinds),
            successors: z.array(z.string().max(100)).min(1).max(50),
            since: z.iso.date(),
          })
          .openapi('NewSuccession'),
        'Who took over, and when',
      ),
    },
    responses: {
      200: jsonResponse(agencyDetail, 'The agency'),
      ...problemResponses(400, 401, 403, 404, 412, 422, 428),
    },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const { id } = c.req.valid('param');
    const scope = scopeOf(c);
    await succeed(db, {
      scope,
      id,
      revision: revisionOfIfMatch(c.req.valid('header')['if-match']),
      succession: c.req.valid('json'),
      audit: auditSourceOf(c),
    });
    const detail = await agencyDetailOf(db, scope, id);
    c.header('ETag', tagOfRevision(detail.revision));
    return c.json(detail, 200);
  },
);
