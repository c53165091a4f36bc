const signals = ['SIGINT', 'SIGTERM'] as const;

/** That the person, or the system, wants the run to end. */
export interface Interruption {
  /** The signal that came. */
  readonly signal: () => (typeof signals)[number] | undefined;
  /** Back to what signals do by themselves. */
  readonly release: () => void;
}

/** Listens for the first signal to end; a second one ends the process at once, as if nobody listened. */
export function listenForInterruption(stop: () => void): Interruption {
  let came: (typeof signals)[number] | undefined;
  const release = () => {
    for (const signal of signals) process.off(signal, take);
  };
  const take = (signal: NodeJS.Signals) => {
    came = signals.find((known) => known === signal);
    release();
    stop();
  };
  for (const signal of signals) process.on(signal, take);
  return { signal: () => came, release };
}
