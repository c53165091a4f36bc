import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

/** Tells a watching person how far a run over many files is. */
export interface Progress {
  readonly advance: () => void;
  readonly end: () => void;
}

const silent: Progress = { advance: () => {}, end: () => {} };

/** A bar on standard error; nothing when nobody watches, or when the result is written to the same screen as it comes. */
export function makeProgress(terminal: Terminal, total: number): Progress {
  if (total < 2 || !terminal.isWatched || terminal.isRead) return silent;
  const bar = new SingleBar({
    stream: terminal.stderr,
    format: '{bar} {value}/{total} · {eta_formatted}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  bar.start(total, 0);
  return { advance: () => bar.increment(), end: () => bar.stop() };
}
