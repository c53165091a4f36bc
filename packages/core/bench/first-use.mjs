import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { medianOf } from '../../../scripts/bench/side-by-side.mjs';

const RUNS = 11;
const script = fileURLToPath(new URL('./trials/first-use.mjs', import.meta.url));

/** What a program pays before its first result: loading the package, and the first check, each in a new process. */
export function figures() {
  /** @type {import('./trials/first-use.mjs').FirstUse[]} */
  const runs = Array.from({ length: RUNS }, () =>
    JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })),
  );
  const of = (/** @type {keyof import('./trials/first-use.mjs').FirstUse} */ key) =>
    medianOf(runs.map((run) => run[key]));
  return [
    { name: 'loading the package', value: of('load'), unit: 'ms' },
    { name: 'the first report read', value: of('read'), unit: 'ms' },
    { name: 'the first check', value: of('check'), unit: 'ms' },
    { name: 'the second check', value: of('again'), unit: 'ms' },
  ];
}
