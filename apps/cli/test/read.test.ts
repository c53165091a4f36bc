import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReportJson } from '@nianbao/core';
import { zeroReport } from './reports.ts';
import { program, recordsOf, runCli, seed } from './run-cli.ts';
import { scratchFolder } from './scratch-folder.ts';

const scratch = scratchFolder();

test('one document gives report JSON that is a report again', async () => {
  const { code, out } = await runCli(['read', seed]);
  expect(code).toBe(0);
  expect(parseReportJson(out)).toMatchObject({ problems: [], report: { format: '2019', year: 2020 } });
  const checked = await runCli(['check', '-', '--json'], { stdin: out });
  expect(checked.code).toBe(0);
});

test('report JSON is read back unchanged', async () => {
  const report = zeroReport();
  const { code, out } = await runCli(['read', '-'], { stdin: JSON.stringify(report) });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(report);
});

test('--evidence says where every cell was read', async () => {
  const { code, out } = await runCli(['read', seed, '--evidence']);
  expect(code).toBe(0);
  const { report, evidence } = JSON.parse(out);
  expect(report.year).toBe(2020);
  expect(evidence.cells).toHaveLength(198);
  const lines = readFileSync(seed, 'utf8').split('\n');
  for (const { source, place } of evidence.cells) expect(lines[place.line - 1]).toContain(source);
});

test('several documents give one record a line, and problems on standard error', async () => {
  const empty = scratch.put('empty.json', '');
  const { code, out, error } = await runCli(['read', seed, empty]);
  expect(code).toBe(2);
  expect(recordsOf(out)).toMatchObject([
    { file: seed, status: 'fine', report: { year: 2020 } },
    { file: empty, status: 'unusable', report: null, problems: [{ code: 'input.empty' }] },
  ]);
  expect(error).toContain('[input.empty]');
});

test('a reader of the output who leaves early is no error', async () => {
  const many = Array.from({ length: 200 }, () => seed);
  const child = spawn(process.execPath, [program, 'read', '--json', ...many], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let error = '';
  child.stderr.on('data', (chunk) => (error += chunk));
  child.stdout.once('data', () => child.stdout.destroy());
  await new Promise((resolve) => child.on('close', resolve));
  expect(error).toBe('');
});
