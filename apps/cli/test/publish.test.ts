import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';
import { scratchFolder } from './scratch-folder.ts';
import { serve, stop } from './served.ts';

const scratch = scratchFolder();
const run = (...args: readonly string[]) =>
  runCli(['publish', ...args, '--lang', 'en'], { cwd: scratch.path });
const url = 'https://xxgk.example.gov.cn';

describe('publish', () => {
  test('writes the site of a service that has stopped', { timeout: 180_000 }, async () => {
    const service = await serve(scratch.path, ['--data', 'kept', '--port', '0']);
    const meanwhile = await run('--out', 'site', '--data', 'kept', '--public-url', url);
    expect(meanwhile).toMatchObject({ code: 2, out: '' });
    expect(meanwhile.error).toContain('[database.folderInUse]');
    await stop(service, 'SIGTERM');

    const first = await run('--out', 'site', '--data', 'kept', '--public-url', url, '--site-name', 'Qinghe');
    expect(first).toMatchObject({ code: 0, error: '' });
    expect(first.out).toMatch(/^0 reports: [1-9]\d* files written, 0 unchanged, 0 removed\n$/);
    const page = await readFile(join(scratch.path, 'site/public/index.html'), 'utf8');
    expect(page).toContain('Qinghe');
    expect(page).toContain(`${url}/public`);
    const again = await run(
      '--out',
      'site',
      '--data',
      'kept',
      '--public-url',
      url,
      '--site-name',
      'Qinghe',
      '--json',
    );
    expect(JSON.parse(again.out)).toMatchObject({ reports: 0, written: 0, removed: 0 });
  });

  test('leaves a folder of other files alone', { timeout: 60_000 }, async () => {
    await mkdir(join(scratch.path, 'mine'), { recursive: true });
    await writeFile(join(scratch.path, 'mine/file.txt'), 'mine');
    const { code, error } = await run('--out', 'mine', '--data', 'fresh', '--public-url', url);
    expect(code).toBe(2);
    expect(error).toContain('[cli.folder.foreign]');
  });

  test.each([
    ['no address', []],
    ['an address that is none', ['--public-url', 'here']],
    ['a licence that is no address', ['--public-url', url, '--licence', 'free']],
  ])('%s is told by its code', async (_what, args) => {
    const { code, error } = await run('--out', 'none', ...args);
    expect(code).toBe(2);
    expect(error).toContain('[cli.usage]');
  });

  test('a service takes no address with a path', async () => {
    const args = ['serve', '--port', '0', '--public-url', `${url}/annual`, '--lang', 'en'];
    const { code, error } = await runCli(args, { cwd: scratch.path });
    expect(code).toBe(2);
    expect(error).toContain('[cli.usage]');
  });
});
