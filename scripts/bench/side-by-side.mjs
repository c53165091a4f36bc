const ROUNDS = 31;
const ROUND_MS = 20;
const WARM_UP_MS = 500;

/**
 * Median time of one call of each task, in microseconds. Rounds of the tasks take turns, so that whatever else the
 * machine is doing meets all of them alike, and ratios of them can be trusted where times cannot.
 * @template {string} Name
 * @param {Readonly<Record<Name, () => unknown>>} tasks
 * @returns {Promise<Record<Name, number>>}
 */
export async function sideBySide(tasks) {
  const names = /** @type {Name[]} */ (Object.keys(tasks)); // the keys of a record of exactly these
  /** @type {Map<Name, { calls: number, times: number[] }>} */
  const runs = new Map();
  for (const name of names) runs.set(name, { calls: await callsInRound(tasks[name]), times: [] });
  for (let round = 0; round < ROUNDS; round++)
    for (const name of names) {
      const run = runs.get(name);
      run?.times.push((await timeOf(tasks[name], run.calls)) / run.calls);
    }
  const medians = names.map((name) => [name, medianOf(runs.get(name)?.times ?? []) * 1000]);
  return /** @type {Record<Name, number>} */ (Object.fromEntries(medians)); // one entry for each name
}

/**
 * How many calls fill a round, found while the task warms up. A task that ran a few hundred times only is measured in
 * the middle of its compilation, several times as slow as it then stays: the same check took 0.4 ms in one bench and
 * 1.4 ms in another.
 * @param {() => unknown} task
 */
async function callsInRound(task) {
  const end = performance.now() + WARM_UP_MS;
  for (let calls = 1; ; calls *= 2) {
    const elapsed = await timeOf(task, calls);
    if (elapsed < ROUND_MS) continue;
    while (performance.now() < end) await timeOf(task, calls);
    const warm = await timeOf(task, calls);
    return Math.max(1, Math.round((calls * ROUND_MS) / warm));
  }
}

/** @param {() => unknown} task @param {number} calls @returns {Promise<number>} milliseconds */
async function timeOf(task, calls) {
  const start = performance.now();
  for (let call = 0; call < calls; call++) {
    const result = task();
    // Waiting costs a turn of the event loop, which would drown what takes microseconds.
    if (result instanceof Promise) await result;
  }
  return performance.now() - start;
}

/** @param {readonly number[]} values */
export function medianOf(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A time for people. @param {number} microseconds */
export function timeText(microseconds) {
  if (microseconds < 1000) return `${microseconds.toPrecision(3)} µs`;
  if (microseconds < 1_000_000) return `${(microseconds / 1000).toPrecision(3)} ms`;
  return `${(microseconds / 1_000_000).toPrecision(3)} s`;
}
