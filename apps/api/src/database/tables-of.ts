import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { rowsOf } from './rows-of.ts';

export interface TableColumns {
  readonly name: string;
  /** In their order; those that the database computes are not among them. */
  readonly columns: readonly string[];
  /** Whether a column holds bytes: rows may then be large. */
  readonly hasBytes: boolean;
}

/** The tables of the service with their columns, by name. The queue's and the migrations' are in schemas of their own. */
export async function tablesOf(db: Database): Promise<readonly TableColumns[]> {
  const rows = await rowsOf<{ name: string; columns: string[]; has_bytes: boolean }>(
    db,
    sql`select c.table_name as name,
        json_agg(c.column_name order by c.ordinal_position) as columns,
        bool_or(c.data_type = 'bytea') as has_bytes
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
      group by c.table_name
      order by c.table_name`,
  );
  return rows.map(({ name, columns, has_bytes: hasBytes }) => ({ name, columns, hasBytes }));
}
