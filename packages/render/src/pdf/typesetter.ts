import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { RenderError, renderProblems } from '../render-problems.ts';

/** A document to set. */
export interface TypesetTask {
  /** Typst. */
  readonly source: string;
  /** JSON, which the source finds in `sys.inputs.data`. */
  readonly data: string;
  /** PDF 1.7 unless given. */
  readonly standard?: string | undefined;
  /** Whether the data are those of a document whose tables have row heads, to be tagged as such. */
  readonly marksRowHeads?: boolean | undefined;
}

/** What a worker is asked; it answers with the id of the question. */
type Request =
  | { readonly kind: 'families'; readonly names: readonly string[] }
  | ({ readonly kind: 'typeset' } & TypesetTask);

interface Reply {
  /** The first message of a worker answers nothing: it is ready. */
  readonly id?: number;
  readonly names?: readonly string[];
  readonly bytes?: Uint8Array;
  readonly failure?: string;
}

interface Job {
  readonly request: Request;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

export interface TypesetterOptions {
  /** Workers at most; as many as there are cores, up to four, unless given. */
  readonly size?: number;
  /** A document that takes longer is given up. */
  readonly timeoutSeconds?: number;
  /** Typst keeps memory: a worker makes way for a new one after so many documents. */
  readonly documentsPerWorker?: number;
}

interface Seat {
  readonly worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
  served: number;
  isReady: boolean;
}

/** Loading fonts takes a moment on a busy machine, and is not the document's fault. */
const START_SECONDS = 60;

/**
 * Typst in worker threads: it is synchronous and native, and a hard document must not stop the process.
 * Workers start when they are needed, and do not keep the process alive when they are idle.
 */
export class Typesetter {
  readonly #fontPaths: readonly string[];
  readonly #size: number;
  readonly #timeoutSeconds: number;
  readonly #documentsPerWorker: number;
  readonly #seats = new Set<Seat>();
  readonly #queue: Job[] = [];
  readonly #waiting: (() => void)[] = [];
  #preparing = 0;
  #nextId = 1;

  constructor(fontPaths: readonly string[], options: TypesetterOptions = {}) {
    this.#fontPaths = fontPaths;
    this.#size = options.size ?? Math.min(4, availableParallelism());
    this.#timeoutSeconds = options.timeoutSeconds ?? 60;
    this.#documentsPerWorker = options.documentsPerWorker ?? 200;
  }

  /** Starts a worker before there is something to set. */
  prepare(): void {
    if (this.#seats.size === 0) this.#hire().worker.unref();
  }

  /** Those of the font families that can be set. */
  async families(names: readonly string[]): Promise<readonly string[]> {
    return (await this.#ask({ kind: 'families', names })).names ?? [];
  }

  /**
   * Runs what prepares and sets a document when it is its turn: for each worker one that is being set and one that is
   * ready. Without it a batch prepares all of its documents first, while the workers wait and memory fills.
   */
  async inTurn<T>(task: () => Promise<T>): Promise<T> {
    if (this.#preparing >= 2 * this.#size) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#preparing++;
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#preparing--;
    }
  }

  /** A Typst source and its data → the bytes of a PDF. */
  async typeset(task: TypesetTask): Promise<Uint8Array> {
    const { bytes } = await this.#ask({ kind: 'typeset', ...task });
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
    this.#watch(seat, seat.isReady ? this.#timeoutSeconds : START_SECONDS);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    seat.worker.postMessage({ ...job.request, id: this.#nextId++ });
  }

  #watch(seat: Seat, seconds: number): void {
    clearTimeout(seat.timer);
    seat.timer = setTimeout(() => {
      this.#replace(seat, new RenderError([renderProblems.timedOut({ seconds })]));
    }, seconds * 1000);
  }

  #hire(): Seat {
    const worker = new Worker(new URL('./typeset-worker.js', import.meta.url), {
      workerData: { fontPaths: this.#fontPaths },
    });
    const seat: Seat = { worker, job: undefined, timer: undefined, served: 0, isReady: false };
    worker.on('message', (reply: Reply) => {
      if (reply.id === undefined) this.#open(seat);
      else this.#finish(seat, reply);
    });
    worker.on('error', (error) => this.#replace(seat, error));
    this.#seats.add(seat);
    return seat;
  }

  #open(seat: Seat): void {
    seat.isReady = true;
    if (seat.job) this.#watch(seat, this.#timeoutSeconds);
  }

  #finish(seat: Seat, reply: Reply): void {
    const { job } = seat;
    clearTimeout(seat.timer);
    seat.job = undefined;
    seat.served++;
    seat.worker.unref();
    if (reply.failure === undefined) job?.resolve(reply);
    else job?.reject(new Error(`Typesetting failed: ${reply.failure}`));
    if (seat.served >= this.#documentsPerWorker) this.#replace(seat, new Error('The worker was full'));
    else this.#assign();
  }

  #replace(seat: Seat, reason: Error): void {
    void this.#dismiss(seat, reason);
    this.#assign();
  }

  /** A worker that is inside Typst ends when Typst returns; nobody waits for what it still gives. */
  async #dismiss(seat: Seat, reason: Error): Promise<void> {
    this.#seats.delete(seat);
    clearTimeout(seat.timer);
    const { job } = seat;
    seat.job = undefined;
    job?.reject(reason);
    await seat.worker.terminate();
  }
}
