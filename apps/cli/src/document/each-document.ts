import { availableParallelism } from 'node:os';
import { pMapIterable } from 'p-map';
import { makeProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readDocument, type Document } from './read-document.ts';
import type { Source } from './sources.ts';

/**
 * Reads documents in the order given, a few ahead of the one being handled: disk and processor overlap,
 * and however many there are, only a handful is in memory.
 */
export async function eachDocument(
  sources: readonly Source[],
  terminal: Terminal,
  handle: (document: Document, source: Source) => Promise<void>,
): Promise<void> {
  const progress = makeProgress(terminal, sources.length);
  try {
    const documents = pMapIterable(
      sources,
      async (source) => ({ source, document: await readDocument(source, terminal) }),
      { concurrency: availableParallelism() * 2 },
    );
    for await (const { document, source } of documents) {
      await handle(document, source);
      progress.advance();
    }
  } finally {
    progress.end();
  }
}
