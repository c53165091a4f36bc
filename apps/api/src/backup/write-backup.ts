import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { migrationTags } from '../database/migrations.ts';
import { rowsOf } from '../database/rows-of.ts';
import { tablesOf, type TableColumns } from '../database/tables-of.ts';
import { BACKUP_VERSION, ROW_PREFIX, type BackupEnd, type ControlLine } from './backup-lines.ts';

/** Rows fetched at once. Those with bytes may have megabytes each. */
const ROWS = 500;
const ROWS_WITH_BYTES = 4;

/**
 * Writes everything that the database holds to a file, as it was at one moment: all is read in one transaction that
 * sees no later change. On a server others go on meanwhile; an embedded database, which has one session, makes them wait.
 * The file can be read by its owner only: it holds all there is.
 * @throws Error with the code EEXIST when there is such a file.
 */
export async function writeBackup(db: Database, file: string, at: Date): Promise<BackupEnd> {
  const part = `${file}.part`;
  try {
    const end = await writeTo(db, part, at);
    // A file that is there is whole; and none that is there is written over.
    await link(part, file);
    return end;
  } finally {
    await rm(part, { force: true });
  }
}

async function writeTo(db: Database, file: string, at: Date): Promise<BackupEnd> {
  const end: { value?: BackupEnd } = {};
  await db.transaction(
    async (tx) => {
      const lines = Readable.from(backupLines(tx, at, (value) => (end.value = value)));
      // Most of a backup is text; the fastest level packs it to a fifth.
      await pipeline(lines, createGzip({ level: 1 }), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  if (!end.value) throw new Error('A backup that was written has an end');
  return end.value;
}

async function* backupLines(
  tx: Database,
  at: Date,
  finish: (end: BackupEnd) => void,
): AsyncGenerator<string, void, undefined> {
  const migration = (await migrationTags()).at(-1) ?? '';
  const head = { format: 'nianbao-backup' as const, version: BACKUP_VERSION, migration };
  yield control({ backup: { ...head, createdAt: at.toISOString() } });
  const whole = createHash('sha256');
  const tables = await tablesOf(tx);
  let rows = 0;
  for (const table of tables) {
    yield control({ table: { name: table.name, columns: [...table.columns] } });
    const hash = createHash('sha256');
    let count = 0;
    for await (const lines of rowLines(tx, table)) {
      for (const line of lines) hash.update(line);
      count += lines.length;
      yield lines.join('');
    }
    const sha256 = hash.digest('hex');
    whole.update(sha256);
    rows += count;
    yield control({ end: { name: table.name, rows: count, sha256 } });
  }
  const end = { tables: tables.length, rows, sha256: whole.digest('hex') };
  yield control({ complete: end });
  finish(end);
}

async function* rowLines(
  tx: Database,
  { name, columns, hasBytes }: TableColumns,
): AsyncGenerator<readonly string[], void, undefined> {
  const chosen = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  await tx.execute(
    sql`declare backup_rows no scroll cursor for
      select row_to_json(rows)::text as row from (select ${chosen} from ${sql.identifier(name)}) rows`,
  );
  const fetch = sql.raw(`fetch ${hasBytes ? ROWS_WITH_BYTES : ROWS} from backup_rows`);
  for (;;) {
    const rows = await rowsOf<{ row: string }>(tx, fetch);
    if (rows.length === 0) break;
    // JSON that was stored with line breaks between its parts has them still; within texts there are none.
    yield rows.map(({ row }) => `${ROW_PREFIX}${row.replaceAll(/[\r\n]/g, ' ')}}\n`);
  }
  await tx.execute(sql`close backup_rows`);
}

function control(line: ControlLine): string {
  return `${JSON.stringify(line)}\n`;
}
