import { availableParallelism } from 'node:os';
import { read } from '@nianbao/ingest';
import { closeReadWorkers, readInWorker } from '@nianbao/ingest/worker';
import { pMapIterable } from 'p-map';
import { makeProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readDocument, type Document } from './read-document.ts';
import type { Source } from './sources.ts';

/**
 * Reads documents in the order given, on all processors, a few ahead of the one being handled: however many there are,
 * only a handful is in memory. Several are read in threads with limits, so that one of them cannot stop the rest;
 * a single one is read here, since a thread takes longer to start than most documents take to read.
 */
export async function eachDocument(
  sources: readonly Source[],
  terminal: Terminal,
  handle: (document: Document, source: Source) => Promise<void>,
): Promise<void> {
  const isSeveral = sources.length > 1;
  const progress = makeProgress(terminal, sources.length);
  try {
    const documents = pMapIterable(
      sources,
      async (source) => ({
        source,
        document: await readDocument(source, terminal, isSeveral ? readInWorker : read),
      }),
      { concurrency: availableParallelism() * 2 },
    );
    for await (const { document, source } of documents) {
      await handle(document, source);
      progress.advance();
    }
  } finally {
    progress.end();
    if (isSeveral) await closeReadWorkers();
  }
}
