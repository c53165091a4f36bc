import { readdirSync, readFileSync } from 'node:fs';
import { defaultLimits, openDocument, read } from '@nianbao/ingest';
import { ReadPool } from '@nianbao/ingest/worker';

const golden = new URL('../golden/', import.meta.url);
const ROUNDS = 9;
const POOLED = 36;
const POOL_ROUNDS = 4;

/** Real documents of every type: how many a second in this thread, how much faster with two, and how well they are read. */
export async function figures() {
  const documents = readdirSync(golden, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => documentOf(name));
  const speeds = [];
  for (const { name, bytes } of documents) speeds.push(await speedOf(name, bytes));
  return [
    ...speeds,
    ...(await twoThreads(documents.map(({ bytes }) => bytes))),
    ...(await accuracy(documents)),
  ];
}

/** @param {string} name */
function documentOf(name) {
  const within = new URL(`${name}/`, golden);
  const file = readdirSync(within).find((each) => each.startsWith('document.')) ?? '';
  const report = JSON.parse(readFileSync(new URL('report.json', within), 'utf8'));
  return {
    name: `${name}${file.slice('document'.length)}`,
    bytes: readFileSync(new URL(file, within)),
    report,
  };
}

/** @param {string} name @param {Uint8Array} bytes */
async function speedOf(name, bytes) {
  await read(bytes);
  const whole = [];
  const opening = [];
  // Opening is the work of the file type: PDFium, parse5, unpacking, decoding. What follows is understanding.
  for (let round = 0; round < ROUNDS; round++) {
    opening.push(await timeOf(() => openDocument(bytes, defaultLimits)));
    whole.push(await timeOf(() => read(bytes)));
  }
  const time = median(whole);
  const share = (100 * median(opening)) / time;
  const parts = `${time.toFixed(1)} ms, ${share.toFixed(0)} % of it opening the file, ${(100 - share).toFixed(0)} % understanding it`;
  return { name: `read ${name}`, value: 1000 / time, unit: '/s', parts };
}

/** @param {() => Promise<unknown>} work */
async function timeOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** @param {readonly number[]} times */
function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/**
 * One thread and two in turn, the best of each: other work on the machine only ever slows. The time of the processor for
 * a document tells the two causes apart: it stays the same when threads wait for cores, and rises when they wait for
 * each other.
 * @param {readonly Uint8Array[]} documents
 */
async function twoThreads(documents) {
  const jobs = Array.from(
    { length: POOLED },
    (_, at) => documents[at % documents.length] ?? new Uint8Array(),
  );
  /** @param {number} size */
  const timed = async (size) => {
    const pool = new ReadPool({ size });
    await Promise.all([...documents, ...documents].map((bytes) => pool.read(bytes)));
    const [start, used] = [performance.now(), process.cpuUsage()];
    await Promise.all(jobs.map((bytes) => pool.read(bytes)));
    const { user, system } = process.cpuUsage(used);
    const time = performance.now() - start;
    await pool.close();
    return { time, cpu: (user + system) / 1000 / POOLED };
  };
  /** Cores that were busy meanwhile: a thread has V8 collect and compile beside it. @param {{ time: number, cpu: number }} of */
  const cores = ({ time, cpu }) => ((cpu * POOLED) / time).toFixed(2);
  const slowest = { time: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY };
  const [one, two] = [{ ...slowest }, { ...slowest }];
  for (let round = 0; round < POOL_ROUNDS; round++)
    for (const best of [one, two]) {
      const { time, cpu } = await timed(best === one ? 1 : 2);
      best.time = Math.min(best.time, time);
      best.cpu = Math.min(best.cpu, cpu);
    }
  return [
    {
      // Threads, not cores: one thread is more than one core, so this cannot double; the folder of the CLI counts cores.
      name: 'reading pool, two threads ÷ one thread',
      value: one.time / two.time,
      unit: '×',
      parts: `${((POOLED * 1000) / two.time).toFixed(0)}/s on ${cores(two)} cores ÷ ${((POOLED * 1000) / one.time).toFixed(0)}/s on ${cores(one)} cores`,
    },
    {
      name: 'processor time of a document, two threads ÷ one',
      value: two.cpu / one.cpu,
      unit: '×',
      goal: '< 1.15',
      parts: `${two.cpu.toFixed(1)} ms ÷ ${one.cpu.toFixed(1)} ms`,
    },
  ];
}

/**
 * Cells of the corpus against the values reviewed by eye. Right: the value, or blank where the document is;
 * doubtful: handed to a person; wrong: another value, given as sure; missed: nothing where there is a value.
 * @param {readonly { name: string, bytes: Uint8Array, report: unknown }[]} documents
 */
async function accuracy(documents) {
  const counts = { right: 0, doubtful: 0, wrong: 0, missed: 0 };
  for (const { bytes, report } of documents) {
    if (report === null) continue;
    for (const { cell, value, certainty } of (await read(bytes)).cells) {
      const expected = valueAt(report, cell);
      if (certainty === 'doubtful') counts.doubtful++;
      else if (value === expected) counts.right++;
      else if (value === null) counts.missed++;
      else counts.wrong++;
    }
  }
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const goals = { right: '100', doubtful: '0', wrong: '0', missed: '0' };
  return Object.entries(counts).map(([kind, count]) => ({
    name: `cells of the corpus ${kind}`,
    value: (100 * count) / total,
    unit: '%',
    goal: goals[/** @type {keyof typeof goals} */ (kind)],
    parts: `${count} of ${total}`,
  }));
}

/** @param {unknown} report @param {string} cell */
function valueAt(report, cell) {
  return cell
    .split('.')
    .reduce((node, key) => /** @type {Record<string, unknown> | null} */ (node)?.[key] ?? null, report);
}
