import type PgBoss from 'pg-boss';
import { MOST_ATTEMPTS } from '../../webhooks/most-attempts.ts';
import type { OpenDatabase } from '../../database/database.ts';
import type { Queue, QueueMessages, QueueName, QueuePolicy } from './queue.ts';

/** Schema of the queue's own tables. */
export const QUEUE_SCHEMA = 'nianbao_queue';

/** How long a worker sleeps when nobody wakes it. */
const POLLING_SECONDS = 2;

const policies: Readonly<Record<QueueName, QueuePolicy>> = {
  // A job that loses its worker goes on by its lease, see `recoverJobs`; the queue need not try again.
  jobs: { retries: 0, retryDelay: 0, expireAfter: 12 * 3600, workers: 2 },
  mails: { retries: 5, retryDelay: 60, expireAfter: 120, workers: 1 },
  // Tried for about half a day, each time after twice as long.
  webhooks: { retries: MOST_ATTEMPTS - 1, retryDelay: 30, expireAfter: 60, workers: 2 },
};

/**
 * A queue on the database, made with pg-boss. It is opened when it is first used: a start that needs no queue does not
 * wait for one.
 */
export function makeQueue(database: OpenDatabase, onError: (error: Error) => void): Queue {
  const workers = new Map<QueueName, string[]>();
  let opening: Promise<PgBoss> | undefined;
  const open = (): Promise<PgBoss> => {
    opening ??= openBoss(database, onError).catch((error: unknown) => {
      // The next one who needs it tries again.
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const wake = async (name: QueueName) => {
    const boss = await open();
    for (const id of workers.get(name) ?? []) boss.notifyWorker(id);
  };
  return {
    send: async (name, message, { id, startAfter } = {}) => {
      const boss = await open();
      await boss.send(name, message, { ...(id ? { id } : {}), ...(startAfter ? { startAfter } : {}) });
      if (!startAfter) await wake(name);
    },
    work: async <Name extends QueueName>(
      name: Name,
      handler: (message: QueueMessages[Name]) => Promise<void>,
    ) => {
      const boss = await open();
      const options = { pollingIntervalSeconds: POLLING_SECONDS, batchSize: 1 };
      const handle = async (batch: readonly PgBoss.Job<QueueMessages[Name]>[]) => {
        for (const { data } of batch) await handler(data);
      };
      const ids = await Promise.all(
        Array.from({ length: policies[name].workers }, () => boss.work(name, options, handle)),
      );
      workers.set(name, [...(workers.get(name) ?? []), ...ids]);
    },
    wake: (name) => {
      if (opening) wake(name).catch(onError);
    },
    waiting: async () => {
      const boss = await open();
      const sizes = await Promise.all(queueNames.map((name) => boss.getQueueSize(name)));
      // Object.fromEntries forgets which keys it was given.
      return Object.fromEntries(queueNames.map((name, index) => [name, sizes[index] ?? 0])) as Record<
        QueueName,
        number
      >;
    },
    check: async () => {
      const boss = await opening;
      await boss?.schemaVersion();
    },
    stop: async () => {
      const boss = await opening;
      opening = undefined;
      await boss?.stop({ graceful: true, wait: true, timeout: 10_000 });
    },
  };
}

// The keys of a record of ours.
const queueNames = Object.keys(policies) as QueueName[];

async function openBoss(database: OpenDatabase, onError: (error: Error) => void): Promise<PgBoss> {
  const { default: Boss } = await import('pg-boss');
  const boss = new Boss({
    schema: QUEUE_SCHEMA,
    db: {
      executeSql: async (text, values) => {
        const { rows } = await database.execute(text, values);
        return { rows: [...rows] };
      },
    },
    // Clocks of several machines may differ; what is scheduled here is scheduled by the database's.
    schedule: false,
    deleteAfterDays: 7,
  });
  boss.on('error', onError);
  await boss.start();
  for (const name of queueNames) await createQueue(boss, name);
  return boss;
}

async function createQueue(boss: PgBoss, name: QueueName): Promise<void> {
  const { retries, retryDelay, expireAfter } = policies[name];
  const options = {
    name,
    policy: 'standard' as const,
    retryLimit: retries,
    retryDelay,
    retryBackoff: retryDelay > 0,
    expireInSeconds: expireAfter,
  };
  if (await boss.getQueue(name)) await boss.updateQueue(name, options);
  else await boss.createQueue(name, options);
}
