import { runBatch } from '../batch/run-batch.ts';
import type { Context } from '../program/context.ts';
import { exitCode } from '../program/exit-code.ts';
import { InterruptedError } from '../program/interrupted-error.ts';
import type { Document } from './document.ts';
import type { ThreadSource } from './read-document.ts';
import type { Source } from './sources.ts';

/**
 * Reads documents in the order given, in threads with limits, a few ahead of the one being handled.
 * @throws InterruptedError when a signal ends it before all are read: what needs them all is worth nothing without
 */
export async function eachDocument(
  sources: readonly Source[],
  context: Context,
  handle: (document: Document, source: ThreadSource) => Promise<void>,
): Promise<void> {
  const batch = { sources, need: { kind: 'document' } } as const;
  const { signal } = await runBatch(batch, context, async ({ document, outcome }, source) => {
    if (!document) throw new Error(`${outcome.file} gave no document`);
    await handle(document, source);
  });
  if (signal !== undefined)
    throw new InterruptedError(signal === 'SIGINT' ? exitCode.interrupted : exitCode.terminated);
}
