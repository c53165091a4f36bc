import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const DEBIAN_ROOT = '/usr/lib/postgresql';
/** The account that Debian's packages make; PostgreSQL refuses to run as root. */
const UNPRIVILEGED = 'postgres';

export interface PostgresServer {
  /** Without a database name at the end. */
  readonly url: string;
  readonly stop: () => void;
}

/** Folder with `initdb` and `pg_ctl` of the newest installed PostgreSQL, or `undefined`. */
export function binFolder(): string | undefined {
  try {
    const versions = readdirSync(DEBIAN_ROOT).map(Number).filter(Boolean);
    return versions.length > 0 ? join(DEBIAN_ROOT, String(Math.max(...versions)), 'bin') : undefined;
  } catch {
    // No such folder: PostgreSQL is not installed from Debian's packages.
    return undefined;
  }
}

function run(command: string, args: readonly string[]): SpawnSyncReturns<string> {
  const isRoot = userInfo().uid === 0;
  const result = isRoot
    ? spawnSync('runuser', ['-u', UNPRIVILEGED, '--', command, ...args], { encoding: 'utf8', cwd: '/' })
    : spawnSync(command, args, { encoding: 'utf8' });
  if (result.status !== 0)
    throw new Error(`${command} failed: ${result.error?.message ?? `${result.stdout}${result.stderr}`}`);
  return result;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens has an address of this shape.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A PostgreSQL of its own in a temporary folder, on a free loopback port; `undefined` when none is installed. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const bin = binFolder();
  if (bin === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-postgres-'));
  if (userInfo().uid === 0) spawnSync('chown', [UNPRIVILEGED, folder]);
  const data = join(folder, 'data');
  const port = await freePort();
  run(join(bin, 'initdb'), ['-D', data, '-U', 'nianbao', '--auth=trust', '-E', 'UTF8', '--no-locale', '-N']);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=100`;
  run(join(bin, 'pg_ctl'), ['-D', data, '-l', join(folder, 'log'), '-w', '-o', settings, 'start']);
  let isStopped = false;
  const stop = () => {
    if (isStopped) return;
    isStopped = true;
    run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  // A runner that is in a hurry to end skips its teardown; a server must not outlive it.
  process.once('exit', stop);
  return { url: `postgres://nianbao@127.0.0.1:${port}`, stop };
}
