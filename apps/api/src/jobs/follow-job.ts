import type { Signals } from '../database/database.ts';
import { isFinal, type Job } from './job-wire.ts';
import { JOBS_CHANNEL } from './make-jobs.ts';

/** Without a signal the job is looked at so often: signals are lost while a connection is broken. */
const LOOK_EVERY_MS = 3_000;

interface Followed {
  readonly signals: Signals;
  readonly id: string;
  readonly read: () => Promise<Job>;
  /** The version that the follower knows. */
  readonly since: number;
  /** Aborted when the follower is gone, or long enough there. */
  readonly signal: AbortSignal;
}

/**
 * A job each time it changed, until it has ended; `undefined` when for a while it did not, so that the follower can show
 * that it is there. Changes that come faster than they are taken are skipped: each is the whole job.
 */
export async function* followJob({
  signals,
  id,
  read,
  since,
  signal,
}: Followed): AsyncGenerator<Job | undefined, void, undefined> {
  let wake = (): void => undefined;
  let isChanged = true;
  const change = () => {
    isChanged = true;
    wake();
  };
  const stop = await signals.listen(JOBS_CHANNEL, (changed) => {
    if (changed === id) change();
  });
  const goAway = () => wake();
  signal.addEventListener('abort', goAway);
  try {
    let known = since;
    while (!signal.aborted) {
      isChanged = false;
      const job = await read();
      if (job.version > known) {
        known = job.version;
        yield job;
      } else yield undefined;
      if (isFinal(job.state)) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_EVERY_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (isChanged || signal.aborted) wake();
      });
    }
  } finally {
    signal.removeEventListener('abort', goAway);
    await stop();
  }
}
