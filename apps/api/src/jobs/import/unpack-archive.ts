import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { Problem } from '@nianbao/core';
import { Refusal } from '../../http/refusal.ts';
import { jobProblems } from '../problems.ts';
import { entryName, isLitter } from './entry-name.ts';
import type { SpooledFile } from './receive-upload.ts';
import type { UploadLimits } from './upload-limits.ts';

/** What an entry of an archive gives. */
export type Unpacked =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'problem'; readonly name: string; readonly size: number; readonly problem: Problem }
  | { readonly kind: 'ignored' };

/**
 * The entries of an archive, unpacked one by one, or `undefined` when the file is none: Office documents are ZIPs too.
 * The sizes that an archive states are believed only as long as what comes out keeps to them.
 * @throws Refusal (422) when the archive is damaged or larger than the limits.
 */
export async function openArchive(
  { path, name }: SpooledFile,
  limits: UploadLimits,
): Promise<AsyncGenerator<Unpacked, void, undefined> | undefined> {
  if (!(await beginsAsZip(path))) return undefined;
  const entries: Entry[] = [];
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { decodeStrings: false, autoClose: false });
    if (zip.entryCount > limits.files) throw new Refusal(jobProblems.tooManyFiles({ limit: limits.files }));
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    zip?.close();
    if (error instanceof Refusal) throw error;
    throw new Refusal(jobProblems.archiveBroken({ name, detail: messageOf(error) }));
  }
  if (entries.some((entry) => nameOf(entry) === '[Content_Types].xml')) {
    zip.close();
    return undefined;
  }
  return unpackAll(zip, entries, limits);
}

async function* unpackAll(
  zip: ZipFile,
  entries: readonly Entry[],
  limits: UploadLimits,
): AsyncGenerator<Unpacked, void, undefined> {
  try {
    for (const entry of entries) yield await unpack(zip, entry, limits);
  } finally {
    zip.close();
  }
}

async function unpack(zip: ZipFile, entry: Entry, limits: UploadLimits): Promise<Unpacked> {
  const name = nameOf(entry);
  if (isLitter(name)) return { kind: 'ignored' };
  const size = entry.uncompressedSize;
  const problem = problemOf(entry, limits);
  if (problem) return { kind: 'problem', name, size, problem };
  try {
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    // The stream fails when more or less comes out of it than the entry states.
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (crc32(bytes) !== entry.crc32) throw new Error('checksum differs');
    return { kind: 'file', name, bytes };
  } catch (error) {
    return { kind: 'problem', name, size, problem: jobProblems.entryBroken({ detail: messageOf(error) }) };
  }
}

function problemOf(entry: Entry, { fileBytes, ratio }: UploadLimits): Problem | undefined {
  const { uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) return jobProblems.entryEncrypted();
  if (uncompressedSize > fileBytes) return jobProblems.entryTooLarge({ limit: fileBytes });
  if (uncompressedSize > ratio * Math.max(compressedSize, 1024))
    return jobProblems.entrySuspicious({ ratio });
  return undefined;
}

function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  return entryName(fileNameRaw, generalPurposeBitFlag);
}

async function beginsAsZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1') === 'PK\u0003\u0004' || buffer.toString('latin1') === 'PK\u0005\u0006';
  } finally {
    await file.close();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
