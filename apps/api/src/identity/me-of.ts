import { and, eq } from 'drizzle-orm';
import type { z } from '@hono/zod-openapi';
import type { Database } from '../database/database.ts';
import { agencies, jurisdictions } from '../database/schema.ts';
import type { me } from './account-wire.ts';
import type { Caller } from './identity.ts';
import { grantOf, permissions } from './permissions.ts';

/** A caller with the names of jurisdiction and agency, and the grants of the role. */
export async function meOf(db: Database, caller: Caller): Promise<z.infer<typeof me>> {
  const { id, username, name, role, jurisdiction, agencyId } = caller;
  const [place] = await db
    .select({
      id: jurisdictions.id,
      name: jurisdictions.name,
      isSample: jurisdictions.isSample,
      agencyName: agencies.name,
    })
    .from(jurisdictions)
    .leftJoin(agencies, and(eq(agencies.jurisdiction, jurisdictions.id), eq(agencies.id, agencyId ?? '')))
    .where(eq(jurisdictions.id, jurisdiction));
  if (!place) throw new Error(`No jurisdiction "${jurisdiction}"`);
  const { agencyName, ...rest } = place;
  return {
    id,
    username,
    name,
    role,
    jurisdiction: rest,
    agency: agencyId !== null && agencyName !== null ? { id: agencyId, name: agencyName } : null,
    can: Object.fromEntries(
      Object.entries(permissions).map(([route, permission]) => [route, grantOf(permission, role)]),
    ),
  };
}
