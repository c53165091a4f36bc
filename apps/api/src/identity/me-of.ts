import { eq } from 'drizzle-orm';
import type { z } from '@hono/zod-openapi';
import type { Database } from '../database/database.ts';
import { jurisdictions } from '../database/schema.ts';
import type { me } from './account-wire.ts';
import type { Caller } from './identity.ts';
import { grantOf, permissions } from './permissions.ts';

/** A caller with the names of jurisdiction and agency, and the grants of the role. */
export async function meOf(db: Database, caller: Caller): Promise<z.infer<typeof me>> {
  const { id, username, name, role, jurisdiction, agency, mustChangePassword } = caller;
  const [place] = await db
    .select({ id: jurisdictions.id, name: jurisdictions.name, isSample: jurisdictions.isSample })
    .from(jurisdictions)
    .where(eq(jurisdictions.id, jurisdiction));
  if (!place) throw new Error(`No jurisdiction "${jurisdiction}"`);
  return {
    id,
    username,
    name,
    role,
    jurisdiction: place,
    agency: agency && { id: agency.id, name: agency.name },
    mustChangePassword,
    can: Object.fromEntries(
      Object.entries(permissions).map(([route, permission]) => [route, grantOf(permission, role)]),
    ),
  };
}
