import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { secrets } from '../database/schema.ts';

const NAME = 'session';

/** The secret that signs cookies: made at the first start and shared by every process on the database. */
export async function installationSecret(db: Database): Promise<string> {
  const made = randomBytes(32).toString('base64url');
  await db.insert(secrets).values({ name: NAME, value: made }).onConflictDoNothing();
  const [stored] = await db.select().from(secrets).where(eq(secrets.name, NAME));
  if (!stored) throw new Error('The session secret was not stored');
  return stored.value;
}
