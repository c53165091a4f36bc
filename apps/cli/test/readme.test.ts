import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { zeroReport } from './reports.ts';
import { program } from './run-cli.ts';
import { scratchFolder } from './scratch-folder.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The lines of the page's shell blocks without their comments. */
const lines = [...readme.matchAll(/```sh\n(.*?)```/gsu)]
  .flatMap(([, block = '']) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/u, ''));
/** Those that read and check documents, in the order of the page: a later one may go on with what an earlier one wrote. */
const commands = lines.filter((line) => /^nianbao (?:read|check|rollup read\.ndjson)\b/u.test(line));

const { path, put } = scratchFolder();
chmodSync(put('bin/nianbao', `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`), 0o755);
for (const agency of ['甲县民政局', '乙县民政局'])
  put(`reports/${agency}.json`, JSON.stringify(zeroReport({ agency })));
put('agencies.txt', '甲县民政局\n乙县民政局\n');
put(
  'read.ndjson',
  ['甲县民政局', '乙县民政局'].map((agency) => `${JSON.stringify(zeroReport({ agency }))}\n`).join(''),
);

test('the page shows commands that read, check and add up', () => {
  for (const command of ['read', 'check', 'rollup'])
    expect(commands.some((line) => line.startsWith(`nianbao ${command}`))).toBe(true);
  expect(commands.length).toBeGreaterThanOrEqual(6);
});

test.each(commands)('as the page shows it: %s', (line) => {
  const command = line.replace('FILE…', 'reports/*.json');
  const env = { PATH: `${join(path, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: path, env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).not.toBe('');
});
