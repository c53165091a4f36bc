import { z } from '@hono/zod-openapi';
import { reportStatuses } from '@nianbao/core/workflow';
import { agencyRef } from '../reports/report-wire.ts';
import type { SearchResult } from './find-reports.ts';

/** What is asked for. */
export const searchParams = z.object({
  q: z.string().trim().min(1).max(100).openapi({
    description: 'Chinese is found as it is written, other words by their beginning; all must occur.',
  }),
  year: z.coerce.number().int().optional().openapi({ type: 'integer' }),
  under: z.string().max(100).optional().openapi({ description: 'Id of an agency: it and all below it.' }),
  limit: z.coerce.number().int().min(1).max(100).default(20).openapi({ type: 'integer' }),
  cursor: z.string().max(300).optional().openapi({ description: '`nextCursor` of the page before.' }),
});

const hit = z
  .object({
    reportId: z.string(),
    agency: agencyRef,
    year: z.int(),
    title: z.string(),
    status: z.enum(reportStatuses),
    snippet: z
      .array(z.object({ text: z.string(), isHit: z.boolean() }))
      .openapi({ description: 'Where the words stand, in pieces; hits are marked.' }),
  })
  .openapi('SearchHit');

/** What was found. */
export const searchResult = z
  .object({
    agencies: z.array(agencyRef).openapi({ description: 'Agencies by name; with the first page only.' }),
    items: z.array(hit),
    nextCursor: z.string().nullable(),
  })
  .openapi('SearchResult');

/** A result as it goes out. */
export function searchResultOf({ agencies, items, nextCursor }: SearchResult): z.infer<typeof searchResult> {
  return {
    agencies: [...agencies],
    items: items.map((item) => ({ ...item, snippet: [...item.snippet] })),
    nextCursor,
  };
}
