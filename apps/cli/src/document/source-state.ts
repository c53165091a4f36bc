import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { FileSource } from './file-at.ts';
import type { ThreadSource } from './read-document.ts';

/** What a file was when it was read. */
export interface SourceState {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Of its bytes, in lower-case hex; `null` when they were not all read: too large, unreadable, given up. */
  readonly sha256: string | null;
}

/** The state of a source of which these are the bytes; `null` for what is no file. */
export function stateOf(source: ThreadSource, sha256: string | null): SourceState | null {
  return source.kind === 'file' ? { size: source.size, modified: source.modified, sha256 } : null;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Whether a file is what it was. Of the same size and time it is taken for unchanged; with another time, as copying and
 * unpacking give, its bytes are compared with those that were read.
 */
export async function isUnchanged(file: FileSource, state: SourceState): Promise<boolean> {
  if (file.size !== state.size) return false;
  if (file.modified === state.modified) return true;
  return state.sha256 !== null && (await hashOfFile(file)) === state.sha256;
}

/** `null` when it cannot be read: reading it anew says why. */
async function hashOfFile({ name, path, size }: FileSource): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    // It may grow meanwhile; what it was then had so many bytes.
    await pipeline(createReadStream(path ? Buffer.from(path) : name, { end: Math.max(0, size) }), hash);
    return hash.digest('hex');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
