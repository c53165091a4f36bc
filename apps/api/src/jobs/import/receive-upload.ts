import { createHash, randomUUID, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { Refusal } from '../../http/refusal.ts';
import { jobProblems } from '../problems.ts';
import type { UploadLimits } from './upload-limits.ts';

/** A file of an upload, kept on disk for as long as the request takes. */
export interface SpooledFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

export interface Upload {
  readonly files: readonly SpooledFile[];
  /** SHA-256 of names and bytes. */
  readonly fingerprint: string;
  readonly discard: () => Promise<void>;
}

interface Incoming {
  readonly body: ReadableStream<Uint8Array> | null;
  readonly contentType: string;
  /** Name of the file when it is the body itself. */
  readonly name: string | undefined;
}

/**
 * Takes the files of a request body as they come, a form with any number of files or one file as the body itself, and
 * puts them on disk: memory holds a few pieces of them, whatever their size.
 * @throws Refusal (413) when there is more than the limit, (400) when the body breaks off.
 */
export async function receiveUpload(incoming: Incoming, limits: UploadLimits): Promise<Upload> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-upload-'));
  const discard = () => rm(folder, { recursive: true, force: true });
  const hash = createHash('sha256');
  try {
    const { body, contentType, name = 'document' } = incoming;
    if (!body) throw new Refusal(jobProblems.noFiles());
    // The stream of a request is the one that Node makes; programs with the types of a browser take it for theirs.
    const source = Readable.fromWeb(body as NodeStream);
    const counted = source.pipe(countBytes(limits.bytes));
    source.on('error', (error) => counted.destroy(error));
    const spool = (stream: Readable, fileName: string) => spoolFile(folder, hash, stream, fileName);
    const files = contentType.toLowerCase().startsWith('multipart/form-data')
      ? await filesOfForm(counted, contentType, limits, spool)
      : [await spool(counted, name)];
    const kept = files.filter(({ size }) => size > 0);
    if (kept.length === 0) throw new Refusal(jobProblems.noFiles());
    return { files: kept, fingerprint: hash.digest('hex'), discard };
  } catch (error) {
    await discard();
    if (error instanceof Refusal) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refusal(jobProblems.uploadBroken({ detail }), {});
  }
}

type Spool = (stream: Readable, name: string) => Promise<SpooledFile>;

function countBytes(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > limit) done(new Refusal(jobProblems.uploadTooLarge({ limit })));
      else done(null, chunk);
    },
  });
}

async function spoolFile(folder: string, hash: Hash, stream: Readable, name: string): Promise<SpooledFile> {
  const path = join(folder, randomUUID());
  let size = 0;
  hash.update(`${name}\0`);
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(stream, measure, createWriteStream(path));
  return { name: name.slice(-500), path, size };
}

/** The files of a form. Its other fields say nothing here: what is asked for stands in the query. */
async function filesOfForm(
  source: Readable,
  contentType: string,
  limits: UploadLimits,
  spool: Spool,
): Promise<readonly SpooledFile[]> {
  const form = new Busboy({
    headers: { 'content-type': contentType },
    limits: { files: limits.files + 1, fields: 100, fieldSize: 64 * 1024 },
    preservePath: true,
  });
  const spooling: Promise<SpooledFile>[] = [];
  // A form breaks off by an error of the body; the files that were begun then have to end too.
  form.on('file', (_, stream, name) => {
    source.once('error', (error) => stream.destroy(error));
    const file = spool(stream, name || 'document');
    // Its failure is met below; until then it must not count as one that nobody handles.
    file.catch(() => undefined);
    spooling.push(file);
  });
  await pipeline(source, form);
  if (spooling.length > limits.files) throw new Refusal(jobProblems.tooManyFiles({ limit: limits.files }));
  return Promise.all(spooling);
}
