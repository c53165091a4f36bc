import type { ReadOptions } from '../read.ts';
import type { ReadResult } from '../read-result.ts';
import { ReadPool } from './read-pool.ts';
import type { PoolLimits } from './thread-pool.ts';

export { defaultLimits, type ReadLimits } from '../limits.ts';
export { ingestProblems } from '../problems.ts';
export { ReadPool, type PoolOptions } from './read-pool.ts';
export { serveTasks, type Ask } from './serve-tasks.ts';
export {
  defaultPoolLimits,
  ThreadPool,
  type PoolLimits,
  type TaskOutcome,
  type ThreadPoolOptions,
} from './thread-pool.ts';

export interface WorkerReadOptions extends ReadOptions {
  /** Time and memory for the document; the defaults of `ReadPool` unless given. */
  readonly bounds?: Partial<PoolLimits> | undefined;
}

const pools = new Map<string, ReadPool>();

/**
 * Reads an untrusted document like `read`, in a thread with limits on time and memory: whatever the file does,
 * the process lives on and the answer comes. Threads are kept for the next document and do not keep the process alive.
 *
 * Node 20 runs no TypeScript in threads: from sources, in tests, it reads in the calling thread.
 */
export async function readInWorker(bytes: Uint8Array, options: WorkerReadOptions = {}): Promise<ReadResult> {
  const { bounds = {}, ...readOptions } = options;
  if (import.meta.url.endsWith('.ts')) {
    // Imported here: whoever reads in threads need not load the readers in its own.
    const { read } = await import('../read.ts');
    return read(bytes, readOptions);
  }
  const key = JSON.stringify([bounds.timeMs, bounds.memoryMb]);
  const pool = pools.get(key) ?? new ReadPool({ limits: bounds });
  pools.set(key, pool);
  return pool.read(bytes, readOptions);
}

/** Ends the threads that `readInWorker` keeps; it starts new ones when called again. */
export async function closeReadWorkers(): Promise<void> {
  const open = [...pools.values()];
  pools.clear();
  await Promise.all(open.map((pool) => pool.close()));
}
