import { describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';
import { scratchFolder } from './scratch-folder.ts';
import { serve, stop } from './served.ts';

const scratch = scratchFolder();
const run = (...args: readonly string[]) => runCli([...args, '--lang', 'en'], { cwd: scratch.path });

interface Verified {
  readonly verifications: readonly { readonly name: string; readonly faults: readonly string[] }[];
}

describe('the data of a service that has stopped', () => {
  test('is backed up, verified, added up anew and restored by commands', { timeout: 180_000 }, async () => {
    const service = await serve(scratch.path, ['--data', 'kept', '--port', '0', '--sample']);
    const meanwhile = await run('backup', '--data', 'kept', '-o', 'early.nianbao');
    expect(meanwhile).toMatchObject({ code: 2, out: '' });
    expect(meanwhile.error).toContain('database.folderInUse');
    await stop(service, 'SIGTERM');

    expect(await run('backup', '--data', 'kept', '-o', 'kept.nianbao')).toMatchObject({ code: 0, error: '' });
    for (const place of [['kept.nianbao'], ['--data', 'kept']]) {
      const { code, out } = await run('verify', ...place, '--json');
      const { verifications } = JSON.parse(out) as Verified; // what the command promises
      expect(code).toBe(0);
      expect(verifications.flatMap(({ faults }) => faults)).toEqual([]);
      expect(verifications.map(({ name }) => name)).toContain('auditLog');
    }
    const recomputed = await run('recompute', '--data', 'kept');
    expect(recomputed.code).toBe(0);
    expect(recomputed.out).toMatch(/^✓ sample: [1-9]\d* sums came out as they were kept\n$/);

    expect(await run('restore', 'kept.nianbao', '--data', 'again')).toMatchObject({ code: 0, error: '' });
    const again = await run('verify', '--data', 'again', '--json');
    const kept = await run('verify', '--data', 'kept', '--json');
    expect(again.out).toBe(kept.out);
    const twice = await run('restore', 'kept.nianbao', '--data', 'again');
    expect(twice).toMatchObject({ code: 2, out: '' });
    expect(twice.error).toContain('backup.');
    const none = await run('verify', 'nothing.nianbao');
    expect(none.code).toBe(2);
    expect(none.error).toContain('nothing.nianbao');
  });
});
