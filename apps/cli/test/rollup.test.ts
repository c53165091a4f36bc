import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format2021, withCells } from '@nianbao/core';
import { expect, test } from 'vitest';
import { zeroReport } from './reports.ts';
import { runCli, seed } from './run-cli.ts';
import { scratchFolder } from './scratch-folder.ts';

const scratch = scratchFolder();
const received = 'requests.received.naturalPersons';

/** A report of an agency with so many requests, as a file. */
function reportOf(agency: string, requests: number, { file = agency, year = 2024 } = {}): string {
  const report = withCells(format2021, zeroReport({ agency, year }), { [received]: requests });
  return scratch.put(`${file}.json`, JSON.stringify(report));
}

const water = reportOf('青禾县水利局', 12);
const health = reportOf('青禾县卫健委', 30);
const members = scratch.put('members.txt', '青禾县水利局\n青禾县卫健委\r\n\n青禾县审计局\n');

test('adds up, and says who is missing', async () => {
  const { code, out } = await runCli(['rollup', water, health, '--members', members]);
  expect(code).toBe(0);
  expect(out).toContain('2024 年度：3 个机关，2 份报告');
  expect(out).toContain('未报送：青禾县审计局');
  expect(out).toContain('一、本年新收政府信息公开申请数量 · 自然人: 42');
});

test('--json gives the sum of every cell with who stands behind it', async () => {
  const { out } = await runCli(['rollup', '--json', water, health]);
  const result = JSON.parse(out);
  expect(result).toMatchObject({ year: 2024, format: '2021', members: 2, missing: [] });
  expect(result.present).toEqual(['青禾县水利局', '青禾县卫健委']);
  expect(result.cells).toHaveLength(200);
  expect(result.cells).toContainEqual({ cell: received, sum: 42, contributors: 2, blanks: 0, gaps: 0 });
});

test.each([
  ['a second report of an agency', () => reportOf('青禾县水利局', 5, { file: 'again' }), 'cli.rollup.twice'],
  ['a report of another year', () => reportOf('青禾县审计局', 5, { year: 2023 }), 'cli.rollup.otherYear'],
  ['an agency that is not in the list', () => reportOf('青禾县气象局', 5), 'cli.rollup.notMember'],
])('%s is left out by name', async (_what, make, problem) => {
  const { code, out, error } = await runCli(['rollup', water, health, make(), '--members', members]);
  expect(code).toBe(2);
  expect(error).toContain(`[${problem}]`);
  expect(out).toContain('自然人: 42');
});

test("the office's own figure is compared, and whoever explains the difference named", async () => {
  const office = reportOf('青禾县人民政府', 12);
  const { code, out } = await runCli(['rollup', water, health, '--office', office]);
  expect(code).toBe(1);
  expect(out).toContain('本级报告为 12，各机关之和为 42，相差 -30，与之相等：青禾县卫健委');
  const right = reportOf('青禾县人民政府', 42, { file: 'right' });
  expect((await runCli(['rollup', water, health, '--office', right])).code).toBe(0);
});

test("an office's report in another format is refused", async () => {
  const { code, error } = await runCli(['rollup', water, health, '--office', seed]);
  expect(code).toBe(2);
  expect(error).toContain('[cli.rollup.officeFormat]');
});

test('nothing to add up is no roll-up', async () => {
  const { code, out, error } = await runCli(['rollup', scratch.put('empty.json', '')]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toContain('[input.empty]');
});

test('-o makes the report of the level, with its agencies', async () => {
  const page = join(scratch.path, 'level.html');
  const options = ['--members', members, '--agency', '青禾县人民政府', '-o', page];
  expect(await runCli(['rollup', water, health, ...options])).toMatchObject({ code: 0, out: '' });
  const html = await readFile(page, 'utf8');
  expect(html).toContain('青禾县人民政府2024年政府信息公开工作年度报告');
  for (const text of ['42', '青禾县水利局', '青禾县卫健委', '青禾县审计局']) expect(html).toContain(text);
});
