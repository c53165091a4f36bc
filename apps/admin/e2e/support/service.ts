import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '@nianbao/api';
import { pino } from 'pino';

/** A running service with the sample county and the built admin, on a free port and in a folder of its own. */
export interface Service {
  readonly url: string;
  readonly password: string;
  readonly close: () => Promise<void>;
}

export async function startService(): Promise<Service> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nianbao-admin-'));
  const server = await startServer({
    dataDir,
    // Another build than the usual one may be looked at.
    adminDir: process.env['NIANBAO_ADMIN_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url)),
    // Each test takes the report it works on as far as it needs it.
    sample: 'drafts',
    logger: pino({ level: 'error' }),
  });
  const [account] = server.sampleAccounts;
  if (!account) throw new Error('The sample county has no accounts');
  return {
    url: server.url,
    password: account.password,
    close: async () => {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
