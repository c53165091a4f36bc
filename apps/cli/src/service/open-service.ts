import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { FolderInUseError, startServer, type RunningServer, type ServerOptions } from '@nianbao/api';
import { destination, pino, type Logger } from 'pino';
import type { Context } from '../program/context.ts';
import { ProblemError, systemDetail } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';

export type ServiceChoices = Omit<ServerOptions, 'port' | 'adminDir' | 'logger'> & { readonly host: string };

/**
 * Starts the service on the first of these ports that is free.
 * @throws ProblemError when no port is free, the data folder is in use, or the database cannot be reached.
 */
export async function openService(
  choices: ServiceChoices,
  ports: readonly number[],
  context: Context,
): Promise<RunningServer> {
  const port = await firstFree(choices.host, ports);
  try {
    return await startServer({ ...choices, port, adminDir: adminFolder(), logger: makeLogger(context) });
  } catch (error) {
    throw explained(error, choices, port);
  }
}

/** The built web application; `undefined` where it was not built. */
function adminFolder(): string | undefined {
  const folder = fileURLToPath(new URL('dist', import.meta.resolve('@nianbao/admin/package.json')));
  return existsSync(folder) ? folder : undefined;
}

/** Log lines go to standard error; a person at a terminal sees only what went wrong. */
function makeLogger({ terminal }: Context): Logger {
  const level = terminal.env['LOG_LEVEL'] ?? (terminal.isWatched ? 'warn' : 'info');
  return pino({ level }, destination(2));
}

/** Asked before the database is opened: opening it takes longer, and prints credentials only once. */
async function firstFree(host: string, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    const failure = await tryPort(host, port);
    if (failure === undefined) return port;
    if (failure !== 'EADDRINUSE')
      throw new ProblemError(cliProblems.hostUnusable({ host, port, detail: failure }));
  }
  throw new ProblemError(cliProblems.portTaken({ host, port: ports[0] ?? 0 }));
}

/** Listens for a moment, and gives why that failed. */
function tryPort(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(systemDetail(error)));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

function explained(error: unknown, { host, databaseUrl }: ServiceChoices, port: number): unknown {
  if (error instanceof FolderInUseError)
    return new ProblemError({ code: error.code, severity: 'error', message: error.messages }, error);
  const detail = systemDetail(error);
  // Somebody took the port between our asking and the service's listening.
  if (detail === 'EADDRINUSE') return new ProblemError(cliProblems.portTaken({ host, port }), error);
  if (databaseUrl !== undefined && isConnectionFailure(error))
    return new ProblemError(cliProblems.databaseUnreachable({ detail }), error);
  return error;
}

/** Errors of the network, and PostgreSQL's classes 08 (connection), 28 (authorization) and 3D (no such database). */
function isConnectionFailure(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    /^(E[A-Z_]+|08\w{3}|28\w{3}|3D\w{3})$/.test(String(error.code))
  );
}
