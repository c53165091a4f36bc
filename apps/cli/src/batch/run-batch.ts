import { availableParallelism } from 'node:os';
import { ThreadPool } from '@nianbao/ingest/worker';
import { expandSources } from '../document/expand-sources.ts';
import type { ThreadSource } from '../document/read-document.ts';
import type { Source } from '../document/sources.ts';
import { unusable } from '../document/document.ts';
import type { Context } from '../program/context.ts';
import { ProblemError } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';
import { listenForInterruption } from '../terminal/interruption.ts';
import { makeProgress } from '../terminal/progress.ts';
import { write } from '../terminal/terminal.ts';
import { inOrder } from './in-order.ts';
import { makeResult } from './make-result.ts';
import type { Need, PreviousAnswer, PreviousQuestion, Task, TaskResult } from './task.ts';

/** Results that wait for an earlier document, for each thread: enough that one slow document does not idle the others. */
const AHEAD = 64;

export interface BatchLimits {
  /** One per core unless given. */
  readonly threads?: number | undefined;
  /** For one document. */
  readonly seconds?: number | undefined;
  readonly megabytes?: number | undefined;
}

export interface Batch {
  readonly sources: readonly Source[];
  readonly need: Need;
  /** See `Task`. */
  readonly run?: string | undefined;
  readonly limits?: BatchLimits | undefined;
  /** Documents that an earlier run has done. */
  readonly done?: number | undefined;
  /** Results go to the screen as they come. */
  readonly isInterleaved?: boolean | undefined;
  readonly answerPrevious?: ((question: PreviousQuestion) => PreviousAnswer) | undefined;
}

/** How a batch ended. */
export interface BatchEnd {
  /** Documents that were handled. */
  readonly count: number;
  /** The signal that ended it early. */
  readonly signal: NodeJS.Signals | undefined;
}

/**
 * Works on documents in threads with limits on time and memory, one thread per core, and handles the results in the
 * order of the sources. One document never stops the rest; a signal ends the batch after what is done is handled.
 */
export async function runBatch(
  batch: Batch,
  context: Context,
  handle: (result: TaskResult, source: ThreadSource) => Promise<void>,
): Promise<BatchEnd> {
  const pool = poolFor(batch);
  const { stdin } = context.terminal;
  const interruption = listenForInterruption(() => {
    void pool.close();
    // A writer that neither writes nor ends must not hold up the end.
    if ('destroy' in stdin && typeof stdin.destroy === 'function') stdin.destroy();
  });
  const progress = await makeProgress(context.terminal, progressOf(batch));
  let count = 0;
  try {
    const items = expandSources(batch.sources, context.terminal, () => interruption.signal() !== undefined);
    const results = inOrder(items, (source) => workOn(source, batch, pool, context), pool.size * AHEAD);
    for await (const { result, source } of results) {
      if (!result) continue;
      if (result.stop) throw new ProblemError(result.stop);
      await handle(result, source);
      count++;
      progress.advance();
    }
  } finally {
    progress.end();
    interruption.release();
    await pool.close();
  }
  return { count, signal: interruption.signal() };
}

function poolFor({ sources, limits = {}, answerPrevious }: Batch): ThreadPool<Task, TaskResult> {
  const { threads = availableParallelism(), seconds, megabytes } = limits;
  const isEndless = sources.some(({ kind }) => kind === 'ndjson');
  return new ThreadPool({
    entry: new URL('./batch-worker.js', import.meta.url),
    size: isEndless ? threads : Math.min(threads, sources.length),
    limits: {
      ...(seconds === undefined ? {} : { timeMs: seconds * 1000 }),
      ...(megabytes === undefined ? {} : { memoryMb: megabytes }),
    },
    // The only questions that tasks ask.
    answer: (question) => answerPrevious?.(question as PreviousQuestion),
  });
}

function progressOf({ sources, done = 0, isInterleaved = false }: Batch) {
  const isKnown = sources.every(({ kind }) => kind !== 'ndjson');
  return { total: isKnown ? sources.length + done : undefined, done, isInterleaved };
}

interface Worked {
  readonly source: ThreadSource;
  /** `null` when the batch was ended before. */
  readonly result: TaskResult | null;
}

/** Never throws: a thread that breaks down costs its own document. */
async function workOn(
  source: ThreadSource,
  { need, run = '' }: Batch,
  pool: ThreadPool<Task, TaskResult>,
  { wording, terminal }: Context,
): Promise<Worked> {
  const task = { source, need, run, wording };
  try {
    const outcome = await pool.run(task);
    if (outcome.kind === 'done') return { source, result: outcome.result };
    if (outcome.kind === 'closed') return { source, result: null };
    return { source, result: await makeResult(unusable(source.name, [outcome.problem]), task) };
  } catch (error) {
    if (terminal.env['NIANBAO_DEBUG'] && error instanceof Error)
      await write(terminal.stderr, `${error.stack}\n`);
    const problem = cliProblems.unexpected({ detail: firstLine(error) });
    return { source, result: await makeResult(unusable(source.name, [problem]), task) };
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
