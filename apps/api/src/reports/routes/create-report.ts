import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  formatById,
  formatForYear,
  makeBlank,
  makeFromPrevious,
  parseReport,
  problemOfYear,
  type Format,
  type Report,
} from '@nianbao/core';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import type { Env } from '../../http/env.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { refuseOn, Refusal } from '../../http/refusal.ts';
import { tagOfRevision } from '../../http/revision-tag.ts';
import { createReport as storeReport, findAgency, findReportOf, type AgencyRef } from '../create-report.ts';
import { alreadyCreated, idempotencyOf } from '../idempotency.ts';
import { storageProblems } from '../problems.ts';
import { loadReport } from '../report-record.ts';
import { reportJson, storedReport, storedReportOf } from '../report-wire.ts';
import { callerOf, scopeOf } from '../scope.ts';

const agencyId = z
  .string()
  .max(100)
  .optional()
  .openapi({ description: "The caller's own agency unless given." });

const newReport = z
  .discriminatedUnion('from', [
    z.strictObject({ from: z.literal('blank'), year: z.int(), agencyId }),
    z.strictObject({ from: z.literal('previous'), year: z.int(), agencyId }),
    z.strictObject({
      from: z.literal('report'),
      report: reportJson,
      agencyId: agencyId.openapi({ description: 'The agency named in the report unless given.' }),
    }),
  ])
  .openapi('NewReport');
type NewReport = z.infer<typeof newReport>;

/** Creates a report: blank, from last year's, or from report JSON. */
export const createReport = defineRoute(
  createRoute({
    method: 'post',
    path: '/reports',
    tags: ['reports'],
    summary: 'Create a report',
    description:
      'Sent again with the same Idempotency-Key it answers with the report made the first time, and makes no other.',
    request: {
      headers: z.object({ 'idempotency-key': z.string().optional() }),
      body: jsonBody(newReport, 'Where to start from'),
    },
    responses: {
      201: jsonResponse(storedReport, 'The new report'),
      ...problemResponses(400, 401, 403, 409, 413, 415, 422),
    },
  }),
  async (c) => {
    const { database, now } = c.get('services');
    const caller = callerOf(c);
    const asked = c.req.valid('json');
    const idempotency = idempotencyOf(c.req.valid('header')['idempotency-key'], JSON.stringify(asked));
    const known = await alreadyCreated(database.db, caller, idempotency);
    if (known !== undefined) c.header('Idempotency-Replayed', 'true');
    const id = known ?? (await makeReport(c, asked, { idempotency, by: caller.id, at: now() }));
    const record = await loadReport(database.db, scopeOf(c), id);
    c.header('ETag', tagOfRevision(record.revision));
    c.header('Location', `/api/v1/reports/${id}`);
    return c.json(storedReportOf(record), 201);
  },
);

async function makeReport(
  c: Context<Env>,
  asked: NewReport,
  made: Pick<Parameters<typeof storeReport>[1], 'idempotency' | 'by' | 'at'>,
): Promise<string> {
  const { db } = c.get('services').database;
  const scope = scopeOf(c);
  const { jurisdiction } = scope;
  if (asked.from === 'report') {
    const parsed = parseReport(asked.report);
    refuseOn(parsed.problems);
    if (!parsed.report) throw new Error('A report that is refused has problems');
    const by = asked.agencyId === undefined ? { name: parsed.report.agency } : { id: asked.agencyId };
    const agency = await findAgency(db, scope, by);
    return storeReport(db, { jurisdiction, agency, report: parsed.report, ...made });
  }
  const own = asked.agencyId ?? callerOf(c).agency?.id;
  if (own === undefined) throw new Refusal(storageProblems.agencyUnknown({ agency: '' }));
  const agency = await findAgency(db, scope, { id: own });
  return storeReport(db, { jurisdiction, agency, report: await draftFor(c, asked, agency), ...made });
}

async function draftFor(
  c: Context<Env>,
  { from, year }: { readonly from: 'blank' | 'previous'; readonly year: number },
  agency: AgencyRef,
): Promise<Report> {
  const yearProblem = problemOfYear(year);
  const format = formatForYear(year);
  if (yearProblem) throw new Refusal(yearProblem);
  if (!format) throw new Error(`No format for the year ${year}, which is a possible year`);
  // The overload by id gives the type of the one format; here it is any of them.
  if (from === 'blank') return makeBlank(format as Format, { agency: agency.name, year }) as Report;
  const { jurisdiction } = scopeOf(c);
  const previous = await findReportOf(c.get('services').database.db, jurisdiction, agency.id, year - 1);
  const previousFormat = previous && formatById(previous.report.format);
  if (!previous || !previousFormat)
    throw new Refusal(storageProblems.noPrevious({ agency: agency.name, year: year - 1 }));
  return makeFromPrevious(format, { format: previousFormat, report: previous.report }) as Report;
}
