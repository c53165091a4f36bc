import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach } from 'vitest';
import { program } from './run-cli.ts';

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

export interface Served {
  readonly child: ChildProcess;
  readonly url: string;
  /** What the program has printed so far. */
  readonly printed: () => string;
}

/** Starts the built service in a folder and waits until it says where it is. What a test leaves running is ended. */
export async function serve(cwd: string, args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [program, 'serve', '--lang', 'en', ...args], {
    cwd,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  while (!printed.includes('Ctrl+C')) {
    if (child.exitCode !== null) throw new Error(printed);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const url = /http:\/\/\S+/.exec(printed)?.[0] ?? '';
  return { child, url, printed: () => printed };
}

/** Gives the exit code. */
export async function stop({ child }: Served, signal: NodeJS.Signals): Promise<number | null> {
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
  running.delete(child);
  return child.exitCode;
}
