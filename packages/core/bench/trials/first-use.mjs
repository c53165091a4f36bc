/**
 * Milliseconds of the first steps of a program.
 * @typedef {object} FirstUse
 * @property {number} load
 * @property {number} read
 * @property {number} check
 * @property {number} again
 */

/** @template T @param {() => T | Promise<T>} step @returns {Promise<[number, T]>} */
async function timed(step) {
  const start = performance.now();
  const result = await step();
  return [performance.now() - start, result];
}

const [load, core] = await timed(() => import('@nianbao/core'));
const { generateReport } = await import('@nianbao/core/generate');
const json = JSON.stringify(generateReport({ seed: 1, year: 2024, agency: '青禾县人民政府', size: 'large' }));
const [read, { report }] = await timed(() => core.parseReportJson(json));
if (!report) throw new Error('The report is refused');
const [check] = await timed(() => core.check(report));
const [again] = await timed(() => core.check(report));
/** @type {FirstUse} */
const figures = { load, read, check, again };
console.log(JSON.stringify(figures));
