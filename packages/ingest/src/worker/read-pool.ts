// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Problem } from '@nianbao/core';
import { ingestProblems } from '../problems.ts';
import type { ReadOptions } from '../read.ts';
import type { ReadResult } from '../read-result.ts';
import type { ReadReply, ReadRequest } from './worker-protocol.ts';

/** Bounds on what a document may cost, enforced from outside the thread that reads it. */
export interface PoolLimits {
  /** Milliseconds for one document. */
  readonly timeMs: number;
  /** Megabytes of JavaScript heap for one thread. */
  readonly memoryMb: number;
}

export interface PoolOptions {
  /** Threads; one per core unless given. */
  readonly size?: number | undefined;
  readonly limits?: Partial<PoolLimits> | undefined;
  /** The compiled `read-worker` module, where it is not beside this one. */
  readonly entry?: URL | undefined;
}

export const defaultPoolLimits: PoolLimits = { timeMs: 30_000, memoryMb: 512 };

interface Job {
  readonly request: ReadRequest;
  readonly resolve: (result: ReadResult) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | null;
  /** It has loaded its modules: time counts for documents only. */
  isReady: boolean;
  timer: NodeJS.Timeout | null;
}

/** Threads that read documents. A document that takes too long or too much memory costs its thread, never the process. */
export class ReadPool {
  private readonly size: number;
  private readonly limits: PoolLimits;
  private readonly entry: URL;
  private readonly threads = new Set<Thread>();
  private readonly waiting: Job[] = [];

  constructor(options: PoolOptions = {}) {
    this.size = options.size ?? availableParallelism();
    this.limits = { ...defaultPoolLimits, ...options.limits };
    this.entry = options.entry ?? new URL('./read-worker.js', import.meta.url);
  }

  /** Reads a document in a thread of its own. Rejects only for programmer errors: hostile input ends as problems. */
  read(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request: { bytes, options }, resolve, reject });
      this.assign();
    });
  }

  /** Ends all threads. Documents still waiting are rejected. */
  async close(): Promise<void> {
    for (const job of this.waiting.splice(0)) job.reject(new Error('The pool was closed'));
    const open = [...this.threads];
    this.threads.clear();
    await Promise.all(
      open.map(({ worker, job }) => {
        job?.reject(new Error('The pool was closed'));
        return worker.terminate();
      }),
    );
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const idle = [...this.threads].find((thread) => thread.job === null);
      if (!idle && this.threads.size >= this.size) return;
      const job = this.waiting.shift();
      if (job) this.start(idle ?? this.open(), job);
    }
  }

  private open(): Thread {
    const worker = new Worker(this.entry, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb },
    });
    const thread: Thread = { worker, job: null, isReady: false, timer: null };
    worker.on('message', (reply: ReadReply) => {
      if (reply.kind === 'ready') this.startClock(thread);
      else this.finish(thread, reply);
    });
    worker.on('error', (error: Error & { code?: string }) => this.drop(thread, error));
    // An idle thread does not keep the process alive.
    worker.unref();
    this.threads.add(thread);
    return thread;
  }

  private start(thread: Thread, job: Job): void {
    thread.job = job;
    thread.worker.ref();
    if (thread.isReady) this.startClock(thread);
    thread.worker.postMessage(job.request);
  }

  private startClock(thread: Thread): void {
    thread.isReady = true;
    if (!thread.job) return;
    const { timeMs } = this.limits;
    const problem = ingestProblems.timeLimit({ seconds: timeMs / 1000 });
    thread.timer = setTimeout(() => this.end(thread, problem), timeMs);
  }

  private finish(thread: Thread, reply: Exclude<ReadReply, { kind: 'ready' }>): void {
    const { job } = thread;
    this.release(thread);
    thread.worker.unref();
    if (reply.kind === 'result') job?.resolve(reply.result);
    else job?.reject(new Error(reply.message));
    this.assign();
  }

  private drop(thread: Thread, error: Error & { readonly code?: string }): void {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      this.end(thread, ingestProblems.memoryLimit({ megabytes: this.limits.memoryMb }));
    else {
      thread.job?.reject(error);
      this.end(thread, null);
    }
  }

  private end(thread: Thread, problem: Problem | null): void {
    const { job } = thread;
    this.release(thread);
    this.threads.delete(thread);
    // Its end is awaited by nobody: it holds nothing that others need.
    void thread.worker.terminate();
    if (problem)
      job?.resolve({ fileType: null, report: null, cells: [], texts: [], unused: [], problems: [problem] });
    this.assign();
  }

  private release(thread: Thread): void {
    if (thread.timer) clearTimeout(thread.timer);
    thread.timer = null;
    thread.job = null;
  }
}
