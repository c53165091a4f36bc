import type { VersionWrite } from './write-versions.ts';

/** As many versions as one statement takes: a report is some ten kilobytes, an exceptional one some megabytes. */
const MOST_WRITES = 64;
/** Statements at work at once: while the database writes one, the next one gathers. */
const MOST_STATEMENTS = 2;

/** Writes several versions at once; gives the ids of the reports that were written. */
export type WriteVersions = (writes: readonly VersionWrite[]) => Promise<ReadonlySet<string>>;
/** Writes a version. `false` when somebody else wrote first. */
export type WriteVersion = (write: VersionWrite) => Promise<boolean>;

interface Waiting {
  readonly write: VersionWrite;
  readonly resolve: (isWritten: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers the versions that come while the database is busy into one statement. A single editor waits for nothing;
 * hundreds that save at the same time share the way to the database and its commit. Two versions of one report never
 * share a statement, since the second is made from the first.
 */
export function makeWriteQueue(writeVersions: WriteVersions): WriteVersion {
  let waiting: Waiting[] = [];
  const running = new Set<Promise<void>>();

  const start = (): void => {
    while (waiting.length > 0 && running.size < MOST_STATEMENTS) {
      const batch = nextBatch(waiting);
      waiting = waiting.filter((each) => !batch.includes(each));
      const work = writeBatch(writeVersions, batch).finally(() => {
        running.delete(work);
        start();
      });
      running.add(work);
    }
  };
  return (write) =>
    new Promise((resolve, reject) => {
      waiting.push({ write, resolve, reject });
      start();
    });
}

function nextBatch(waiting: readonly Waiting[]): Waiting[] {
  const byReport = new Map<string, Waiting>();
  for (const each of waiting) {
    if (byReport.size === MOST_WRITES) break;
    if (!byReport.has(each.write.id)) byReport.set(each.write.id, each);
  }
  return [...byReport.values()];
}

/** One version that the database refuses must not take the others down with it: then each goes alone. */
async function writeBatch(writeVersions: WriteVersions, batch: readonly Waiting[]): Promise<void> {
  try {
    const written = await writeVersions(batch.map(({ write }) => write));
    for (const { write, resolve } of batch) resolve(written.has(write.id));
  } catch (error) {
    const [only] = batch;
    if (batch.length === 1) only?.reject(error);
    else for (const each of batch) await writeBatch(writeVersions, [each]);
  }
}
