import { createRoute, z } from '@hono/zod-openapi';
import { check, parseReport, type Report } from '@nianbao/core';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { refuseOn } from '../../http/refusal.ts';
import { dayInChina } from '../../reports/count-findings.ts';
import { checkResult, checkResultOf, reportJson } from '../../reports/report-wire.ts';

const subject = z
  .strictObject({
    report: reportJson,
    previous: reportJson
      .optional()
      .openapi({ description: "Last year's report of the same agency, for the rules across years." }),
    today: z.iso
      .date()
      .optional()
      .openapi({ description: 'Day of the check; the present day unless given.' }),
  })
  .openapi('ValidateRequest');

function usable(value: unknown): Report {
  const { report, problems } = parseReport(value);
  refuseOn(problems);
  if (!report) throw new Error('A report that is refused has problems');
  return report;
}

/** Checks report JSON and stores nothing. */
export const validateReport = defineRoute(
  createRoute({
    method: 'post',
    path: '/validate',
    tags: ['documents'],
    summary: 'Check a report',
    request: { body: jsonBody(subject, 'Report JSON') },
    responses: {
      200: jsonResponse(checkResult, 'Findings'),
      ...problemResponses(400, 401, 413, 415, 422),
    },
  }),
  (c) => {
    const { report, previous, today } = c.req.valid('json');
    const result = check(usable(report), {
      previous: previous === undefined ? undefined : usable(previous),
      today: today ?? dayInChina(c.get('services').now()),
    });
    return c.json(checkResultOf(result), 200);
  },
);
