import { and, eq, inArray, isNull, ne, or, type SQL } from 'drizzle-orm';
import { idsOnPath } from '../agencies/agency-path.ts';
import type { Database } from '../database/database.ts';
import { agencies, users } from '../database/schema.ts';
import type { Happening } from './happening.ts';

/** Ids of the accounts that are told of something. */
export async function recipientsOf(db: Database, happening: Happening): Promise<readonly string[]> {
  const { jurisdiction, to, by } = happening;
  const rows = await db
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.jurisdiction, jurisdiction),
        isNull(users.disabledAt),
        by === undefined ? undefined : ne(users.id, by),
        typeof to === 'object' ? eq(users.id, to.userId) : await ofSide(db, happening),
      ),
    );
  return rows.map(({ id }) => id);
}

async function ofSide(db: Database, { jurisdiction, to, agencyId }: Happening): Promise<SQL | undefined> {
  if (to === 'agency') return and(eq(users.role, 'clerk'), eq(users.agencyId, agencyId ?? ''));
  const [agency] = await db
    .select({ path: agencies.path })
    .from(agencies)
    .where(and(eq(agencies.jurisdiction, jurisdiction), eq(agencies.id, agencyId ?? '')));
  // Those who sit in the agency itself or above it; without a seat one is above all of them.
  const above = agency ? idsOnPath(agency.path) : [];
  return and(
    inArray(users.role, ['reviewer', 'office']),
    or(isNull(users.agencyId), inArray(users.agencyId, above)),
  );
}
