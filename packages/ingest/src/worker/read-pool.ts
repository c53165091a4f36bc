import type { ReadOptions } from '../read.ts';
import type { ReadResult } from '../read-result.ts';
import { refused } from '../refused.ts';
import type { ReadTask } from './read-worker.ts';
import { ThreadPool, type ThreadPoolOptions } from './thread-pool.ts';

export interface PoolOptions extends Omit<ThreadPoolOptions, 'entry' | 'answer'> {
  /** The compiled `read-worker` module, where it is not beside this one. */
  readonly entry?: URL | undefined;
}

/** Threads that read documents. A document that takes too long or too much memory costs its thread, never the process. */
export class ReadPool {
  private readonly pool: ThreadPool<ReadTask, ReadResult>;

  constructor({ entry, ...options }: PoolOptions = {}) {
    this.pool = new ThreadPool({
      ...options,
      entry: entry ?? new URL('./read-worker.js', import.meta.url),
    });
  }

  /**
   * Reads a document in a thread of its own. Rejects for programmer errors, and when the pool is closed meanwhile:
   * hostile input ends as problems.
   */
  async read(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
    const outcome = await this.pool.run({ bytes, options });
    switch (outcome.kind) {
      case 'done':
        return outcome.result;
      case 'stopped':
        return refused(null, [outcome.problem]);
      case 'closed':
        throw new Error('The pool was closed');
    }
  }

  /** Ends all threads. Documents still waiting are rejected. */
  close(): Promise<void> {
    return this.pool.close();
  }
}
