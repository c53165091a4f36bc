import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { setImmediate } from 'node:timers/promises';
import { createRoute, z } from '@hono/zod-openapi';
import { ruleSetHash, type Report, type Rule } from '@nianbao/core';
import { agencies, reports } from '../../database/schema.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { checkAt, countFindings } from '../../reports/count-findings.ts';
import { inScope } from '../../reports/report-record.ts';
import { agencyRef } from '../../reports/report-wire.ts';
import { scopeOf } from '../../reports/scope.ts';
import { rulesWith } from '../rule-settings.ts';
import { settingsJson, usableSettings } from '../settings-wire.ts';

/** Reports that are checked before somebody else gets a turn. */
const AT_ONCE = 10;

const body = z
  .strictObject({
    settings: settingsJson,
    year: z.int(),
    limit: z
      .int()
      .min(1)
      .max(500)
      .default(200)
      .openapi({ description: 'Reports that are tried in one answer.' }),
    cursor: z.string().max(300).optional().openapi({ description: '`nextCursor` of the answer before.' }),
  })
  .openapi('RuleTrial');

const answer = z
  .object({
    ruleSet: z.string().openapi({ description: 'Identifies the rules that were tried.' }),
    checked: z
      .int()
      .openapi({ description: 'Reports tried in this answer; add up the answers of all pages.' }),
    rules: z
      .array(
        z.object({
          rule: z.string(),
          before: z.int().openapi({ description: 'Reports that fail it by the rules in force.' }),
          after: z.int().openapi({ description: 'Reports that would fail it.' }),
        }),
      )
      .openapi({ description: 'Rules that some report fails, now or then.' }),
    changed: z
      .array(
        z.object({
          reportId: z.string(),
          agency: agencyRef,
          fails: z
            .array(z.string())
            .openapi({ description: 'Rules that it would fail and does not fail now.' }),
          passes: z.array(z.string()).openapi({ description: 'Rules that it fails now and would not.' }),
          errors: z.object({ before: z.int(), after: z.int() }),
          warnings: z.object({ before: z.int(), after: z.int() }),
        }),
      )
      .openapi({ description: 'Reports for which it would make a difference.' }),
    nextCursor: z.string().nullable(),
  })
  .openapi('RuleTrialResult');

/** Tries rules on stored reports before they are switched on. Changes nothing. */
export const tryRules = defineRoute(
  createRoute({
    method: 'post',
    path: '/rules/trial',
    tags: ['catalogues'],
    summary: 'Try rules on all reports of a year',
    description: 'Goes on from answer to answer by the cursor, so that any number of reports can be tried.',
    request: { body: jsonBody(body, 'The settings to try') },
    responses: {
      200: jsonResponse(answer, 'What it would change for a page of reports'),
      ...problemResponses(400, 401, 403, 415, 422),
    },
  }),
  async (c) => {
    const { settings, year, limit, cursor } = c.req.valid('json');
    const { database, writes, now } = c.get('services');
    const scope = scopeOf(c);
    const tried = rulesWith(usableSettings(settings));
    const current = await writes.rules.of(scope.jurisdiction);
    const rows = await pageOf(database.db, scope, { year, limit, cursor });
    const page = rows.slice(0, limit);
    const moment = now();
    const outcomes = [];
    for (const [at, row] of page.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
      outcomes.push({ row, ...outcomeOf(row, { current, tried, moment }) });
    }
    const last = page.at(-1);
    return c.json(
      {
        ruleSet: ruleSetHash(tried),
        checked: page.length,
        rules: tallyOf(outcomes),
        changed: outcomes.flatMap(changeOf),
        nextCursor: last && rows.length > limit ? encodeCursor([last.id]) : null,
      },
      200,
    );
  },
);

const previous = alias(reports, 'previous');

interface Row {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly report: Report;
  readonly previous: Report | null;
}

function pageOf(
  db: Parameters<typeof inScope>[0],
  scope: Parameters<typeof inScope>[1],
  { year, limit, cursor }: Pick<z.infer<typeof body>, 'year' | 'limit' | 'cursor'>,
): Promise<readonly Row[]> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]))[0];
  return db
    .select({
      id: reports.id,
      agencyId: agencies.id,
      name: agencies.name,
      report: reports.content,
      previous: previous.content,
    })
    .from(reports)
    .innerJoin(
      agencies,
      and(eq(agencies.jurisdiction, reports.jurisdiction), eq(agencies.id, reports.agencyId)),
    )
    .leftJoin(
      previous,
      and(
        eq(previous.jurisdiction, reports.jurisdiction),
        eq(previous.agencyId, reports.agencyId),
        eq(previous.year, sql`${reports.year} - 1`),
      ),
    )
    .where(
      and(
        inScope(db, scope),
        eq(reports.year, year),
        after === undefined ? undefined : gt(reports.id, after),
      ),
    )
    .orderBy(asc(reports.id))
    .limit(limit + 1);
}

function outcomeOf(
  { report, previous: before }: Row,
  { current, tried, moment }: { current: readonly Rule[]; tried: readonly Rule[]; moment: Date },
) {
  const by = (rules: readonly Rule[]) =>
    countFindings(checkAt(report, { previous: before ?? undefined, moment, rules }));
  return { before: by(current), after: by(tried) };
}

type Outcome = { readonly row: Row } & ReturnType<typeof outcomeOf>;

function tallyOf(outcomes: readonly Outcome[]) {
  const tally = new Map<string, { before: number; after: number }>();
  for (const outcome of outcomes)
    for (const when of ['before', 'after'] as const)
      for (const rule of outcome[when].failingRules) {
        const counts = tally.get(rule) ?? { before: 0, after: 0 };
        tally.set(rule, counts);
        counts[when] += 1;
      }
  return [...tally].map(([rule, counts]) => ({ rule, ...counts })).toSorted((a, b) => b.after - a.after);
}

function changeOf({ row, before, after }: Outcome) {
  const fails = after.failingRules.filter((rule) => !before.failingRules.includes(rule));
  const passes = before.failingRules.filter((rule) => !after.failingRules.includes(rule));
  const errors = { before: before.errorCount, after: after.errorCount };
  const warnings = { before: before.warningCount, after: after.warningCount };
  const isSame =
    fails.length + passes.length === 0 &&
    errors.before === errors.after &&
    warnings.before === warnings.after;
  const agency = { id: row.agencyId, name: row.name };
  return isSame ? [] : [{ reportId: row.id, agency, fails, passes, errors, warnings }];
}
