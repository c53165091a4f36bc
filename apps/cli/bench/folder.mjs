import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const golden = new URL('../../../packages/ingest/golden/', import.meta.url);
const DOCUMENTS = Number(process.env['NIANBAO_BENCH_DOCUMENTS'] ?? 600);
const SAMPLE_MS = 200;

/** A folder of small documents, checked into a file of results: documents a second, and whether memory stays flat. */
export async function figures() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  try {
    fill(join(folder, 'in'), DOCUMENTS);
    const one = await checked(folder, 1);
    const two = await checked(folder, 2);
    return [
      {
        name: 'check a folder, documents a second',
        value: (DOCUMENTS * 1000) / two.ms,
        unit: '/s',
        parts: `${DOCUMENTS} documents, two threads; one: ${((DOCUMENTS * 1000) / one.ms).toFixed(0)}/s`,
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

/** @param {string} folder @param {number} threads @returns {Promise<{ ms: number, memory: readonly number[] }>} */
async function checked(folder, threads) {
  const start = performance.now();
  const out = join(folder, `${threads}.ndjson`);
  const args = [program, 'check', join(folder, 'in'), '--out', out, '--threads', String(threads)];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  /** @type {number[]} */
  const memory = [];
  const sampling = setInterval(() => memory.push(residentMb(child.pid)), SAMPLE_MS);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(sampling);
  const ms = performance.now() - start;
  const records = readFileSync(out, 'utf8').split('\n').length - 1;
  if (records !== DOCUMENTS) throw new Error(`${records} of ${DOCUMENTS} records, exit code ${code}`);
  return { ms, memory: memory.filter((value) => value > 0) };
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

/** Highest value in a quarter of the run. @param {readonly number[]} memory @param {number} quarter */
function peak(memory, quarter) {
  const size = Math.ceil(memory.length / 4);
  return Math.max(...memory.slice(quarter * size, (quarter + 1) * size), 0);
}
