import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { jurisdictions } from '../database/schema.ts';
import { SAMPLE_PASSWORD, sampleAccounts } from './sample-county.ts';

/** The accounts of the sample county, whose password is published; `null` where the data is real. */
export async function publishedAccounts(
  db: Database,
): Promise<{ readonly password: string; readonly usernames: string[] } | null> {
  const [sample] = await db.select().from(jurisdictions).where(eq(jurisdictions.isSample, true));
  if (!sample) return null;
  return { password: SAMPLE_PASSWORD, usernames: sampleAccounts.map(({ username }) => username) };
}
