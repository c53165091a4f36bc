import type { SQL } from 'drizzle-orm';
import type { Database } from './database.ts';

/**
 * The rows of a query that is written as SQL. Its author states their shape, and casts what the two drivers would give
 * differently: `::int` and `::float8` come as numbers, `::text` as text.
 */
export async function rowsOf<Row>(db: Database, query: SQL): Promise<readonly Row[]> {
  const result: unknown = await db.execute(query);
  // Both drivers answer with `rows`; drizzle's common type leaves the result open.
  return (result as { readonly rows: readonly Row[] }).rows;
}
