import type { Terminal } from './terminal.ts';

/** Tells a watching person how far a run over many files is. */
export interface Progress {
  readonly advance: () => void;
  readonly end: () => void;
}

export interface ProgressOptions {
  /** Documents of the run; unknown when they come down a pipe. */
  readonly total: number | undefined;
  /** Of these, how many were done in an earlier run. */
  readonly done: number;
  /** The results are written to the same screen as they come. */
  readonly isInterleaved: boolean;
}

const silent: Progress = { advance: () => {}, end: () => {} };

/** A bar on standard error with rate and remaining time; nothing when nobody watches, or when results would break it up. */
export async function makeProgress(
  terminal: Terminal,
  { total, done, isInterleaved }: ProgressOptions,
): Promise<Progress> {
  if ((total !== undefined && total < 2) || !terminal.isWatched || isInterleaved) return silent;
  const { SingleBar } = await import('cli-progress');
  const known = '{bar} {value}/{total} · {rate}/s · {eta_formatted}';
  const bar = new SingleBar({
    stream: terminal.stderr,
    format: total === undefined ? '{value} · {rate}/s' : known,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  const start = performance.now();
  let count = 0;
  bar.start(total ?? Number.MAX_SAFE_INTEGER, done, { rate: '–' });
  return {
    advance: () => {
      count++;
      bar.increment(1, { rate: rateText((count * 1000) / (performance.now() - start)) });
    },
    end: () => bar.stop(),
  };
}

function rateText(rate: number): string {
  return rate >= 10 ? rate.toFixed(0) : rate.toPrecision(2);
}
