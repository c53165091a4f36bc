import { readFile } from 'node:fs/promises';
import type { Problem } from '@nianbao/core';
import { defaultLimits, ingestProblems, type ReadOptions, type ReadResult } from '@nianbao/ingest';
import { systemDetail } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';
import { write, type Terminal } from '../terminal/terminal.ts';
import type { Source } from './sources.ts';

/** A document as the commands see it: what it is called, and what reading it gave. */
export interface Document extends ReadResult {
  readonly file: string;
}

/** `read` of the reader, in this thread or another. */
export type Read = (bytes: Uint8Array, options: ReadOptions) => Promise<ReadResult>;

/** Reads a source. Never throws: whatever goes wrong with one document is a problem of that document. */
export async function readDocument(source: Source, terminal: Terminal, read: Read): Promise<Document> {
  try {
    const bytes = await bytesOf(source, terminal);
    if (!(bytes instanceof Uint8Array)) return unusable(source.name, bytes);
    return { file: source.name, ...(await read(bytes, { name: source.name })) };
  } catch (error) {
    if (terminal.env['NIANBAO_DEBUG'] && error instanceof Error)
      await write(terminal.stderr, `${error.stack}\n`);
    return unusable(source.name, cliProblems.unexpected({ detail: String(error) }));
  }
}

function unusable(file: string, problem: Problem): Document {
  return { file, fileType: null, report: null, cells: [], texts: [], unused: [], problems: [problem] };
}

async function bytesOf(source: Source, terminal: Terminal): Promise<Uint8Array | Problem> {
  switch (source.kind) {
    case 'unusable':
      return source.problem;
    case 'stdin':
      return readStdin(terminal);
    case 'file':
      // Known before reading: a film in the folder must not pass through memory to be refused.
      if (source.size > defaultLimits.maxBytes) return tooLarge(source.size);
      try {
        return await readFile(source.name);
      } catch (error) {
        return cliProblems.fileUnreadable({ file: source.name, detail: systemDetail(error) });
      }
  }
}

async function readStdin({ stdin }: Terminal): Promise<Uint8Array | Problem> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > defaultLimits.maxBytes) return tooLarge(size);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(bytes: number): Problem {
  return ingestProblems.tooLarge({ bytes, limit: defaultLimits.maxBytes });
}
