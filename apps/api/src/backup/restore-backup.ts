import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { migrationTags } from '../database/migrations.ts';
import { rowsOf } from '../database/rows-of.ts';
import { tablesOf } from '../database/tables-of.ts';
import type { BackupEnd, BackupHead } from './backup-lines.ts';
import { backupProblems } from './problems.ts';
import { BackupError, readBackup } from './read-backup.ts';
import { withoutConstraints } from './without-constraints.ts';

/** Characters of rows that one statement takes. */
const MOST_TEXT = 2 * 1024 * 1024;

/**
 * The head of a backup.
 * @throws BackupError when it is none, or of a version whose tables are not known here.
 */
export async function headOfBackup(file: string): Promise<BackupHead> {
  for await (const part of readBackup(file)) {
    if (part.kind !== 'head') break;
    if (!(await migrationTags()).includes(part.head.migration))
      throw new BackupError(backupProblems.newer({ found: part.head.migration }));
    return part.head;
  }
  throw new BackupError(backupProblems.notBackup({ detail: 'no head' }));
}

/**
 * Puts a backup into a database whose tables are empty and as they were at its migration, in one transaction: all of it
 * or nothing. Constraints are taken away meanwhile, so that the order of rows does not matter, and hold again at the end.
 * @throws BackupError when the database is not empty, the file is damaged, or its rows break a constraint.
 */
export async function restoreBackup(db: Database, file: string): Promise<BackupEnd> {
  await refuseUnlessEmpty(db);
  try {
    return await db.transaction((tx) => withoutConstraints(tx, () => load(tx, file)));
  } catch (error) {
    throw unfit(error);
  }
}

async function refuseUnlessEmpty(db: Database): Promise<void> {
  const filled: string[] = [];
  for (const { name } of await tablesOf(db)) {
    const rows = await rowsOf(db, sql`select 1 from ${sql.identifier(name)} limit 1`);
    if (rows.length > 0) filled.push(name);
  }
  if (filled.length > 0) throw new BackupError(backupProblems.notEmpty({ tables: filled }));
}

async function load(tx: Database, file: string): Promise<BackupEnd> {
  const known = new Map((await tablesOf(tx)).map(({ name, columns }) => [name, columns]));
  let table: { readonly name: string; readonly columns: readonly string[] } | undefined;
  let waiting: string[] = [];
  let size = 0;
  const write = async () => {
    if (table && waiting.length > 0) await insert(tx, table, `[${waiting.join(',')}]`);
    waiting = [];
    size = 0;
  };
  for await (const part of readBackup(file)) {
    if (part.kind === 'row') {
      waiting.push(part.text);
      size += part.text.length;
      if (size >= MOST_TEXT) await write();
      continue;
    }
    await write();
    if (part.kind === 'end') return part.end;
    if (part.kind !== 'table') continue;
    const columns = known.get(part.name);
    if (!columns || part.columns.some((column) => !columns.includes(column))) {
      const detail = 'not a table of this version';
      throw new BackupError(backupProblems.damaged({ where: part.name, detail }));
    }
    table = part;
  }
  throw new Error('A backup that is read to its end has one');
}

async function insert(
  tx: Database,
  { name, columns }: { readonly name: string; readonly columns: readonly string[] },
  rows: string,
): Promise<void> {
  const chosen = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  const table = sql.identifier(name);
  // The database reads what it has written itself: every type comes back as it was.
  await tx.execute(
    sql`insert into ${table} (${chosen})
      select ${chosen} from json_populate_recordset(null::${table}, ${rows}::json)`,
  );
}

/** Classes 22 (data) and 23 (integrity constraints) of PostgreSQL's errors are the backup's fault, not ours. */
function unfit(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && /^2[23]/.test(String(cause.code)))
      return new BackupError(backupProblems.unfit({ detail: cause.message }), error);
  return error;
}
