import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ReadResult } from '@nianbao/ingest';
import type { TableReading } from '../agencies/table/rows-of-table.ts';
import { Refusal } from '../http/refusal.ts';
import type { Documents } from './documents.ts';
import { documentProblems } from './problems.ts';

export interface DocumentLimits {
  /** A task that takes longer is stopped with its worker. */
  readonly seconds: number;
  /** Heap of a worker. */
  readonly megabytes: number;
  /** Tasks that may wait; beyond it callers are told to come back. */
  readonly waiting: number;
}

const defaultLimits: DocumentLimits = { seconds: 30, megabytes: 768, waiting: 64 };

/** Built, the worker is plain JavaScript; from sources it needs a loader first, and the sources of the packages. */
const worker = import.meta.url.endsWith('.ts')
  ? { file: '../../dev/source-worker.mjs', execArgv: ['--conditions=nianbao:source'] }
  : { file: './document-tasks.js', execArgv: [] };

/** Starts the workers (at first use) that read and render documents. */
export function makeDocuments(
  limits: Partial<DocumentLimits> = {},
  onWorkerError: (error: Error) => void = () => undefined,
): Documents {
  const { seconds, megabytes, waiting } = { ...defaultLimits, ...limits };
  const threads = Math.max(1, availableParallelism() - 1);
  const pool = new Piscina({
    filename: fileURLToPath(new URL(worker.file, import.meta.url)),
    execArgv: worker.execArgv,
    minThreads: 0,
    maxThreads: threads,
    // An idle worker is let go, and with it the memory its libraries have grown to.
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // A worker that dies between tasks is replaced; without a listener the pool would end the process.
  pool.on('error', onWorkerError);
  // The pool's own limit does not count tasks that can be stopped.
  let open = 0;
  const run = async <Result>(name: string, task: unknown): Promise<Result> => {
    if (open >= threads + waiting) throw new Refusal(documentProblems.busy());
    open += 1;
    const signal = AbortSignal.timeout(seconds * 1000);
    try {
      // The tasks of the worker file, by name, with the types that `Documents` declares.
      return (await pool.run(task, { name, signal })) as Result;
    } catch (error) {
      throw refusalOf(error, seconds);
    } finally {
      open -= 1;
    }
  };
  return {
    read: (bytes, { name }) => run<ReadResult>('readDocument', { bytes, name }),
    readTable: (bytes) => run<TableReading>('rowsOfTable', { bytes }),
    close: () => pool.destroy(),
  };
}

/** What stopped a task, as a problem; anything else is a fault of ours and goes on as it is. */
function refusalOf(error: unknown, seconds: number): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'AbortError') return new Refusal(documentProblems.tookTooLong({ seconds }));
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new Refusal(documentProblems.tooMuchMemory());
  return error;
}
