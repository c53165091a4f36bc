import { read, type ReadOptions } from '../read.ts';
import type { ReadResult } from '../read-result.ts';
import { serveTasks } from './serve-tasks.ts';

/** One document to read. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

// Runs in a worker thread.
serveTasks<ReadTask, ReadResult>(({ bytes, options }) => read(bytes, options));
