import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { agencies } from '../database/schema.ts';
import type { Caller } from '../identity/identity.ts';
import type { Scope } from '../reports/scope.ts';
import type { JobRow } from './job-record.ts';

/** What a job keeps of the reach of who made it: the seat, so that it follows an agency that moves in the tree. */
export function reachColumns(
  caller: Pick<Caller, 'agency'>,
  { reach }: Scope,
): Pick<JobRow, 'agencyId' | 'reach'> {
  return { agencyId: caller.agency?.id ?? null, reach: reach.kind };
}

/**
 * How far a job reaches now.
 * @throws Error when the agency it works for is gone.
 */
export async function scopeOfJob(
  db: Database,
  { jurisdiction, agencyId, reach }: Pick<JobRow, 'jurisdiction' | 'agencyId' | 'reach'>,
): Promise<Scope> {
  if (reach === 'jurisdiction') return { jurisdiction, reach: { kind: 'jurisdiction' } };
  const [agency] = await db
    .select({ id: agencies.id, path: agencies.path })
    .from(agencies)
    .where(and(eq(agencies.jurisdiction, jurisdiction), eq(agencies.id, agencyId ?? '')));
  if (!agency) throw new Error(`The agency ${agencyId} of a job is gone`);
  return {
    jurisdiction,
    reach: reach === 'agency' ? { kind: 'agency', id: agency.id } : { kind: 'subtree', path: agency.path },
  };
}
