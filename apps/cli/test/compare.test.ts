import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format2021, withCells } from '@nianbao/core';
import { expect, test } from 'vitest';
import { zeroReport } from './reports.ts';
import { runCli, seed } from './run-cli.ts';
import { scratchFolder } from './scratch-folder.ts';

const scratch = scratchFolder();
const paragraph = (text: string) => [{ kind: 'paragraph', text }];
const old = scratch.put(
  'old.json',
  JSON.stringify({ ...zeroReport({ year: 2023 }), problems: paragraph('培训次数少。') }),
);
const changed = withCells(format2021, zeroReport(), { 'requests.received.naturalPersons': 4 });
const recent = scratch.put('new.json', JSON.stringify({ ...changed, problems: paragraph('培训次数多。') }));

test('shows the figures that changed, and the text word by word', async () => {
  const { code, out } = await runCli(['compare', old, recent]);
  expect(code).toBe(0);
  expect(out).toContain('示例县档案局 2023 → 示例县档案局 2024');
  expect(out).toContain('200 个数中，1 个有变化');
  expect(out).toContain('一、本年新收政府信息公开申请数量 · 自然人: 0 → 4 (+4)');
  expect(out).toMatch(/\[-少-\]\{\+多\+\}/);
});

test('--json gives every comparable figure', async () => {
  const { out } = await runCli(['compare', '--json', old, recent]);
  const { cells, narrative } = JSON.parse(out);
  expect(cells).toHaveLength(200);
  expect(narrative).toContainEqual(expect.objectContaining({ field: 'problems' }));
});

test('reports in two formats meet by the crosswalk, and the gaps are told', async () => {
  const { code, out } = await runCli(['compare', seed, recent, '--lang', 'en']);
  expect(code).toBe(0);
  expect(out).toMatch(/\d+ cells have no counterpart in the other format/);
});

test('a report that cannot be used is told by its code', async () => {
  const { code, error } = await runCli(['compare', old, scratch.put('empty', '')]);
  expect(code).toBe(2);
  expect(error).toContain('[input.empty]');
});

test('-o makes a document of it, in every type that can hold one', async () => {
  const page = join(scratch.path, 'comparison.html');
  expect(await runCli(['compare', old, recent, '-o', page])).toMatchObject({ code: 0, out: '', error: '' });
  const html = await readFile(page, 'utf8');
  expect(html).toMatch(/<del>.*少.*<\/del>/);
  expect(html).toMatch(/<ins>.*多.*<\/ins>/);
  const pdf = join(scratch.path, 'comparison.pdf');
  expect((await runCli(['compare', old, recent, '-o', pdf])).code).toBe(0);
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  const picture = await runCli(['compare', old, recent, '-o', join(scratch.path, 'comparison.svg')]);
  expect(picture).toMatchObject({ code: 2, out: '' });
  expect(picture.error).toContain('[cli.usage]');
});
