import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const golden = new URL('../../../packages/ingest/golden/', import.meta.url);
const DOCUMENTS = Number(process.env['NIANBAO_BENCH_DOCUMENTS'] ?? 2400);
const SAMPLE_MS = 200;
/** Without it, which is Linux, one core is one thread. */
const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
const COUNTING = 'let x = 1; for (let at = 0; at < 4e8; at++) x = (x * 5 + 1) | 0; process.exitCode = x & 0';

/**
 * A folder of small documents, checked into a file of results: documents a second, and whether memory stays flat. They are so
 * many that the second in which program and threads start does not count.
 *
 * One core is a core, not a thread: V8 collects and compiles beside a thread, which alone keeps 1.3 cores busy. Where
 * other work has the cores, no program doubles; so the same run says how much two processes that only count got done
 * together against one, and how much processor time a second thread adds, which no other work changes.
 */
export async function figures() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  try {
    fill(join(folder, 'in'), DOCUMENTS);
    const alone = await counted(1);
    const one = await checked(folder, 1);
    const two = await checked(folder, 2);
    const together = await counted(2);
    return [
      {
        name: 'check a folder, two cores ÷ one',
        value: one.ms / two.ms,
        unit: '×',
        goal: '1.8',
        parts: `${(one.ms / 1000).toFixed(1)} s ÷ ${(two.ms / 1000).toFixed(1)} s; two processes that only count: ${(together / alone).toFixed(2)}`,
      },
      {
        name: 'processor time of the folder, two threads on two cores ÷ one on one',
        value: two.cpu / one.cpu,
        unit: '×',
        goal: '< 1.15',
        parts: `${two.cpu.toFixed(1)} s ÷ ${one.cpu.toFixed(1)} s`,
      },
      {
        name: 'check a folder, documents a second',
        value: (DOCUMENTS * 1000) / two.ms,
        unit: '/s',
        parts: `${DOCUMENTS} documents, two threads; one thread on one core: ${((DOCUMENTS * 1000) / one.ms).toFixed(0)}/s`,
      },
      {
        name: 'check a folder, memory in the last quarter ÷ in the second',
        value: peak(two.memory, 3) / peak(two.memory, 1),
        unit: '×',
        goal: '< 1.25',
        parts: [0, 1, 2, 3].map((quarter) => `${peak(two.memory, quarter).toFixed(0)} MB`).join(', '),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Text and report JSON in turn, each by an agency of its own. @param {string} folder @param {number} count */
function fill(folder, count) {
  const text = readFileSync(new URL('zhangzi-sme-service-centre-2020/document.txt', golden), 'utf8');
  const json = readFileSync(new URL('zhangzi-sme-service-centre-2020/report.json', golden), 'utf8');
  for (let at = 0; at < count; at++) {
    const below = join(folder, String(Math.floor(at / 500)));
    mkdirSync(below, { recursive: true });
    const [extension, content] = at % 2 === 0 ? ['txt', text] : ['json', json];
    const renamed = content.replaceAll('长子县中小企业服务中心', `第${at}服务中心`);
    writeFileSync(join(below, `${at}.${extension}`), renamed);
  }
}

/** @param {string} folder @param {1 | 2} cores */
async function checked(folder, cores) {
  const start = performance.now();
  const out = join(folder, `${cores}.ndjson`);
  const args = [program, 'check', join(folder, 'in'), '--out', out, '--threads', String(cores)];
  const child = spawnOn(cores, args);
  /** @type {number[]} */
  const memory = [];
  let cpu = 0;
  const sampling = setInterval(() => {
    memory.push(residentMb(child.pid));
    cpu = Math.max(cpu, processorSeconds(child.pid));
  }, SAMPLE_MS);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(sampling);
  const ms = performance.now() - start;
  const records = readFileSync(out, 'utf8').split('\n').length - 1;
  if (records !== DOCUMENTS) throw new Error(`${records} of ${DOCUMENTS} records, exit code ${code}`);
  return { ms, cpu, memory: memory.filter((value) => value > 0) };
}

/**
 * A Node process on the first core alone, or wherever the system puts it; `taskset` becomes the program it starts.
 * @param {number} cores @param {readonly string[]} args
 */
function spawnOn(cores, args) {
  return cores === 1 && canPin
    ? spawn('taskset', ['-c', '0', process.execPath, ...args], { stdio: 'ignore' })
    : spawn(process.execPath, args, { stdio: 'ignore' });
}

/** Rounds a second that processes get done together which do nothing but count. @param {number} processes */
async function counted(processes) {
  const start = performance.now();
  await Promise.all(
    Array.from({ length: processes }, () => {
      const child = spawn(process.execPath, ['-e', COUNTING], { stdio: 'ignore' });
      return new Promise((resolve) => child.on('close', resolve));
    }),
  );
  return processes / (performance.now() - start);
}

/** Resident memory of a process; 0 where the system does not tell. @param {number | undefined} pid */
function residentMb(pid) {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    // It has ended, or this is not Linux.
    return 0;
  }
}

/** Processor time of a process and its threads so far, in seconds; 0 where the system does not tell. @param {number | undefined} pid */
function processorSeconds(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    // It has ended, or this is not Linux.
    return 0;
  }
}

/** Highest value in a quarter of the run. @param {readonly number[]} memory @param {number} quarter */
function peak(memory, quarter) {
  const size = Math.ceil(memory.length / 4);
  return Math.max(...memory.slice(quarter * size, (quarter + 1) * size), 0);
}
