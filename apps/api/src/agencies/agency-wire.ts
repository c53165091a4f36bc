import { z } from '@hono/zod-openapi';
import { agencyKinds, agencyLevels, successionKinds, type agencies } from '../database/schema.ts';
import { agencyRef } from '../reports/report-wire.ts';
import { MOST_POSITION, depthOf } from './agency-path.ts';
import { creditCode } from './credit-code.ts';

const day = z.iso.date();

/** An agency as lists show it. */
export const agency = z
  .object({
    id: z.string(),
    name: z.string().openapi({ description: 'Full official name.' }),
    parentId: z.string().nullable().openapi({ description: 'The agency above; null at the top.' }),
    depth: z.int().openapi({ description: 'How many agencies stand above.' }),
    kind: z.enum(agencyKinds),
    level: z.enum(agencyLevels),
    creditCode: z.string().nullable(),
    position: z.int().openapi({ description: 'Order among siblings.' }),
    validFrom: day.nullable().openapi({ description: 'First day; null when unknown.' }),
    validTo: day.nullable().openapi({ description: 'Last day; null while it exists.' }),
    revision: z.int().openapi({ description: 'The ETag.' }),
  })
  .openapi('Agency');
export type Agency = z.infer<typeof agency>;

const succession = z.object({ agency: agencyRef, kind: z.enum(successionKinds), since: day });

/** An agency with what came before, after and below it. */
export const agencyDetail = agency
  .extend({
    ancestors: z.array(agencyRef).openapi({ description: 'From the top to the agency above.' }),
    children: z.array(agency),
    formerNames: z
      .array(z.object({ name: z.string(), until: day }))
      .openapi({ description: 'Earlier names, oldest first, each with the day on which it changed.' }),
    predecessors: z.array(succession).openapi({ description: 'Agencies that it took over from.' }),
    successors: z.array(succession).openapi({ description: 'Agencies that took over from it.' }),
  })
  .openapi('AgencyDetail');
export type AgencyDetail = z.infer<typeof agencyDetail>;

/** What can be said of an agency, by whoever adds or changes it. */
export const agencyFields = {
  name: z.string().trim().min(2).max(200).openapi({ description: 'Full official name.' }),
  parentId: z.string().max(100).nullable().openapi({
    description: 'The agency above. Null at the top, which only those may say who reach everything.',
  }),
  kind: z.enum(agencyKinds),
  level: z.enum(agencyLevels),
  creditCode: creditCode.nullable(),
  position: z.int().min(0).max(MOST_POSITION).openapi({ description: 'Order among siblings.' }),
  validFrom: day.nullable(),
  validTo: day.nullable(),
} as const;

/** A row of `agencies` as it goes out. */
export function agencyOf(row: typeof agencies.$inferSelect): Agency {
  const { id, name, parentId, kind, level, position, validFrom, validTo, revision } = row;
  const depth = depthOf(row.path);
  return {
    id,
    name,
    parentId,
    depth,
    kind,
    level,
    creditCode: row.creditCode,
    position,
    validFrom,
    validTo,
    revision,
  };
}
