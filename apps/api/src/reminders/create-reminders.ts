import { createRoute, z } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../http/define-route.ts';
import { jsonBody, jsonResponse } from '../http/json-body.ts';
import { callerOf, scopeOf } from '../reports/scope.ts';
import { remind } from './remind.ts';

const wanted = z
  .strictObject({
    year: z.int(),
    agencies: z
      .array(z.string().max(100))
      .max(5_000)
      .optional()
      .openapi({ description: 'Ids; all that have not submitted unless given.' }),
    text: z.string().trim().min(1).max(2_000).optional().openapi({ description: 'What the office adds.' }),
  })
  .openapi('NewReminders');

/** Reminds agencies of a report that they have not submitted. */
export const createReminders = defineRoute(
  createRoute({
    method: 'post',
    path: '/reminders',
    tags: ['notices'],
    summary: 'Remind agencies',
    description: 'Those that have submitted are left out.',
    request: { body: jsonBody(wanted, 'Of which report, and whom') },
    responses: {
      200: jsonResponse(
        z.object({ reminded: z.array(z.object({ id: z.string(), name: z.string(), dueOn: z.string() })) }),
        'The agencies that were reminded',
      ),
      ...problemResponses(400, 401, 403, 415),
    },
  }),
  async (c) => {
    const { database, notices, now } = c.get('services');
    const { year, agencies, text } = c.req.valid('json');
    const reminded = await remind(database.db, notices, {
      scope: scopeOf(c),
      year,
      agencyIds: agencies,
      text,
      by: callerOf(c).id,
      at: now(),
    });
    return c.json({ reminded: [...reminded] }, 200);
  },
);
