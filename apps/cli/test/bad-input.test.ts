import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { JudgementRecord } from '../src/findings/judgement-record.ts';
import { zeroReport } from './reports.ts';
import { recordsOf, runCli, seed } from './run-cli.ts';
import { scratchFolder } from './scratch-folder.ts';

const scratch = scratchFolder();
const text = readFileSync(seed, 'utf8');
const json = JSON.stringify(zeroReport());

/** The report as if it had been written for another year. */
function yearsMoved(by: number): string {
  return text.replaceAll(/202[01]/g, (year) => String(Number(year) + by));
}

const binary = new Uint8Array(4096).map((_, index) => (index * 7919) % 256);

/** What people hand in by mistake, with the code each is told by. */
const badInputs = [
  ['an empty file', 'empty.txt', '', 'input.empty'],
  ['a binary file', 'photo.txt', binary, 'input.binary'],
  ['a report of 2016', 'old.txt', yearsMoved(-4), 'input.yearBeforeFormats'],
  [
    'a report of 2016 as JSON',
    'old.json',
    json.replace('"year":2024', '"year":2016'),
    'report.year.beforeFormats',
  ],
  [
    'a string in a cell',
    'string.json',
    json.replace('"naturalPersons":0', '"naturalPersons":"3"'),
    'report.cell.notNumber',
  ],
  [
    'an impossible year as JSON',
    'year.json',
    json.replace('"year":2024', '"year":20244'),
    'report.year.invalid',
  ],
  ['broken JSON', 'broken.json', json.slice(0, 500), 'report.json.syntax'],
  ['something else', 'letter.txt', '关于召开会议的通知\n各单位：请于周五参加。\n', 'input.notReport'],
] as const;

describe.each(badInputs)('%s', (_what, name, content, code) => {
  const file = scratch.put(name, content);

  test.each([
    ['zh', /错误 .*[\u4e00-\u9fff]/, /改法：/],
    ['en', /error [A-Z“"]|error [a-z]/, /fix: /],
  ] as const)('is told by its code, with a way out, in %s', async (language, message, fix) => {
    const ran = await runCli(['check', file, '--lang', language]);
    expect(ran.code).toBe(2);
    expect(ran.out).toContain(`[${code}]`);
    expect(ran.out).toMatch(message);
    expect(ran.out).toMatch(fix);
    expect(ran.out + ran.error).not.toMatch(/\n\s+at /);
  });

  test('has the same code for machines', async () => {
    const ran = await runCli(['check', file, '--json']);
    expect(ran.code).toBe(2);
    const [record] = recordsOf<JudgementRecord>(ran.out);
    expect(record).toMatchObject({ status: 'unusable', report: null });
    expect(record?.problems.map((problem) => problem.code)).toContain(code);
  });

  test('is neither read nor rendered', async () => {
    const read = await runCli(['read', file]);
    expect(read).toMatchObject({ code: 2, out: '' });
    expect(read.error).toContain(`[${code}]`);
    const rendered = await runCli(['render', file, '--to', 'html']);
    expect(rendered).toMatchObject({ code: 2, out: '' });
    expect(rendered.error).toContain(`[${code}]`);
  });
});

test('a truncated text is read as far as it goes, and that it breaks off is told', async () => {
  const file = scratch.put('truncated.txt', text.slice(0, text.length / 2));
  const { code, out } = await runCli(['check', file, '--json']);
  expect(code).toBe(1);
  const [record] = recordsOf<JudgementRecord>(out);
  expect(record?.problems).toContainEqual(
    expect.objectContaining({ code: 'input.truncated', severity: 'warning' }),
  );
  expect(record?.tally?.undecided).toBeGreaterThan(0);
});

test('an impossible year in a text is told by its code', async () => {
  const file = scratch.put('year.txt', yearsMoved(979));
  const { code, out } = await runCli(['check', file]);
  expect(code).toBe(2);
  expect(out).toContain('[input.yearInvalid]');
});

describe('files', () => {
  test('that are not there', async () => {
    const { code, out } = await runCli(['check', 'nowhere.json']);
    expect(code).toBe(2);
    expect(out).toContain('[cli.file.missing]');
  });

  test('that cannot be read', async () => {
    const { code, out } = await runCli(['check', `${scratch.put('a-file', 'x')}/below.json`]);
    expect(code).toBe(2);
    expect(out).toContain('[cli.file.unreadable]');
  });

  test('folders without any report', async () => {
    const { code, out } = await runCli(['check', scratchFolder().path]);
    expect(code).toBe(2);
    expect(out).toContain('[cli.folder.empty]');
  });

  test('too large ones are refused before they are read', async () => {
    const { code, out } = await runCli(['check', scratch.put('large.txt', new Uint8Array(21 * 1024 * 1024))]);
    expect(code).toBe(2);
    expect(out).toContain('[input.tooLarge]');
  });

  test('too much on standard input is refused too', async () => {
    const { code, out } = await runCli(['check', '-'], { stdin: new Uint8Array(21 * 1024 * 1024) });
    expect(code).toBe(2);
    expect(out).toContain('[input.tooLarge]');
  });
});

describe('command lines', () => {
  test.each([
    ['an unknown command', ['destroy'], /没有这个命令：destroy/, /unknown command 'destroy'/],
    ['an unknown option', ['check', 'x', '--jsno'], /没有这个选项：--jsno/, /unknown option '--jsno'/],
    ['no file', ['check'], /缺少参数：FILE/, /missing required argument 'FILE'/],
    ['an unknown file type', ['render', 'x', '--to', 'exe'], /选项的值不对/, /exe/],
    ['no file type', ['render', seed], /--to/, /--to/],
    ['two outputs at once', ['check', 'x', '--json', '--sarif'], /不能同时/, /cannot be used/],
    ['a day that does not exist', ['check', 'x', '--today', '2025-02-30'], /--today/, /--today/],
    ['an unknown language', ['check', 'x', '--lang', 'fr'], /选项的值不对/, /fr/],
  ])('%s', async (_what, args, zh, en) => {
    const chinese = await runCli(args);
    expect(chinese).toMatchObject({ code: 2, out: '' });
    expect(chinese.error).toMatch(zh);
    expect(chinese.error).toContain('[cli.usage]');
    const english = await runCli(args, { env: { LANG: 'en_US.UTF-8' } });
    expect(english).toMatchObject({ code: 2, out: '' });
    expect(english.error).toMatch(en);
    expect(english.error).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('show a stack trace on demand only', async () => {
    const args = ['rollup', seed, '--members', 'nowhere'];
    expect((await runCli(args)).error).not.toMatch(/\n\s+at /);
    expect((await runCli(args, { env: { NIANBAO_DEBUG: '1' } })).error).toMatch(/\n\s+at /);
  });

  test('without a command the help is shown', async () => {
    const { code, error } = await runCli([]);
    expect(code).toBe(2);
    expect(error).toContain('check [options] <FILE...>');
  });
});
