import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runSuites, summarize } from './suites/run-suites.mjs';
import { believable, onePassed } from './suites/suite.mjs';
import { readVitestReport } from './suites/vitest-report.mjs';
import { runCommand } from './workspace/run-command.mjs';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-suites-'));
afterAll(() => rmSync(folder, { recursive: true }));

const counted = { passed: 3, failed: 0, skipped: 0 };

describe('a suite is believed', () => {
  test('when tests ran and vitest was content', () => {
    expect(believable(counted, 0)).toEqual(counted);
  });

  test('not when nothing ran', () => {
    expect(believable({ ...counted, passed: 0, skipped: 5 }, 0)).toMatchObject({
      failed: 1,
      problem: 'no test ran',
    });
  });

  test('not when vitest failed outside of tests', () => {
    expect(believable(counted, 1)).toMatchObject({ passed: 3, failed: 1 });
    expect(believable(counted, null)).toMatchObject({ failed: 1 });
  });

  test('with its own failures, counted once', () => {
    expect(believable({ ...counted, failed: 2 }, 1)).toMatchObject({ passed: 3, failed: 2 });
  });
});

test('a file of tests that cannot be loaded is a failure', async () => {
  const file = join(folder, 'report.json');
  const report = {
    numPassedTests: 4,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  writeFileSync(file, JSON.stringify(report));
  expect(await readVitestReport(file)).toEqual({ passed: 4, failed: 1, skipped: 1 });
});

test('all suites run whatever becomes of one, and the last line is the sum', async () => {
  const ran: string[] = [];
  const suite = (name: string, run: () => Promise<typeof counted>) => ({
    name,
    minutes: 1,
    run: () => {
      ran.push(name);
      return run();
    },
  });
  const outcomes = await runSuites([
    suite('first', () => Promise.reject(new Error('fell over'))),
    suite('second', () => Promise.resolve(counted)),
    suite('third', () => Promise.resolve(onePassed)),
  ]);
  expect(ran).toEqual(['first', 'second', 'third']);
  const { text, failed } = summarize(outcomes);
  expect(failed).toBe(1);
  expect(text).toContain('fell over');
  expect(text.split('\n').at(-1)).toBe('4 passed, 1 failed');
});

describe('a command', () => {
  test('gives its exit code and what it printed', async () => {
    const script = 'console.log("hello"); process.exit(3)';
    expect(await runCommand(process.execPath, ['-e', script], { capture: true })).toEqual({
      code: 3,
      timedOut: false,
      output: 'hello\n',
    });
  });

  test('that does not end is ended, with what it started', async () => {
    const pidFile = join(folder, 'pid');
    const script = `
      const child = require('node:child_process').spawn('sleep', ['600']);
      require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(child.pid));
      setInterval(() => {}, 1000);`;
    const { code, timedOut } = await runCommand(process.execPath, ['-e', script], { timeoutMs: 3000 });
    expect({ code, timedOut }).toEqual({ code: null, timedOut: true });
    const pid = Number(readFileSync(pidFile, 'utf8'));
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  });

  test('that is not there has no exit code', async () => {
    expect(await runCommand('no-such-program', [])).toMatchObject({ code: null });
  });
});

/** An ended process that nobody has asked about yet still has its number: it is a zombie, and does not run. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false; // no such process, or it went between the two questions
  }
}

describe('the version of Node', () => {
  const run = (version: string) =>
    spawnSync(process.execPath, ['--input-type=module'], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      input: `
        Object.defineProperty(process, 'versions', { value: { node: '${version}' } });
        const { requireNode } = await import('./workspace/require-node.mjs');
        requireNode();`,
    });

  test.each(['18.20.4', '20.18.9', '16.0.0'])('%s is turned away, in both languages', (version) => {
    const { status, stderr } = run(version);
    expect(status).toBe(2);
    expect(stderr).toContain('20.19');
    expect(stderr).toContain(`当前为 ${version}`);
    expect(stderr).toContain(`this is ${version}`);
  });

  test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s is taken', (version) => {
    expect(run(version)).toMatchObject({ status: 0, stderr: '' });
  });
});
