import { createRoute, z } from '@hono/zod-openapi';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { tagOfRevision } from '../../http/revision-tag.ts';
import { scopeOf } from '../../reports/scope.ts';
import { addAgency } from '../add-agency.ts';
import { agency, agencyFields, agencyOf } from '../agency-wire.ts';

const newAgency = z
  .strictObject({
    name: agencyFields.name,
    ...z.strictObject(agencyFields).omit({ name: true }).partial().shape,
  })
  .openapi('NewAgency');

/** Adds an agency to the tree. */
export const createAgency = defineRoute(
  createRoute({
    method: 'post',
    path: '/agencies',
    tags: ['agencies'],
    summary: 'Add an agency',
    description:
      'Below `parentId`, or below the agency that the caller sits in; last among its siblings unless it has a position.',
    request: { body: jsonBody(newAgency, 'The agency') },
    responses: {
      201: jsonResponse(agency, 'The agency'),
      ...problemResponses(400, 401, 403, 409, 422),
    },
  }),
  async (c) => {
    const row = await addAgency(
      c.get('services').database.db,
      scopeOf(c),
      c.req.valid('json'),
      auditSourceOf(c),
    );
    c.header('ETag', tagOfRevision(row.revision));
    c.header('Location', `/api/v1/agencies/${row.id}`);
    return c.json(agencyOf(row), 201);
  },
);
