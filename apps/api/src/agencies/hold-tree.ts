import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { jurisdictions } from '../database/schema.ts';

/**
 * Lets one transaction at a time change the tree of a jurisdiction: two moves at once could put each below the other.
 * Whoever only refers to the jurisdiction is not held up.
 */
export async function holdTree(tx: Database, jurisdiction: string): Promise<void> {
  await tx
    .select({ id: jurisdictions.id })
    .from(jurisdictions)
    .where(eq(jurisdictions.id, jurisdiction))
    .for('no key update');
}
