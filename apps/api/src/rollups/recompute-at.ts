import { jurisdictions } from '../database/schema.ts';
import { openDatabase, type DatabaseOptions } from '../database/open-database.ts';
import { recomputeRollUps, type Recomputation } from './recompute-roll-ups.ts';

/** What the recomputation of a jurisdiction found. */
export interface JurisdictionRecomputation extends Recomputation {
  readonly jurisdiction: string;
}

/**
 * Adds up the roll-ups of all jurisdictions of a database anew and puts right what differs from what was kept.
 * @throws FolderInUseError when a service has the folder open; a PostgreSQL may be in use.
 */
export async function recomputeAt(place: DatabaseOptions): Promise<readonly JurisdictionRecomputation[]> {
  const database = await openDatabase(place);
  try {
    const { db } = database;
    const found: JurisdictionRecomputation[] = [];
    for (const { id } of await db.select({ id: jurisdictions.id }).from(jurisdictions))
      found.push({ jurisdiction: id, ...(await recomputeRollUps(db, id)) });
    return found;
  } finally {
    await database.close();
  }
}
