import { z } from 'zod';

/** Version of the format of backups. A reader knows this one and those before it. */
export const BACKUP_VERSION = 1;

/**
 * A backup is a gzip of lines, each a JSON object with one key (documented in docs/backup-format.md):
 *
 * - `backup`: the first line, what it is and by which migration the tables stood
 * - `table`: a table begins, with its columns
 * - `row`: a row, as PostgreSQL's `row_to_json` writes it
 * - `end`: the table ends, with the number of its rows and the SHA-256 of their lines
 * - `complete`: the last line; without it the file was cut off
 */
export const backupHead = z.object({
  format: z.literal('nianbao-backup'),
  version: z.int(),
  createdAt: z.string(),
  migration: z.string(),
});
export type BackupHead = z.infer<typeof backupHead>;

export const tableHead = z.object({ name: z.string(), columns: z.array(z.string()) });
export type TableHead = z.infer<typeof tableHead>;

export const tableEnd = z.object({ name: z.string(), rows: z.int(), sha256: z.string() });
export type TableEnd = z.infer<typeof tableEnd>;

export const backupEnd = z.object({ tables: z.int(), rows: z.int(), sha256: z.string() });
export type BackupEnd = z.infer<typeof backupEnd>;

/** A line that is not a row. */
export const controlLine = z.union([
  z.strictObject({ backup: backupHead }),
  z.strictObject({ table: tableHead }),
  z.strictObject({ end: tableEnd }),
  z.strictObject({ complete: backupEnd }),
]);
export type ControlLine = z.infer<typeof controlLine>;

/** How the line of a row begins; what follows up to the last brace is the row. */
export const ROW_PREFIX = '{"row":';
