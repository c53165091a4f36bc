import { createRoute, z } from '@hono/zod-openapi';
import { judgeTransition, transitions, workflowActions } from '@nianbao/core/workflow';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { Refusal } from '../../http/refusal.ts';
import { revisionOfIfMatch, tagOfRevision } from '../../http/revision-tag.ts';
import { workflowRoles } from '../../identity/permissions.ts';
import { identityProblems } from '../../identity/problems.ts';
import { checkAt } from '../count-findings.ts';
import { idParam, itemOf, reportItem } from '../report-wire.ts';
import { openForChange, saveReport } from '../save-report.ts';
import { callerOf, scopeOf } from '../scope.ts';

const step = z
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
      body: jsonBody(step, 'The step'),
    },
    responses: {
      200: jsonResponse(reportItem, 'The report in its new status'),
      ...problemResponses(400, 401, 403, 404, 409, 412, 415, 422, 428),
    },
  }),
  async (c) => {
    const { writes, now } = c.get('services');
    const caller = callerOf(c);
    const { action, reason } = c.req.valid('json');
    if (!workflowRoles[transitions[action].by].includes(caller.role))
      throw new Refusal(identityProblems.denied());
    const revision = revisionOfIfMatch(c.req.valid('header')['if-match']);
    const record = await openForChange(writes, scopeOf(c), { id: c.req.valid('param').id, revision });
    const at = now();
    const { findings } = checkAt(record.report, {
      previous: record.previous?.report,
      moment: at,
      rules: await writes.rules.of(record.jurisdiction),
    });
    const judged = judgeTransition({ status: record.status, action, reason, findings });
    if (judged.kind === 'refused') throw new Refusal(judged.problem);
    const note = reason === undefined || reason === '' ? null : reason;
    const saved = await saveReport(writes, record, {
      next: record.report,
      action,
      by: caller.id,
      at,
      step: { to: judged.to, note },
    });
    c.header('ETag', tagOfRevision(saved.revision));
    return c.json(itemOf(saved), 200);
  },
);
