import { createRoute, z } from '@hono/zod-openapi';
import { publicationsOf } from '../../corrections/publications-of.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { requestProblems } from '../../http/problems.ts';
import { Refusal } from '../../http/refusal.ts';
import { findPublicAgency } from '../published-reports.ts';
import { sitePaths } from '../site-paths.ts';
import { placeParam, publicCaching, publishedItemOf, publishedReport } from './public-wire.ts';

/** A published report. */
export const readPublishedReport = defineRoute(
  createRoute({
    method: 'get',
    path: '/public/reports/{id}',
    tags: ['public'],
    summary: 'A published report with its versions',
    request: {
      params: z.object({ id: z.uuid() }),
      query: z.object({ place: placeParam }),
    },
    responses: {
      200: jsonResponse(publishedReport, 'As it is in force'),
      ...problemResponses(400, 404),
    },
  }),
  async (c) => {
    const { id } = c.req.valid('param');
    const { place } = c.req.valid('query');
    const { db } = c.get('services').database;
    const all = await publicationsOf(db, { jurisdiction: place, id });
    const shown = all.at(-1);
    const found = shown && (await findPublicAgency(db, place, shown.agencyId));
    if (!shown || !found) throw new Refusal(requestProblems.notFound({ what: id }));
    const { agency } = found;
    c.header('Cache-Control', publicCaching);
    return c.json(
      {
        ...publishedItemOf(place, { ...shown, agency: { id: agency.id, name: agency.name } }),
        report: shown.content,
        ruleRun: { ...shown.ruleRun, findings: shown.ruleRun.findings.length },
        versions: all.map(({ number, publishedAt, supersededAt, hash, reason, year }) => ({
          number,
          publishedAt: publishedAt.toISOString(),
          supersededAt: supersededAt?.toISOString() ?? null,
          hash,
          reason,
          json: sitePaths.reportFile(place, agency.id, year, `v${number}.json`),
        })),
      },
      200,
    );
  },
);
