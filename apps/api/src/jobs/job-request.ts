import { z } from '@hono/zod-openapi';
import { reportStatuses } from '@nianbao/core/workflow';
import { writers } from '@nianbao/render/writers';

/** How many reports a list in a request may name. */
export const MOST_NAMED = 20_000;

/** How the files of an import are to be taken; they come in the body. */
export const importRequest = z.strictObject({
  kind: z.literal('import'),
  agencyId: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'Whose reports they are; the agency that each document names unless given.' }),
  addAgencies: z
    .boolean()
    .default(false)
    .openapi({ description: 'Add agencies that documents name and that are not in the list.' }),
  onDuplicate: z.enum(['keep', 'replace']).default('keep').openapi({
    description:
      'What to do when there is a report of the agency for the year: leave it, or save over a draft.',
  }),
});

const selection = {
  reports: z.array(z.uuid()).max(MOST_NAMED).optional().openapi({ description: 'Ids of reports.' }),
  year: z.int().optional().openapi({ description: 'Instead of ids: all reports of a year within reach.' }),
  status: z.enum(reportStatuses).optional().openapi({ description: 'Of these, only those in a status.' }),
};

/** Reports as files in an archive. */
export const renderRequest = z.strictObject({
  kind: z.literal('render'),
  to: z.enum(writers.map(({ id }) => id)),
  ...selection,
});

/** The figures of a year as one table. */
export const exportRequest = z.strictObject({
  kind: z.literal('export'),
  to: z.enum(['csv', 'parquet']),
  year: z.int(),
  status: z.enum(reportStatuses).optional(),
});

/** All reports checked anew with the rules of today. */
export const recountRequest = z.strictObject({ kind: z.literal('recount') });

/** What a job was asked to do. */
export const jobRequest = z.discriminatedUnion('kind', [
  importRequest,
  renderRequest,
  exportRequest,
  recountRequest,
]);
export type JobRequest = z.infer<typeof jobRequest>;
export type JobKind = JobRequest['kind'];
export type RequestOf<Kind extends JobKind> = Extract<JobRequest, { readonly kind: Kind }>;
