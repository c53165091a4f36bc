import { readFile } from 'node:fs/promises';
import type { Problem } from '@nianbao/core';
import type { Database } from '../../database/database.ts';
import { jobFiles, jobItems } from '../../database/schema.ts';
import { Refusal } from '../../http/refusal.ts';
import { noCounts, type JobCounts } from '../job-wire.ts';
import type { JobKey } from '../jobs.ts';
import { jobProblems } from '../problems.ts';
import type { SpooledFile } from './receive-upload.ts';
import { openArchive, type Unpacked } from './unpack-archive.ts';
import type { UploadLimits } from './upload-limits.ts';

/** Rows of a batch, and the bytes that it may hold. */
const MOST_ROWS = 50;
const MOST_BYTES = 8 * 1024 * 1024;

interface Batch {
  items: (typeof jobItems.$inferInsert)[];
  files: (typeof jobFiles.$inferInsert)[];
  bytes: number;
}

/** What was stored of an upload. */
export interface StoredUpload {
  readonly total: number;
  readonly done: number;
  readonly counts: JobCounts;
}

/**
 * Stores the files of an upload as the items of a job, archives unpacked, so that any process can work on them. A file
 * that cannot be had is an item that ended with its problem.
 * @throws Refusal (422) when there are too many or they unpack to too much.
 */
export async function storeUpload(
  db: Database,
  key: JobKey,
  files: readonly SpooledFile[],
  limits: UploadLimits,
): Promise<StoredUpload> {
  let total = 0;
  let unpackedBytes = 0;
  let counts = noCounts;
  let batch: Batch = { items: [], files: [], bytes: 0 };
  const write = async () => {
    const { items, files: bytes } = batch;
    batch = { items: [], files: [], bytes: 0 };
    if (items.length > 0) await db.insert(jobItems).values(items);
    if (bytes.length > 0) await db.insert(jobFiles).values(bytes);
  };
  for await (const unpacked of unpackedFiles(files, limits)) {
    if (unpacked.kind === 'ignored') {
      counts = { ...counts, ignored: counts.ignored + 1 };
      continue;
    }
    const size = unpacked.kind === 'file' ? unpacked.bytes.byteLength : unpacked.size;
    unpackedBytes += unpacked.kind === 'file' ? size : 0;
    if (unpackedBytes > limits.unpackedBytes)
      throw new Refusal(jobProblems.expandsTooFar({ limit: limits.unpackedBytes }));
    if (total === limits.files) throw new Refusal(jobProblems.tooManyFiles({ limit: limits.files }));
    const position = total++;
    const row = { jurisdiction: key.jurisdiction, jobId: key.id, position };
    if (unpacked.kind === 'file') batch.files.push({ ...row, bytes: unpacked.bytes });
    else counts = { ...counts, problem: counts.problem + 1 };
    batch.items.push({ ...row, name: unpacked.name, size, ...endOf(unpacked) });
    batch.bytes += size;
    if (batch.items.length >= MOST_ROWS || batch.bytes >= MOST_BYTES) await write();
  }
  await write();
  if (total === 0) throw new Refusal(jobProblems.noFiles());
  return { total, done: counts.problem, counts };
}

async function* unpackedFiles(
  files: readonly SpooledFile[],
  limits: UploadLimits,
): AsyncGenerator<Unpacked, void, undefined> {
  for (const file of files) {
    const archive = await openArchive(file, limits);
    if (archive) yield* archive;
    else if (file.size > limits.fileBytes) {
      const problem: Problem = jobProblems.entryTooLarge({ limit: limits.fileBytes });
      yield { kind: 'problem', name: file.name, size: file.size, problem };
    } else yield { kind: 'file', name: file.name, bytes: await readFile(file.path) };
  }
}

function endOf(unpacked: Unpacked) {
  return unpacked.kind === 'problem'
    ? { outcome: 'problem' as const, problems: [unpacked.problem], finishedAt: new Date() }
    : {};
}
