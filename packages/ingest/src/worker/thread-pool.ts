// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Problem } from '@nianbao/core';
import { ingestProblems } from '../problems.ts';
import type { FromThread, ToThread } from './thread-protocol.ts';

/** Bounds on what a document may cost, enforced from outside the thread that works on it. */
export interface PoolLimits {
  /** Milliseconds for one document. */
  readonly timeMs: number;
  /** Megabytes of JavaScript heap for one thread. */
  readonly memoryMb: number;
}

export const defaultPoolLimits: PoolLimits = { timeMs: 30_000, memoryMb: 512 };

export interface ThreadPoolOptions {
  /** The compiled module that calls `serveTasks`. */
  readonly entry: URL;
  /** Threads; one per core unless given. */
  readonly size?: number | undefined;
  readonly limits?: Partial<PoolLimits> | undefined;
  /** Answers what a task asks for while it runs; must not throw. */
  readonly answer?: ((question: unknown) => unknown) | undefined;
}

/** How a task ended: with its result, by a limit that cost its thread, or not at all because the pool was closed. */
export type TaskOutcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'stopped'; readonly problem: Problem }
  | { readonly kind: 'closed' };

interface Job<Task, Result> {
  readonly task: Task;
  readonly resolve: (outcome: TaskOutcome<Result>) => void;
  readonly reject: (error: Error) => void;
}

interface Thread<Task, Result> {
  readonly worker: Worker;
  job: Job<Task, Result> | null;
  /** It has loaded its modules: time counts for documents only. */
  isReady: boolean;
  timer: NodeJS.Timeout | null;
}

/**
 * Threads that work on documents, one task at a time each. A task that takes too long or too much memory costs its
 * thread, never the process; the next task gets a new one.
 */
export class ThreadPool<Task, Result> {
  /** Threads that it runs at most. */
  readonly size: number;
  private readonly options: ThreadPoolOptions;
  private readonly limits: PoolLimits;
  private readonly threads = new Set<Thread<Task, Result>>();
  private readonly waiting: Job<Task, Result>[] = [];
  private isClosed = false;

  constructor(options: ThreadPoolOptions) {
    this.options = options;
    this.size = Math.max(1, options.size ?? availableParallelism());
    this.limits = { ...defaultPoolLimits, ...options.limits };
  }

  /** Runs a task when a thread is free. Rejects for programmer errors only. */
  run(task: Task): Promise<TaskOutcome<Result>> {
    if (this.isClosed) return Promise.resolve({ kind: 'closed' });
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve, reject });
      this.assign();
    });
  }

  /** Ends all threads at once; what waits or is under way ends as `closed`. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const job of this.waiting.splice(0)) job.resolve({ kind: 'closed' });
    const open = [...this.threads];
    this.threads.clear();
    await Promise.all(
      open.map((thread) => {
        const { job } = thread;
        this.release(thread);
        job?.resolve({ kind: 'closed' });
        return thread.worker.terminate();
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

  private open(): Thread<Task, Result> {
    const worker = new Worker(this.options.entry, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb },
    });
    const thread: Thread<Task, Result> = { worker, job: null, isReady: false, timer: null };
    worker.on('message', (message: FromThread<Result>) => this.receive(thread, message));
    worker.on('messageerror', (error: Error) => this.drop(thread, error));
    worker.on('error', (error: Error) => this.drop(thread, error));
    worker.on('exit', (code) => this.drop(thread, new Error(`A thread ended by itself with code ${code}`)));
    // An idle thread does not keep the process alive.
    worker.unref();
    this.threads.add(thread);
    return thread;
  }

  private receive(thread: Thread<Task, Result>, message: FromThread<Result>): void {
    // What a thread sent before it was told to end comes too late.
    if (!this.threads.has(thread)) return;
    switch (message.kind) {
      case 'ready':
        this.startClock(thread);
        return;
      case 'ask':
        this.send(thread, { kind: 'answer', answer: this.options.answer?.(message.question) });
        return;
      case 'result':
        this.finish(thread, (job) => job.resolve({ kind: 'done', result: message.result }));
        return;
      case 'error':
        this.finish(thread, (job) => job.reject(new Error(message.message)));
    }
  }

  private send({ worker }: Thread<Task, Result>, message: ToThread<Task>): void {
    worker.postMessage(message);
  }

  private start(thread: Thread<Task, Result>, job: Job<Task, Result>): void {
    thread.job = job;
    thread.worker.ref();
    if (thread.isReady) this.startClock(thread);
    this.send(thread, { kind: 'task', task: job.task });
  }

  private startClock(thread: Thread<Task, Result>): void {
    thread.isReady = true;
    if (!thread.job) return;
    const { timeMs } = this.limits;
    const problem = ingestProblems.timeLimit({ seconds: timeMs / 1000 });
    thread.timer = setTimeout(
      () => this.end(thread, (job) => job.resolve({ kind: 'stopped', problem })),
      timeMs,
    );
  }

  private finish(thread: Thread<Task, Result>, settle: (job: Job<Task, Result>) => void): void {
    const { job } = thread;
    this.release(thread);
    thread.worker.unref();
    if (job) settle(job);
    this.assign();
  }

  private drop(thread: Thread<Task, Result>, error: Error & { readonly code?: string }): void {
    if (!this.threads.has(thread)) return;
    const problem = ingestProblems.memoryLimit({ megabytes: this.limits.memoryMb });
    const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    this.end(thread, (job) => (isMemory ? job.resolve({ kind: 'stopped', problem }) : job.reject(error)));
  }

  private end(thread: Thread<Task, Result>, settle: (job: Job<Task, Result>) => void): void {
    const { job } = thread;
    this.release(thread);
    this.threads.delete(thread);
    // Its end is awaited by nobody: it holds nothing that others need.
    void thread.worker.terminate();
    if (job) settle(job);
    this.assign();
  }

  private release(thread: Thread<Task, Result>): void {
    if (thread.timer) clearTimeout(thread.timer);
    thread.timer = null;
    thread.job = null;
  }
}
