import { z } from '@hono/zod-openapi';
import { agencyRef, reportJson } from '../../reports/report-wire.ts';
import type { PublishedItem } from '../published-reports.ts';
import { sitePaths } from '../site-paths.ts';

/** What others may keep for so many seconds, and ask for anew by its ETag. */
export const publicCaching = 'public, max-age=300';

/** Parameter that names a place. */
export const placeParam = z
  .string()
  .max(100)
  .openapi({ description: 'Id of a place, as /public/places lists it.' });

/** A published report in a list. */
export const publishedItem = z
  .object({
    id: z.string().openapi({ format: 'uuid' }),
    place: z.string(),
    agency: agencyRef,
    year: z.int(),
    title: z.string(),
    number: z.int().openapi({ description: '1 as first published, one more for each correction.' }),
    publishedAt: z.iso.datetime(),
    hash: z
      .string()
      .openapi({ description: 'SHA-256 of the published report JSON (`json`), lower-case hex.' }),
    page: z.string().openapi({ description: 'Address of the page for readers.' }),
    json: z.string().openapi({ description: 'Address of the report JSON whose hash is given.' }),
  })
  .openapi('PublishedItem');

/** A published report with all its versions. */
export const publishedReport = publishedItem
  .extend({
    report: reportJson,
    ruleRun: z.object({
      ruleSet: z.string(),
      day: z.iso.date(),
      findings: z.int().openapi({ description: 'Findings that stood when it was published.' }),
    }),
    versions: z.array(
      z.object({
        number: z.int(),
        publishedAt: z.iso.datetime(),
        supersededAt: z.iso.datetime().nullable(),
        hash: z.string(),
        reason: z.string().nullable().openapi({ description: 'Why it was corrected; null for the first.' }),
        json: z.string(),
      }),
    ),
  })
  .openapi('PublishedReport');

/** A list item as it goes out. */
export function publishedItemOf(place: string, item: PublishedItem): z.infer<typeof publishedItem> {
  const { reportId: id, agency, year, title, number, publishedAt, hash } = item;
  return {
    id,
    place,
    agency,
    year,
    title,
    number,
    hash,
    publishedAt: publishedAt.toISOString(),
    page: sitePaths.report(place, agency.id, year),
    json: sitePaths.reportFile(place, agency.id, year, `v${number}.json`),
  };
}
