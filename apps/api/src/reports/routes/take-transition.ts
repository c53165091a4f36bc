import { createRoute, z } from '@hono/zod-openapi';
import { workflowActions } from '@nianbao/core/workflow';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { revisionOfIfMatch, tagOfRevision } from '../../http/revision-tag.ts';
import { idParam, itemOf, reportItem } from '../report-wire.ts';
import { callerOf, scopeOf } from '../scope.ts';
import { takeStep } from '../take-step.ts';

/** A step and why it is taken. */
export const workflowStep = z
  .strictObject({
    action: z.enum(workflowActions),
    reason: z
      .string()
      .trim()
      .max(2_000)
      .optional()
      .openapi({ description: 'Needed to return and to correct, and to submit in spite of warnings.' }),
  })
  .openapi('WorkflowStep');

/** Submits, withdraws, returns, approves, publishes a report, or opens a published one for correction. */
export const takeTransition = defineRoute(
  createRoute({
    method: 'post',
    path: '/reports/{id}/transitions',
    tags: ['reports'],
    summary: 'Take a step of the workflow',
    description: 'draft → submitted → returned or approved → published → correcting → submitted …',
    request: {
      params: idParam,
      headers: z.object({ 'if-match': z.string().optional() }),
      body: jsonBody(workflowStep, 'The step'),
    },
    responses: {
      200: jsonResponse(reportItem, 'The report in its new status'),
      ...problemResponses(400, 401, 403, 404, 409, 412, 415, 422, 428),
    },
  }),
  async (c) => {
    const { writes, notices, now } = c.get('services');
    const { action, reason } = c.req.valid('json');
    const revision = revisionOfIfMatch(c.req.valid('header')['if-match']);
    const { id } = c.req.valid('param');
    const caller = callerOf(c);
    const context = { writes, notices, scope: scopeOf(c), caller, audit: auditSourceOf(c), at: now() };
    const saved = await takeStep(context, { id, revision, action, reason });
    c.header('ETag', tagOfRevision(saved.revision));
    return c.json(itemOf(saved), 200);
  },
);
