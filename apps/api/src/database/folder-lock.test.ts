import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUseError, lockFolder } from './folder-lock.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'nianbao-lock-'));
  folder = join(parent, 'data');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const holder = (pid: number, host = hostname()) =>
  JSON.stringify({ pid, host, since: '2026-01-01T00:00:00Z', token: 'somebody else' });

test('a folder is held by one at a time, and leaves nothing behind', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError);
  await lock.release();
  const next = await lockFolder(folder);
  await next.release();
  expect(readdirSync(parent)).toEqual([]);
});

test('the one who is turned away is told by whom, in both languages', async () => {
  // The parent of this process is alive for as long as it is.
  writeFileSync(`${folder}.lock`, holder(process.ppid));
  const error = await lockFolder(folder).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'database.folderInUse' });
  const { messages } = error as FolderInUseError;
  for (const text of [messages.zh, messages.en]) expect(text).toContain(String(process.ppid));
});

test('the lock of a process that is gone is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(`${folder}.lock`, holder(pid));
  const lock = await lockFolder(folder);
  await lock.release();
  expect(readdirSync(parent)).toEqual([]);
});

test('a lock with our own pid that we do not hold is one of a crashed container', async () => {
  writeFileSync(`${folder}.lock`, holder(process.pid));
  await (await lockFolder(folder)).release();
});

test('a lock of another machine counts for as long as it is kept fresh', async () => {
  const path = `${folder}.lock`;
  writeFileSync(path, holder(1, 'another-host'));
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError);
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(path, longAgo, longAgo);
  await (await lockFolder(folder)).release();
});

test('of many who find the same stale lock exactly one gets it', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(`${folder}.lock`, holder(pid));
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
  const held = outcomes.filter(({ status }) => status === 'fulfilled');
  expect(held).toHaveLength(1);
});
