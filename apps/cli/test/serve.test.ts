import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';
import { scratchFolder } from './scratch-folder.ts';
import { serve, stop } from './served.ts';

const scratch = scratchFolder();
describe('serve', () => {
  test(
    'serves the API and the application, stops cleanly, and keeps its data',
    { timeout: 120_000 },
    async () => {
      const first = await serve(scratch.path, ['--data', 'kept', '--port', '0', '--sample']);
      expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(first.printed()).toContain('Sample accounts');
      const api = await fetch(`${first.url}/api/v1/openapi.json`);
      expect(await api.json()).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
      const page = await fetch(first.url);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(await page.text()).toContain('<script');
      expect(await stop(first, 'SIGINT')).toBe(0);

      const second = await serve(scratch.path, ['--data', 'kept', '--port', '0']);
      expect(second.printed()).toContain('Sample accounts');
      expect(await stop(second, 'SIGTERM')).toBe(0);
    },
  );

  test('a folder that is in use is refused by code', { timeout: 120_000 }, async () => {
    const first = await serve(scratch.path, ['--data', 'shared', '--port', '0']);
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
