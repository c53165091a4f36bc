import { z } from '@hono/zod-openapi';
import { editableFields } from '../reports/report-changes.ts';
import type { Correction } from './publications-of.ts';

const localText = z.object({ zh: z.string(), en: z.string() });
const amount = z.number().nullable();

/** A correction notice as JSON. */
export const correctionJson = z
  .object({
    number: z.int().openapi({ description: '1 for the first correction.' }),
    date: z.iso.date().openapi({ description: 'Day of the notice, by the calendar of China.' }),
    reason: z.string(),
    publishedAt: z.iso.datetime(),
    before: z.object({ revision: z.int(), hash: z.string() }),
    after: z.object({ revision: z.int(), hash: z.string() }),
    cells: z.array(z.object({ cell: z.string(), label: localText, before: amount, after: amount })),
    fields: z.array(z.enum(editableFields)).openapi({ description: 'Fields of text that changed.' }),
  })
  .openapi('Correction');

/** A correction as it goes out. */
export function correctionJsonOf({ number, date, reason, before, after, changes }: Correction) {
  return {
    number,
    date,
    reason,
    publishedAt: after.publishedAt.toISOString(),
    before: { revision: before.revision, hash: before.hash },
    after: { revision: after.revision, hash: after.hash },
    cells: changes.cells.map(({ label, ...cell }) => ({ ...cell, label: { ...label } })),
    fields: [...changes.fields],
  };
}
