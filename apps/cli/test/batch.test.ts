import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync, appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Summary } from '../src/batch/summary.ts';
import { unbalancedReport, zeroReport } from './reports.ts';
import { program, recordsOf, runCli } from './run-cli.ts';
import { scratchFolder } from './scratch-folder.ts';

interface BatchRecord {
  readonly file: string;
  readonly status: string;
  readonly problems: readonly { readonly code: string }[];
  readonly source: { readonly modified: number; readonly sha256: string } | null;
}

/** A folder with so many reports, one of them unbalanced and one no report. */
function folderOf(count: number) {
  const folder = scratchFolder();
  for (let at = 0; at < count; at++)
    folder.put(`in/${String(at).padStart(4, '0')}.json`, JSON.stringify(zeroReport({ agency: `机关${at}` })));
  folder.put('in/a-unbalanced.json', JSON.stringify(unbalancedReport()));
  folder.put('in/b-broken.json', '{"format":');
  return folder;
}

const recordsIn = (file: string) => recordsOf<BatchRecord>(readFileSync(file, 'utf8'));

describe('--out', () => {
  test('takes the records; the screen gets the summary, as JSON for machines', async () => {
    const { path } = folderOf(4);
    const { code, out, error } = await runCli(['check', 'in', '--out', 'r.ndjson', '--json'], { cwd: path });
    expect({ code, error }).toEqual({ code: 2, error: '' });
    expect(JSON.parse(out)).toMatchObject({
      documents: 6,
      byStatus: { fine: 4, findings: 1, unusable: 1 },
      byProblem: [{ code: 'report.json.syntax', severity: 'error', documents: 1 }],
      byRule: expect.arrayContaining([expect.objectContaining({ rule: 'requests.balance', documents: 1 })]),
    } satisfies Partial<Record<keyof Summary, unknown>>);
    expect(recordsIn(join(path, 'r.ndjson')).map(({ file }) => file)).toEqual([
      ...Array.from({ length: 4 }, (_, at) => `in/000${at}.json`),
      'in/a-unbalanced.json',
      'in/b-broken.json',
    ]);
  });

  test('does not overwrite what an earlier run has written', async () => {
    const folder = folderOf(1);
    folder.put('r.ndjson', 'precious');
    const { code, error } = await runCli(['read', 'in', '--out', 'r.ndjson'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(error).toContain('[cli.results.exist]');
    expect(readFileSync(join(folder.path, 'r.ndjson'), 'utf8')).toBe('precious');
  });
});

describe('--resume', () => {
  test('goes on after a line that was cut off, and reads again what has changed since', async () => {
    const { path, put } = folderOf(4);
    const out = join(path, 'r.ndjson');
    const resume = ['check', 'in', '--out', 'r.ndjson', '--resume', '--json'];
    await runCli(resume, { cwd: path });
    const lines = readFileSync(out, 'utf8').split('\n');
    writeFileSync(out, `${lines.slice(0, 3).join('\n')}\n${lines[3]?.slice(0, 50)}`);
    utimesSync(put('in/0001.json', JSON.stringify(zeroReport({ agency: '改名局' }))), 1, 1);
    const { code, out: summary } = await runCli(resume, { cwd: path });
    expect(code).toBe(2);
    expect(JSON.parse(summary)).toMatchObject({ documents: 6, byStatus: { findings: 1, unusable: 1 } });
    const records = recordsIn(out);
    expect(new Set(records.map(({ file }) => file)).size).toBe(6);
    expect(records).toHaveLength(6);
    expect(records.find(({ file }) => file === 'in/0001.json')).toMatchObject({
      report: { agency: '改名局' },
    });
    const again = await runCli(resume, { cwd: path });
    expect(again).toEqual({ code, out: summary, error: '' });
  });

  test('knows a document by its bytes when its time is another, and reads it again when they are', async () => {
    const { path, put } = folderOf(3);
    const out = join(path, 'r.ndjson');
    const resume = ['check', 'in', '--out', 'r.ndjson', '--resume', '--json'];
    await runCli(resume, { cwd: path });
    const first = recordsIn(out);
    expect(first.every(({ source }) => source === null || /^[0-9a-f]{64}$/.test(source.sha256))).toBe(true);
    // Copied: the same bytes at another time. Corrected: other bytes of the same size.
    utimesSync(join(path, 'in/0000.json'), 1, 1);
    const corrected = readFileSync(join(path, 'in/0001.json'), 'utf8').replace('机关1', '机构1');
    utimesSync(put('in/0001.json', corrected), 2, 2);
    await runCli(resume, { cwd: path });
    const modified = (file: string) => recordsIn(out).find((each) => each.file === file)?.source?.modified;
    const before = first.find(({ file }) => file === 'in/0000.json')?.source?.modified;
    expect([modified('in/0000.json'), modified('in/0001.json')]).toEqual([before, 2000]);
  });

  test('refuses results of another command', async () => {
    const { path } = folderOf(1);
    await runCli(['check', 'in', '--out', 'r.ndjson'], { cwd: path });
    const { code, error } = await runCli(['read', 'in', '--out', 'r.ndjson', '--resume'], { cwd: path });
    expect(code).toBe(2);
    expect(error).toContain('[cli.resume.other]');
  });

  test.each([
    ['without a file', ['read', 'x', '--resume']],
    ['for standard input', ['read', '-', '--resume', '--out', 'never.ndjson']],
  ])('%s is a mistake', async (_what, args) => {
    const { code, error } = await runCli(args, { stdin: '', cwd: scratchFolder().path });
    expect(code).toBe(2);
    expect(error).toContain('[cli.usage]');
  });

  test.each(['SIGKILL', 'SIGINT'] as const)('completes a run that %s ended', async (signal) => {
    const { path } = folderOf(300);
    const out = join(path, 'r.ndjson');
    const args = ['check', 'in', '--out', 'r.ndjson', '--resume', '--json'];
    const child = spawn(process.execPath, [program, ...args, '--lang', 'en'], { cwd: path });
    let error = '';
    child.stderr.on('data', (chunk) => (error += chunk));
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
    while (child.exitCode === null && linesIn(out) < 20)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill(signal);
    const code = await closed;
    if (signal === 'SIGINT') {
      expect(code).toBe(130);
      expect(error).toMatch(/Interrupted: \d+ of 302 documents are done; go on with --resume/);
      expect(recordsIn(out)).toHaveLength(Number(/Interrupted: (\d+)/.exec(error)?.[1]));
    }
    const before = linesIn(out);
    expect(before).toBeGreaterThanOrEqual(20);
    expect(before).toBeLessThan(302);
    const { out: summary } = await runCli(args, { cwd: path });
    expect(JSON.parse(summary)).toMatchObject({ documents: 302 });
    expect(new Set(recordsIn(out).map(({ file }) => file)).size).toBe(302);
    expect(recordsIn(out)).toHaveLength(302);
  });
});

function linesIn(file: string): number {
  try {
    return readFileSync(file, 'utf8').split('\n').length - 1;
  } catch {
    // The run has not begun to write.
    return 0;
  }
}

describe('folders', () => {
  test('links in circles end, dangling ones and names that are no text are told or read', async () => {
    const { path, put } = scratchFolder();
    put('in/line\nbreak.json', JSON.stringify(zeroReport()));
    symlinkSync('..', join(path, 'in/circle'));
    symlinkSync('nowhere', join(path, 'in/dangling.json'));
    mkdirSync(join(path, 'in/folder.json'));
    const bytes = Buffer.concat([
      Buffer.from(join(path, 'in/')),
      Buffer.from([0xd6, 0xd0]),
      Buffer.from('.json'),
    ]);
    writeFileSync(bytes, JSON.stringify(zeroReport()));
    const { code, out } = await runCli(['check', 'in', '--json'], { cwd: path });
    expect(code).toBe(2);
    expect(recordsOf<BatchRecord>(out).map(({ file, status }) => [file, status])).toEqual([
      ['in/dangling.json', 'unusable'],
      ['in/line\nbreak.json', 'fine'],
      ['in/\\xD6\\xD0.json', 'fine'],
    ]);
    const text = await runCli(['check', 'in'], { cwd: path });
    expect(text.out).toContain('in/line\\nbreak.json');
    const read = await runCli(['read', 'in'], { cwd: path });
    expect(recordsOf<BatchRecord>(read.out)).toHaveLength(3);
  });

  test('control characters of documents and names do not reach the terminal', async () => {
    const { path, put } = scratchFolder();
    put('in/\u001b[2Jx.json', JSON.stringify({ ...zeroReport(), title: '标题\u001b]0;x\u0007' }));
    const { out } = await runCli(['check', 'in'], { cwd: path });
    // oxlint-disable-next-line no-control-regex -- that is what is looked for
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('NDJSON in', () => {
  test('check and rollup take what read writes, with the names of its files', async () => {
    const { path } = folderOf(3);
    const read = await runCli(['read', 'in'], { cwd: path });
    const checked = await runCli(['check', '-', '--ndjson', '--json'], { cwd: path, stdin: read.out });
    const direct = await runCli(['check', 'in', '--json'], { cwd: path });
    const judged = ({ out }: { out: string }) =>
      recordsOf<BatchRecord>(out).map(({ file, status, problems }) => [
        file,
        status,
        problems.map(({ code }) => code),
      ]);
    expect(judged(checked)).toEqual(judged(direct));
    expect(checked.code).toBe(2);
    appendFileSync(join(path, 'r.ndjson'), read.out);
    const sum = await runCli(['rollup', 'r.ndjson', '--json'], { cwd: path });
    expect(JSON.parse(sum.out).present).toEqual(['机关0', '机关1', '机关2', '示例县档案局']);
  });

  test('bare reports are documents too; a line that is no JSON is told with its number', async () => {
    const stdin = `${JSON.stringify(zeroReport())}\n\nnot json\n{"file":"x.pdf","report":null,"problems":[]}\n`;
    const { out, code } = await runCli(['check', '-', '--ndjson', '--json'], { stdin });
    expect(code).toBe(2);
    expect(recordsOf<BatchRecord>(out)).toMatchObject([
      { file: '-:1', status: 'fine' },
      { file: '-:3', status: 'unusable', problems: [{ code: 'cli.record.syntax' }] },
      { file: 'x.pdf', status: 'unusable', problems: [{ code: 'cli.record.empty' }] },
    ]);
  });

  test('answers line by line, so that a pipe can wait for each', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [program, 'check', '-', '--ndjson', '--json']);
    const lines: string[] = [];
    let rest = '';
    child.stdout.on('data', (chunk) => {
      const parts = (rest + String(chunk)).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
    });
    for (let asked = 1; asked <= 3; asked++) {
      child.stdin.write(`${JSON.stringify(zeroReport())}\n`);
      while (lines.length < asked) await new Promise((resolve) => setTimeout(resolve, 10));
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
});

describe('limits', () => {
  test('a document that takes too long costs its thread, and the next ones are read', async () => {
    const { path, put } = scratchFolder();
    put('in/a-slow.html', `<html>${'<p>&#'.repeat(3_000_000)}</html>`);
    put('in/b.json', JSON.stringify(zeroReport()));
    put('in/c.json', JSON.stringify(zeroReport()));
    const args = ['check', 'in', '--json', '--time-limit', '2', '--threads', '1'];
    const { code, out } = await runCli(args, { cwd: path });
    expect(code).toBe(2);
    expect(recordsOf<BatchRecord>(out)).toMatchObject([
      { status: 'unusable', problems: [{ code: 'input.timeLimit' }] },
      { status: 'fine' },
      { status: 'fine' },
    ]);
  });

  test('one that takes too much memory as well', async () => {
    const { path, put } = scratchFolder();
    put('in/a.html', `<html>${'<p>一'.repeat(1_000_000)}</html>`);
    put('in/b.json', JSON.stringify(zeroReport()));
    const { out } = await runCli(['check', 'in', '--json', '--memory-limit', '64', '--time-limit', '100'], {
      cwd: path,
    });
    expect(recordsOf<BatchRecord>(out)).toMatchObject([
      { status: 'unusable', problems: [{ code: 'input.memoryLimit' }] },
      { status: 'fine' },
    ]);
  });

  test.each([
    ['--threads', '0'],
    ['--time-limit', 'soon'],
    ['--memory-limit', '1'],
  ])('%s %s is a mistake', async (option, value) => {
    const { code, error } = await runCli(['read', 'x', option, value]);
    expect(code).toBe(2);
    expect(error).toContain(option);
  });
});
