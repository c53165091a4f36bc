import { randomUUID } from 'node:crypto';
import { eq, max } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { agencies } from '../database/schema.ts';

/** Adds an agency at the end of the list; `undefined` when the name is there already. */
export async function addAgency(
  db: Database,
  jurisdiction: string,
  name: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const [last] = await db
    .select({ position: max(agencies.position) })
    .from(agencies)
    .where(eq(agencies.jurisdiction, jurisdiction));
  const [agency] = await db
    .insert(agencies)
    .values({ jurisdiction, id: randomUUID(), name, position: (last?.position ?? 0) + 1 })
    .onConflictDoNothing()
    .returning({ id: agencies.id, name: agencies.name });
  return agency;
}
