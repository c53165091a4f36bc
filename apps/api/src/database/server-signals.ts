import { Client, type Pool } from 'pg';
import type { Signals } from './database.ts';
import { makeLocalSignals } from './local-signals.ts';

/** Wait before a broken connection is made anew. */
const RECONNECT_MS = 2_000;

/**
 * Signals by LISTEN and NOTIFY, over one connection that is opened at the first `listen`. What is said while it is
 * broken is lost, as `Signals` says; listeners look for themselves now and then.
 * @see https://www.postgresql.org/docs/15/sql-notify.html
 */
export function makeServerSignals(
  pool: Pool,
  url: string,
  onError: (error: Error) => void,
): Signals & { readonly close: () => Promise<void> } {
  const local = makeLocalSignals();
  const channels = new Set<string>();
  let connecting: Promise<Client> | undefined;
  let isClosed = false;

  const connect = async (): Promise<Client> => {
    const client = new Client({ connectionString: url });
    client.on('notification', ({ channel, payload }) => void local.send(channel, payload ?? ''));
    client.on('error', (error) => {
      onError(error);
      connecting = undefined;
      if (!isClosed) setTimeout(reconnect, RECONNECT_MS).unref();
    });
    await client.connect();
    for (const channel of channels) await client.query(`listen ${quoted(channel)}`);
    return client;
  };
  const reconnect = (): void => {
    if (isClosed || connecting) return;
    connecting = connect();
    connecting.catch((error: unknown) => {
      connecting = undefined;
      onError(error instanceof Error ? error : new Error(String(error)));
      setTimeout(reconnect, RECONNECT_MS).unref();
    });
  };
  return {
    send: async (channel, payload) => {
      await pool.query('select pg_notify($1, $2)', [channel, payload]);
    },
    listen: async (channel, hear) => {
      const isNew = !channels.has(channel);
      channels.add(channel);
      const stop = await local.listen(channel, hear);
      const isOpen = connecting !== undefined;
      reconnect();
      // While there is no connection the next one listens to all channels.
      const client = await connecting?.catch(() => undefined);
      if (isNew && isOpen) await client?.query(`listen ${quoted(channel)}`);
      return stop;
    },
    close: async () => {
      isClosed = true;
      const client = await connecting?.catch(() => undefined);
      await client?.end();
    },
  };
}

/** The name of a channel as an identifier. */
function quoted(channel: string): string {
  return `"${channel.replaceAll('"', '""')}"`;
}
