import { read, type ReadOptions } from '../read.ts';
import type { ReadResult } from '../read-result.ts';
import { ReadPool, type PoolLimits } from './read-pool.ts';

export { defaultPoolLimits, ReadPool, type PoolLimits, type PoolOptions } from './read-pool.ts';

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
  if (import.meta.url.endsWith('.ts')) return read(bytes, readOptions);
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
