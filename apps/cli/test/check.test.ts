import { readFileSync } from 'node:fs';
import { format2021, withCells } from '@nianbao/core';
import { describe, expect, test } from 'vitest';
import type { JudgementRecord } from '../src/findings/judgement-record.ts';
import { unbalancedReport, zeroReport } from './reports.ts';
import { recordsOf, runCli, seed } from './run-cli.ts';
import { scratchFolder } from './scratch-folder.ts';

const judged = (out: string) => recordsOf<JudgementRecord>(out);

/** The only record, or the first. */
function firstOf(out: string): JudgementRecord {
  const [record] = judged(out);
  if (!record) throw new Error('No record was written');
  return record;
}

const scratch = scratchFolder();
const fine = scratch.put('fine.json', JSON.stringify(zeroReport()));
const unbalanced = scratch.put('unbalanced.json', JSON.stringify(unbalancedReport()));
const previous = scratch.put('previous.json', JSON.stringify(zeroReport({ year: 2023 })));

describe('exit codes', () => {
  test('0 when no finding is an error', async () => {
    const { code, out, error } = await runCli(['check', fine]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('0 个错误');
  });

  test('1 when one is', async () => {
    const { code, out } = await runCli(['check', unbalanced]);
    expect(code).toBe(1);
    expect(out).toContain('[requests.balance]');
  });

  test('2 when one of several inputs cannot be used, and the others are checked all the same', async () => {
    const { code, out } = await runCli(['check', unbalanced, scratch.put('empty.txt', ''), fine]);
    expect(code).toBe(2);
    expect(out).toContain('[requests.balance]');
    expect(out).toContain('[input.empty]');
    expect(out).toMatch(/共 3 份文件，1 份无法使用；2 个错误/);
  });
});

describe('text', () => {
  test('shows the passage, where it stands in the file, what is expected and how to mend it', async () => {
    const { code, out } = await runCli(['check', seed]);
    expect(code).toBe(0);
    expect(out).toContain('长子县中小企业服务中心，2020 年度');
    expect(out).toContain('[structure.headings]');
    expect(out).toContain('原文：“概述”');
    expect(out).toMatch(/原文件：第 \d+ 行第 \d+ 列/);
    expect(out).toContain('应为：总体情况');
    expect(out).toContain('改法：');
    for (const rule of ['structure.numbering', 'text.contradiction', 'text.fees'])
      expect(out).toContain(`[${rule}]`);
  });

  test.each([
    ['--lang', ['--lang', 'en'], {}],
    ['LANG', [], { LANG: 'en_GB.UTF-8' }],
    ['LC_ALL over LANG', [], { LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }],
  ])('is English by %s', async (_by, options, env) => {
    const { out } = await runCli(['check', unbalanced, ...options], { env });
    expect(out).toMatch(/^ {2}2 errors, /m);
  });

  test('is Chinese unless English is asked for, and --lang wins', async () => {
    expect((await runCli(['check', fine], { env: { LANG: 'C.UTF-8' } })).out).toContain('个错误');
    expect((await runCli(['check', fine, '--lang', 'zh'], { env: { LANG: 'en_US' } })).out).toContain(
      '个错误',
    );
  });
});

describe('sums and balances that do not hold', () => {
  const received = { 'requests.received.naturalPersons': 12, 'requests.received.total': 12 };
  const carried = { 'requests.carriedForward.naturalPersons': 12, 'requests.carriedForward.total': 21 };
  const swapped = withCells(format2021, zeroReport(), { ...received, ...carried });
  const file = scratch.put('swapped.json', JSON.stringify(swapped));

  test('show the number that is likely wrong', async () => {
    const { code, out } = await runCli(['check', file]);
    expect(code).toBe(1);
    expect(out).toMatch(/推断 .*21.*12.*数字顺序颠倒/);
  });

  test('give it to machines', async () => {
    const { locations, causes } = firstOf((await runCli(['check', file, '--json'])).out);
    expect(locations[0]?.explanations[0]?.changes).toMatchObject([
      { cell: 'requests.carriedForward.total', is: 21, shouldBe: 12 },
    ]);
    expect(causes[0]?.cell).toBe('requests.carriedForward.total');
  });
});

describe('--json', () => {
  test('writes one object a line, in the order of the files, each of the same shape', async () => {
    const empty = scratch.put('nothing.txt', ' \n');
    const { code, out, error } = await runCli(['check', '--json', unbalanced, empty, fine]);
    expect({ code, error }).toEqual({ code: 2, error: '' });
    const records = judged(out);
    expect(records.map(({ file, status }) => [file, status])).toEqual([
      [unbalanced, 'findings'],
      [empty, 'unusable'],
      [fine, 'fine'],
    ]);
    for (const record of records)
      expect(Object.keys(record)).toEqual([
        'file',
        'source',
        'run',
        'fileType',
        'status',
        'report',
        'tally',
        'findings',
        'causes',
        'locations',
        'notRun',
        'problems',
      ]);
    expect(records[0]?.report).toEqual({
      format: '2021',
      year: 2024,
      agency: '示例县档案局',
      title: '示例县档案局2024年政府信息公开工作年度报告',
    });
    expect(records[0]?.tally?.error).toBe(2);
    expect(records[0]?.findings).toContainEqual(
      expect.objectContaining({
        rule: 'requests.balance',
        severity: 'error',
        status: 'fail',
        cells: expect.arrayContaining(['requests.received.naturalPersons']),
        message: { zh: expect.any(String), en: expect.any(String) },
      }),
    );
  });

  test('reads standard input', async () => {
    const { code, out } = await runCli(['check', '-', '--json'], { stdin: readFileSync(seed) });
    expect(code).toBe(0);
    expect(judged(out)).toMatchObject([{ file: '-', fileType: 'txt', report: { year: 2020 } }]);
  });

  test('walks folders in a stable order, without hidden files and other types', async () => {
    const folder = scratchFolder();
    for (const name of ['b/2.json', 'a.json', '.hidden.json', 'picture.png', 'b/.git/x.json', 'b/1.json'])
      folder.put(name, JSON.stringify(zeroReport()));
    const { code, out } = await runCli(['check', '--json', '.'], { cwd: folder.path });
    expect(code).toBe(0);
    expect(judged(out).map(({ file }) => file)).toEqual(['a.json', 'b/1.json', 'b/2.json']);
  });
});

test('a report in a folder that no reader reads is told, not passed over', async () => {
  const folder = scratchFolder();
  folder.put(
    'old.doc',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
  );
  const { code, out } = await runCli(['check', folder.path]);
  expect(code).toBe(2);
  expect(out).toContain('[input.');
});

describe('--previous', () => {
  const rules = (record: JudgementRecord) => record.notRun.map(({ rule }) => rule);

  test('runs the rules across years', async () => {
    const without = firstOf((await runCli(['check', '--json', fine])).out);
    const withIt = firstOf((await runCli(['check', '--json', fine, '--previous', previous])).out);
    expect(rules(without)).toContain('requests.carriedOver');
    expect(rules(withIt)).not.toContain('requests.carriedOver');
  });

  test('finds what was carried forward and not carried over', async () => {
    const left = { ...zeroReport({ year: 2023 }), requests: unbalancedReport().requests };
    const carried = {
      ...left.requests,
      received: left.requests.carriedOver,
      carriedForward: left.requests.received,
    };
    const file = scratch.put('left.json', JSON.stringify({ ...left, requests: carried }));
    const { code, out } = await runCli(['check', fine, '--previous', file]);
    expect(code).toBe(1);
    expect(out).toContain('[requests.carriedOver]');
  });

  test('of the wrong year is refused', async () => {
    const { code, error } = await runCli(['check', fine, '--previous', fine]);
    expect(code).toBe(2);
    expect(error).toContain('[cli.previous.wrongYear]');
  });

  test('of another agency is used, and said', async () => {
    const other = scratch.put(
      'other.json',
      JSON.stringify(zeroReport({ year: 2023, agency: '示例县卫健委' })),
    );
    const { code, out } = await runCli(['check', fine, '--previous', other]);
    expect(code).toBe(0);
    expect(out).toContain('[cli.previous.otherAgency]');
  });

  test('that cannot be used stops the run: findings would be missed', async () => {
    const { code, error } = await runCli([
      'check',
      fine,
      '--previous',
      scratch.put('bad.json', '{"format":'),
    ]);
    expect(code).toBe(2);
    expect(error).toContain('[report.json.syntax]');
  });

  test('several are matched by agency and year, and a missing one is said', async () => {
    const second = scratch.put('second.json', JSON.stringify(zeroReport({ agency: '示例县审计局' })));
    const { out } = await runCli(['check', '--json', fine, second, '--previous', previous]);
    const [first, other] = judged(out) as [JudgementRecord, JudgementRecord]; // two files, two records
    expect(rules(first)).not.toContain('requests.carriedOver');
    expect(first.problems).toEqual([]);
    expect(rules(other)).toContain('requests.carriedOver');
    expect(other.problems).toMatchObject([{ code: 'cli.previous.none', severity: 'warning' }]);
  });
});

test('--today decides rules on dates', async () => {
  const late = scratch.put(
    'late.json',
    JSON.stringify({ ...zeroReport(), signature: { agency: '示例县档案局', date: '2025-01-20' } }),
  );
  const before = firstOf((await runCli(['check', '--json', late, '--today', '2025-01-10'])).out);
  const after = firstOf((await runCli(['check', '--json', late, '--today', '2025-01-30'])).out);
  expect(before.findings).not.toEqual(after.findings);
});

describe('--sarif', () => {
  test('is one SARIF 2.1.0 log with rules, results, places and notifications', async () => {
    const empty = scratch.put('void.txt', '');
    const { code, out } = await runCli(['check', '--sarif', '--lang', 'en', unbalanced, seed, empty]);
    expect(code).toBe(2);
    const log = JSON.parse(out);
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run.tool.driver.name).toBe('nianbao');
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      // A level other than `none` is for failures only.
      expect(result.kind === 'fail').toBe(result.level !== 'none');
    }
    const balance = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'requests.balance');
    expect(balance).toMatchObject({ level: 'error', kind: 'fail' });
    expect(balance.locations[0].logicalLocations).toContainEqual({
      fullyQualifiedName: 'requests.received.naturalPersons',
    });
    const heading = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'structure.headings');
    expect(heading.locations[0].physicalLocation.region).toMatchObject({ startColumn: 1 });
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications).toMatchObject([
      { descriptor: { id: 'input.empty' }, level: 'error' },
    ]);
  });
});
