import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { rowsOf } from '../database/rows-of.ts';
import { tablesOf } from '../database/tables-of.ts';

/**
 * Does something in a transaction while no foreign key is checked and no trigger of the tables runs. Afterwards the keys
 * are put back, which checks every row. It needs to own the tables, and no more rights than that.
 */
export async function withoutConstraints<T>(tx: Database, work: () => Promise<T>): Promise<T> {
  const keys = await rowsOf<{ table: string; name: string; definition: string }>(
    tx,
    sql`select r.relname as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
      from pg_constraint c
      join pg_class r on r.oid = c.conrelid
      join pg_namespace n on n.oid = r.relnamespace
      where c.contype = 'f' and n.nspname = 'public'`,
  );
  for (const { table, name } of keys)
    await tx.execute(sql`alter table ${sql.identifier(table)} drop constraint ${sql.identifier(name)}`);
  await setTriggers(tx, 'disable');
  const result = await work();
  await setTriggers(tx, 'enable');
  for (const { table, name, definition } of keys)
    await tx.execute(
      // The definition is PostgreSQL's own text.
      sql`alter table ${sql.identifier(table)} add constraint ${sql.identifier(name)} ${sql.raw(definition)}`,
    );
  return result;
}

async function setTriggers(tx: Database, state: 'enable' | 'disable'): Promise<void> {
  for (const { name } of await tablesOf(tx))
    await tx.execute(sql`alter table ${sql.identifier(name)} ${sql.raw(state)} trigger user`);
}
