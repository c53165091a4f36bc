import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { program, runCli } from './run-cli.ts';
import { scratchFolder } from './scratch-folder.ts';

const scratch = scratchFolder();
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

interface Served {
  readonly child: ChildProcess;
  readonly url: string;
  /** What the program has printed so far. */
  readonly printed: () => string;
}

/** Starts the built service and waits until it says where it is. */
async function serve(args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [program, 'serve', '--lang', 'en', ...args], {
    cwd: scratch.path,
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

async function stop({ child }: Served, signal: NodeJS.Signals): Promise<number | null> {
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
  running.delete(child);
  return child.exitCode;
}

describe('serve', () => {
  test(
    'serves the API and the application, stops cleanly, and keeps its data',
    { timeout: 120_000 },
    async () => {
      const first = await serve(['--data', 'kept', '--port', '0', '--sample']);
      expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(first.printed()).toContain('Sample accounts');
      const api = await fetch(`${first.url}/api/v1/openapi.json`);
      expect(await api.json()).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
      const page = await fetch(first.url);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(await page.text()).toContain('<script');
      expect(await stop(first, 'SIGINT')).toBe(0);

      const second = await serve(['--data', 'kept', '--port', '0']);
      expect(second.printed()).toContain('Sample accounts');
      expect(await stop(second, 'SIGTERM')).toBe(0);
    },
  );

  test('a folder that is in use is refused by code', { timeout: 120_000 }, async () => {
    const first = await serve(['--data', 'shared', '--port', '0']);
    expect(first.printed()).toMatch(/First sign-in[^\n]*\n {2}admin \/ \S+/);
    const second = await runCli(['serve', '--data', 'shared', '--port', '0'], { cwd: scratch.path });
    expect(second.code).toBe(2);
    expect(second.error).toContain('[database.folderInUse]');
    expect(await stop(first, 'SIGTERM')).toBe(0);
  });

  test('a port that is taken is refused when it was asked for', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, error } = await runCli(['serve', '--port', String(port)], { cwd: scratch.path });
    expect(code).toBe(2);
    expect(error).toContain('[cli.port.taken]');
    other.close();
  });

  test.each([
    ['a port that is none', ['--port', 'eighty'], {}, 'cli.usage'],
    ['an address that is not ours', ['--host', '192.0.2.1'], {}, 'cli.host.unusable'],
    [
      'a database that does not answer',
      ['--port', '0'],
      { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
      'cli.database.unreachable',
    ],
  ])('%s is told by its code', async (_what, args, env, problem) => {
    const { code, error } = await runCli(['serve', ...args], { cwd: scratch.path, env });
    expect(code).toBe(2);
    expect(error).toContain(`[${problem}]`);
  });
});
