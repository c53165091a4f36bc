import { closeSync, openSync, readSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Problem } from '@nianbao/core';
import { defaultLimits, ingestProblems, read } from '@nianbao/ingest';
import { systemDetail } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';
import { unusable, type Document } from './document.ts';
import { documentOfRecord } from './record.ts';
import { hashOf } from './source-state.ts';
import type { FileSource, UnusableSource } from './file-at.ts';

/** A source as a thread is given it: it opens files itself, so that no bytes pass through the main thread. */
export type ThreadSource =
  | FileSource
  | UnusableSource
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  /** One line of NDJSON. */
  | { readonly kind: 'record'; readonly name: string; readonly text: string };

/** Reads a source. Never throws: whatever goes wrong with one document is a problem of that document. */
export async function readDocument(source: ThreadSource): Promise<Document> {
  try {
    switch (source.kind) {
      case 'unusable':
        return unusable(source.name, [source.problem]);
      case 'record':
        return documentOfRecord(source.name, source.text);
      case 'bytes':
        return { ...(await read(source.bytes, { name: source.name })), file: source.name };
      case 'file': {
        const bytes = await bytesOf(source);
        if (!(bytes instanceof Uint8Array)) return unusable(source.name, [bytes]);
        return { ...(await read(bytes, { name: source.name })), file: source.name, sha256: hashOf(bytes) };
      }
    }
  } catch (error) {
    return unusable(source.name, [cliProblems.unexpected({ detail: String(error) })]);
  }
}

/**
 * Stops at the limit: a file may grow while it is read, and a pipe says nothing of its size. What has a size is read at
 * once: a thread has nothing else to do meanwhile, and each wait for the system costs as much as reading a small file.
 */
async function bytesOf({ name, path, size }: FileSource): Promise<Uint8Array | Problem> {
  const { maxBytes } = defaultLimits;
  if (size > maxBytes) return tooLarge(size);
  const at = path ? Buffer.from(path) : name;
  try {
    const bytes = size > 0 ? bytesAtOnce(at, size, maxBytes) : await bytesOfPipe(at, maxBytes);
    return bytes.length > maxBytes ? tooLarge(bytes.length) : bytes;
  } catch (error) {
    return cliProblems.fileUnreadable({ file: name, detail: systemDetail(error) });
  }
}

/** One byte more than the limit tells that there are more. */
function bytesAtOnce(at: string | Buffer, size: number, maxBytes: number): Uint8Array {
  const file = openSync(at, 'r');
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    while (length <= maxBytes) {
      const chunk = Buffer.alloc(chunkSize(size - length, maxBytes));
      const got = readSync(file, chunk);
      if (got === 0) break;
      chunks.push(chunk.subarray(0, got));
      length += got;
    }
    return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

async function bytesOfPipe(at: string | Buffer, maxBytes: number): Promise<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await open(at);
    const chunks: Buffer[] = [];
    let length = 0;
    while (length <= maxBytes) {
      const chunk = Buffer.alloc(chunkSize(0, maxBytes));
      const { bytesRead } = await file.read(chunk);
      if (bytesRead === 0) break;
      chunks.push(chunk.subarray(0, bytesRead));
      length += bytesRead;
    }
    return Buffer.concat(chunks);
  } finally {
    await file?.close();
  }
}

/** What is left, and a byte that only a file that has grown fills. */
function chunkSize(left: number, maxBytes: number): number {
  return Math.min(maxBytes, left > 0 ? left : 65_536) + 1;
}

function tooLarge(bytes: number): Problem {
  return ingestProblems.tooLarge({ bytes, limit: defaultLimits.maxBytes });
}
