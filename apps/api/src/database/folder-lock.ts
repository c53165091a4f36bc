import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { resolve } from 'node:path';

/** How often a holder shows that it is alive, and after how long another machine may take its lock. */
const HEARTBEAT_MS = 5_000;
const STALE_MS = 30_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  readonly token: string;
}

export interface FolderLock {
  readonly release: () => Promise<void>;
}

/** The data folder is open in another process. */
export class FolderInUseError extends Error {
  readonly code = 'database.folderInUse';
  readonly messages: { readonly zh: string; readonly en: string };

  constructor(folder: string, lockFile: string, holder: Holder) {
    const who = `pid ${holder.pid}, ${holder.host}, ${holder.since}`;
    const messages = {
      zh: `数据目录 ${folder} 正被另一个进程使用（${who}）。请先停止它，或换用另一个数据目录；确认它已不在运行时，可删除 ${lockFile}。`,
      en: `The data folder ${folder} is in use by another process (${who}). Stop it first, or use another folder; if it certainly runs no more, delete ${lockFile}.`,
    };
    super(messages.en);
    this.name = 'FolderInUseError';
    this.messages = messages;
  }
}

/** Locks held by this process: after a crash the next process may well get the same pid (in a container it does). */
const heldHere = new Set<string>();

/**
 * Takes the lock file beside a data folder (`<folder>.lock`), so that one process at a time has it open.
 * A lock whose process is gone is taken over.
 * @throws FolderInUseError when the holder is alive.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = `${resolve(folder)}.lock`;
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    token: randomUUID(),
  };
  for (let attempt = 0; attempt < 5; attempt++) {
    // A file that is there is there whole: written aside, then linked into place, which fails if another was first.
    if (await placeLock(path, mine)) return holdLock(path, mine);
    const holder = await readHolder(path);
    if (holder && (await isAlive(path, holder))) throw new FolderInUseError(folder, path, holder);
    if (holder) await removeStale(path, holder);
  }
  throw new Error(`The lock ${path} keeps changing hands`);
}

async function placeLock(path: string, mine: Holder): Promise<boolean> {
  const aside = `${path}.${mine.token}`;
  await writeFile(aside, JSON.stringify(mine));
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

function holdLock(path: string, mine: Holder): FolderLock {
  heldHere.add(path);
  const heartbeat = setInterval(() => {
    const now = new Date();
    // The folder may have been moved or deleted under a running process; the next write will say so.
    utimes(path, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    release: async () => {
      clearInterval(heartbeat);
      heldHere.delete(path);
      const holder = await readHolder(path);
      if (holder?.token === mine.token) await rm(path, { force: true });
    },
  };
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    // Written by placeLock above, whole or not at all.
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function isAlive(path: string, holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) {
    const { mtimeMs } = await stat(path);
    return Date.now() - mtimeMs < STALE_MS;
  }
  if (holder.pid === process.pid) return heldHere.has(path);
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return isErrno(error, 'EPERM');
  }
}

/** Moves the lock away and looks at what was moved: two processes may both have found the same stale lock. */
async function removeStale(path: string, stale: Holder): Promise<void> {
  const aside = `${path}.stale-${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved && moved.token !== stale.token) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
