import { createRoute, z } from '@hono/zod-openapi';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { Refusal } from '../../http/refusal.ts';
import { statusOfProblem } from '../../http/status-of-problem.ts';
import { itemOf, problemJson, reportItem } from '../report-wire.ts';
import { callerOf, scopeOf } from '../scope.ts';
import { takeStep, type Step, type StepContext } from '../take-step.ts';
import { workflowStep } from './take-transition.ts';

const MOST_REPORTS = 500;

const steps = workflowStep
  .extend({
    reports: z
      .array(
        z.strictObject({
          id: z.uuid(),
          revision: z
            .int()
            .optional()
            .openapi({ description: 'The revision that the caller has seen; any unless given.' }),
        }),
      )
      .min(1)
      .max(MOST_REPORTS),
  })
  .openapi('WorkflowSteps');

const outcome = z
  .object({
    id: z.uuid(),
    status: z
      .int()
      .openapi({ description: 'What the same step of this report alone would be answered with.' }),
    report: reportItem.optional(),
    problems: z.array(problemJson).optional(),
  })
  .openapi('StepOutcome');

/** One step for many reports. Each has its own outcome; one that is refused does not hold up the others. */
export const takeTransitions = defineRoute(
  createRoute({
    method: 'post',
    path: '/reports/transitions',
    tags: ['reports'],
    summary: 'Take a step of the workflow for many reports',
    request: { body: jsonBody(steps, 'The step, and of which reports') },
    responses: {
      200: jsonResponse(z.object({ items: z.array(outcome) }), 'What became of each, in the order asked'),
      ...problemResponses(400, 401, 403, 415),
    },
  }),
  async (c) => {
    const { writes, notices, now } = c.get('services');
    const { action, reason, reports } = c.req.valid('json');
    const caller = callerOf(c);
    const context = { writes, notices, scope: scopeOf(c), caller, audit: auditSourceOf(c), at: now() };
    const items: z.infer<typeof outcome>[] = [];
    // One after the other: two entries of one report would else be in each other's way.
    for (const { id, revision = 'any' } of reports)
      items.push(await outcomeOf(context, { id, revision, action, reason }));
    return c.json({ items }, 200);
  },
);

async function outcomeOf(context: StepContext, step: Step): Promise<z.infer<typeof outcome>> {
  try {
    return { id: step.id, status: 200, report: itemOf(await takeStep(context, step)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = statusOfProblem(error.problem.code);
    if (status === undefined) throw new Error(`No HTTP status for ${error.problem.code}`, { cause: error });
    return { id: step.id, status, problems: [...error.problems] };
  }
}
