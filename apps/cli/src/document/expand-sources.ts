import { createReadStream } from 'node:fs';
import type { Problem } from '@nianbao/core';
import { defaultLimits, ingestProblems } from '@nianbao/ingest/worker';
import { systemDetail } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { linesOf } from './lines-of.ts';
import type { ThreadSource } from './read-document.ts';
import type { Source } from './sources.ts';

/**
 * Sources as threads can take them: standard input read, NDJSON cut into its lines one after another. Ends early when
 * the run is to end.
 */
export async function* expandSources(
  sources: Iterable<Source>,
  terminal: Terminal,
  isOver: () => boolean = () => false,
): AsyncGenerator<ThreadSource> {
  for (const source of sources) {
    if (isOver()) return;
    switch (source.kind) {
      case 'stdin':
        yield await stdinSource(terminal);
        break;
      case 'ndjson':
        for await (const record of recordsIn(source.name, terminal)) {
          if (isOver()) return;
          yield record;
        }
        break;
      default:
        yield source;
    }
  }
}

async function stdinSource({ stdin }: Terminal): Promise<ThreadSource> {
  const { maxBytes } = defaultLimits;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stdin) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > maxBytes)
        return unusableSource('-', ingestProblems.tooLarge({ bytes: size, limit: maxBytes }));
      chunks.push(bytes);
    }
  } catch (error) {
    return unreadable('-', error);
  }
  return { kind: 'bytes', name: '-', bytes: Buffer.concat(chunks) };
}

function unusableSource(name: string, problem: Problem): ThreadSource {
  return { kind: 'unusable', name, problem };
}

function unreadable(name: string, error: unknown): ThreadSource {
  return unusableSource(name, cliProblems.fileUnreadable({ file: name, detail: systemDetail(error) }));
}

async function* recordsIn(name: string, { stdin }: Terminal): AsyncGenerator<ThreadSource> {
  const { maxBytes } = defaultLimits;
  const stream = name === '-' ? stdin : createReadStream(name);
  try {
    for await (const { number, text, bytes } of linesOf(stream, maxBytes)) {
      const place = `${name}:${number}`;
      if (text === null) yield unusableSource(place, ingestProblems.tooLarge({ bytes, limit: maxBytes }));
      else if (text.trim() !== '') yield { kind: 'record', name: place, text };
    }
  } catch (error) {
    yield unreadable(name, error);
  }
}
