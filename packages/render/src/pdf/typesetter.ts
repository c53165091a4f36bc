import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { RenderError, renderProblems } from '../render-problems.ts';

/** What a worker is asked; it answers with the id of the question. */
type Request =
  | { readonly kind: 'families'; readonly names: readonly string[] }
  | {
      readonly kind: 'typeset';
      readonly source: string;
      readonly data: string;
      readonly standard: string | undefined;
    };

interface Reply {
  readonly id: number;
  readonly names?: readonly string[];
  readonly bytes?: Uint8Array;
  readonly failure?: string;
}

interface Job {
  readonly request: Request;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

/** Typst keeps memory: a worker makes way for a new one after so many documents. */
const DOCUMENTS_PER_WORKER = 200;
const TIMEOUT_SECONDS = 60;

interface Seat {
  readonly worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
  served: number;
}

/**
 * Typst in worker threads: it is synchronous and native, and a hard document must not stop the process.
 * Workers start when they are needed, and do not keep the process alive when they are idle.
 */
export class Typesetter {
  readonly #fontPaths: readonly string[];
  readonly #size: number;
  readonly #seats = new Set<Seat>();
  readonly #queue: Job[] = [];
  #nextId = 1;

  constructor(fontPaths: readonly string[], size: number = Math.min(4, availableParallelism())) {
    this.#fontPaths = fontPaths;
    this.#size = size;
  }

  /** Those of the font families that can be set. */
  async families(names: readonly string[]): Promise<readonly string[]> {
    return (await this.#ask({ kind: 'families', names })).names ?? [];
  }

  /** A Typst source and its data → the bytes of a PDF. */
  async typeset(source: string, data: string, standard: string | undefined): Promise<Uint8Array> {
    const { bytes } = await this.#ask({ kind: 'typeset', source, data, standard });
    if (!bytes) throw new Error('The typesetter returned no document');
    return bytes;
  }

  /** Ends the workers; what is being set is given up. */
  async close(): Promise<void> {
    const seats = [...this.#seats];
    for (const job of this.#queue.splice(0)) job.reject(new Error('The typesetter was closed'));
    await Promise.all(seats.map((seat) => this.#dismiss(seat, new Error('The typesetter was closed'))));
  }

  #ask(request: Request): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ request, resolve, reject });
      this.#assign();
    });
  }

  #assign(): void {
    while (this.#queue.length > 0) {
      let seat = [...this.#seats].find(({ job }) => job === undefined);
      if (!seat && this.#seats.size < this.#size) seat = this.#hire();
      const job = seat && this.#queue.shift();
      if (!seat || !job) return;
      this.#start(seat, job);
    }
  }

  #start(seat: Seat, job: Job): void {
    seat.job = job;
    seat.worker.ref();
    seat.timer = setTimeout(() => {
      const problem = renderProblems.timedOut({ seconds: TIMEOUT_SECONDS });
      this.#replace(seat, new RenderError([problem]));
    }, TIMEOUT_SECONDS * 1000);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    seat.worker.postMessage({ ...job.request, id: this.#nextId++ });
  }

  #hire(): Seat {
    const worker = new Worker(new URL('./typeset-worker.js', import.meta.url), {
      workerData: { fontPaths: this.#fontPaths },
    });
    const seat: Seat = { worker, job: undefined, timer: undefined, served: 0 };
    worker.on('message', (reply: Reply) => this.#finish(seat, reply));
    worker.on('error', (error) => this.#replace(seat, error));
    this.#seats.add(seat);
    return seat;
  }

  #finish(seat: Seat, reply: Reply): void {
    const { job } = seat;
    clearTimeout(seat.timer);
    seat.job = undefined;
    seat.served++;
    seat.worker.unref();
    if (reply.failure === undefined) job?.resolve(reply);
    else job?.reject(new Error(`Typesetting failed: ${reply.failure}`));
    if (seat.served >= DOCUMENTS_PER_WORKER) this.#replace(seat, new Error('The worker was full'));
    else this.#assign();
  }

  #replace(seat: Seat, reason: Error): void {
    void this.#dismiss(seat, reason);
    this.#assign();
  }

  async #dismiss(seat: Seat, reason: Error): Promise<void> {
    this.#seats.delete(seat);
    clearTimeout(seat.timer);
    const { job } = seat;
    seat.job = undefined;
    job?.reject(reason);
    await seat.worker.terminate();
  }
}
