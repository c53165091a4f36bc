import { execFileSync, fork, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./node.mjs', import.meta.url));
const configuration = new URL('../../../../deploy/nginx.conf', import.meta.url);

/** The ports that deploy/nginx.conf names: its own first, then those of the processes behind it. */
const PUBLISHED_PORTS = [8080, 8081, 8082, 8083];

/**
 * Three processes behind nginx as deploy/ sets them up, on free ports of the loopback.
 * @param {{ databaseUrl: string, password: string, folder: string }} where
 */
export async function startService({ databaseUrl, password, folder }) {
  const ports = await Promise.all(PUBLISHED_PORTS.map(freePort));
  const [front, ...behind] = ports;
  const startNode = (port) =>
    new Promise((resolve, reject) => {
      const child = fork(script, [`${port}`, databaseUrl, password], { execArgv: [] });
      child.once('message', () => resolve(child));
      child.once('exit', (code) => reject(new Error(`A process of the service ended with ${code}`)));
    });
  // The first one alone: it makes the tables.
  const nodes = [];
  for (const port of behind) nodes.push(await startNode(port));
  const nginx = await startNginx(folder, ports);
  return {
    url: `http://127.0.0.1:${front}`,
    /** Ends a process as a power cut would, and starts another in its place after a while. */
    killAndReplace: async (at, pauseMs) => {
      const gone = nodes[at];
      gone.removeAllListeners('exit');
      gone.kill('SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      nodes[at] = await startNode(behind[at]);
    },
    /** Ends all that was started, and waits until it is gone. */
    stop: () =>
      Promise.all(
        [nginx, ...nodes].map((child) => {
          child.removeAllListeners('exit');
          child.kill('SIGTERM');
          return new Promise((resolve) => child.once('exit', resolve));
        }),
      ),
  };
}

/** nginx with the configuration of deploy/, its ports and its folder exchanged. */
async function startNginx(folder, ports) {
  const file = join(folder, 'nginx.conf');
  const published = readFileSync(configuration, 'utf8');
  const text = PUBLISHED_PORTS.reduce(
    (soFar, port, at) => soFar.replaceAll(`:${port}`, `:${ports[at]}`),
    published
      .replaceAll('/tmp/nianbao-nginx', join(folder, 'nginx'))
      // That a process is gone is what the replay is about.
      .replace('/dev/stderr', join(folder, 'nginx.log')),
  );
  writeFileSync(file, text);
  execFileSync('nginx', ['-t', '-q', '-c', file], { stdio: 'inherit' });
  const nginx = spawn('nginx', ['-c', file, '-g', 'daemon off;'], { stdio: 'inherit' });
  for (let tries = 0; tries < 50; tries++) {
    const answer = await fetch(`http://127.0.0.1:${ports[0]}/ready`).catch(() => undefined);
    if (answer?.ok) return nginx;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  nginx.kill('SIGTERM');
  throw new Error('nginx does not lead to the service');
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
