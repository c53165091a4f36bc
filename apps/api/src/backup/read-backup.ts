import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Problem } from '@nianbao/core';
import { BACKUP_VERSION, controlLine, ROW_PREFIX, type BackupEnd, type BackupHead } from './backup-lines.ts';
import { backupProblems } from './problems.ts';

/** A backup cannot be used. */
export class BackupError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, cause?: unknown) {
    super(problem.message.en, { cause });
    this.name = 'BackupError';
    this.problem = problem;
  }
}

/** A part of a backup that was found to be as it was written, as far as it was read. */
export type BackupPart =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  /** A row as JSON text: numbers may have more digits than JavaScript's. */
  | { readonly kind: 'row'; readonly text: string }
  | { readonly kind: 'end'; readonly end: BackupEnd };

interface OpenTable {
  readonly name: string;
  readonly hash: Hash;
  rows: number;
}

/**
 * Reads a backup part by part, with its sums. The last part is the end: who has not seen it has not seen a whole backup.
 * @throws BackupError when the file is none, is of a newer version, or is damaged.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart, void, undefined> {
  const reading = { table: undefined as OpenTable | undefined, tables: 0, rows: 0, isEnded: false };
  const whole = createHash('sha256');
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    const { table } = reading;
    if (reading.isEnded) throw damaged(`line ${number}`, 'something follows the end');
    if (line.startsWith(ROW_PREFIX)) {
      if (!table) throw damaged(`line ${number}`, 'a row outside a table');
      table.hash.update(`${line}\n`);
      table.rows += 1;
      yield { kind: 'row', text: line.slice(ROW_PREFIX.length, -1) };
      continue;
    }
    const control = parseControl(line, number);
    if ('backup' in control !== (number === 1))
      throw damaged(`line ${number}`, 'a head that is not the first line');
    if ('backup' in control) yield { kind: 'head', head: checkHead(control.backup) };
    else if ('table' in control) {
      if (table) throw damaged(table.name, 'no end');
      reading.table = { name: control.table.name, hash: createHash('sha256'), rows: 0 };
      yield { kind: 'table', ...control.table };
    } else if ('end' in control) {
      checkEnd(table, control.end);
      whole.update(control.end.sha256);
      reading.table = undefined;
      reading.tables += 1;
      reading.rows += control.end.rows;
    } else {
      const found = { tables: reading.tables, rows: reading.rows, sha256: whole.digest('hex') };
      if (table || JSON.stringify(found) !== JSON.stringify(control.complete))
        throw damaged('end', 'sums differ');
      reading.isEnded = true;
      yield { kind: 'end', end: found };
    }
  }
  if (!reading.isEnded) throw damaged('end', 'cut off');
}

async function* linesOf(file: string): AsyncGenerator<string, void, undefined> {
  const source = createReadStream(file);
  const plain = createGunzip();
  // An error of the file ends the reader too, which would else wait for more.
  source.on('error', (error) => plain.destroy(error));
  try {
    yield* createInterface({ input: source.pipe(plain), crlfDelay: Infinity });
  } catch (error) {
    throw asBackupError(error);
  } finally {
    source.destroy();
    plain.destroy();
  }
}

function asBackupError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (code === 'Z_DATA_ERROR' && error.message.includes('header'))
    return new BackupError(backupProblems.notBackup({ detail: error.message }), error);
  return code.startsWith('Z_') ? damaged('gzip', error.message) : error;
}

function parseControl(line: string, number: number) {
  const parsed = controlLine.safeParse(jsonOf(line));
  if (parsed.success) return parsed.data;
  throw number === 1
    ? new BackupError(backupProblems.notBackup({ detail: 'no head' }))
    : damaged(`line ${number}`, 'not a line of a backup');
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function checkHead(head: BackupHead): BackupHead {
  if (head.version > BACKUP_VERSION)
    throw new BackupError(backupProblems.newer({ found: `format ${head.version}` }));
  return head;
}

function checkEnd(table: OpenTable | undefined, end: { name: string; rows: number; sha256: string }): void {
  if (!table || table.name !== end.name) throw damaged(end.name, 'an end without its table');
  if (table.rows !== end.rows) throw damaged(end.name, `${table.rows} rows, not ${end.rows}`);
  if (table.hash.digest('hex') !== end.sha256) throw damaged(end.name, 'rows were changed');
}

function damaged(where: string, detail: string): BackupError {
  return new BackupError(backupProblems.damaged({ where, detail }));
}
