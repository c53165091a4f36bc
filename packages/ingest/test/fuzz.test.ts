import { readdirSync, readFileSync } from 'node:fs';
import { generateReport, makeRandom } from '@nianbao/core/generate';
import { afterAll, expect, test } from 'vitest';
import { closePdfWorkers } from '../../render/src/pdf.ts';
import { writers } from '../../render/src/writers.ts';
import { read } from '../src/index.ts';
import { CodeReached } from './code-reached.ts';
import { mutated } from './mutate.ts';

const folder = new URL('../golden/', import.meta.url);

/** Mutants of every document; minutes of NIANBAO_FUZZ_MINUTES go through the documents until they are over. */
const mutants = Number(process.env['NIANBAO_FUZZ'] ?? 8);
const minutes = Number(process.env['NIANBAO_FUZZ_MINUTES'] ?? 0);
const firstSeed = Number(process.env['NIANBAO_SEED'] ?? 1);
/** Milliseconds that one mutant may take: half of what a thread is given for a document. */
const MAX_MS = 15_000;
const MAX_GROWTH = 1024 * 1024 * 1024;
/** More than these interesting mutants of one document are not kept. */
const MAX_KEPT = 200;

interface Seed {
  readonly name: string;
  /** The document and those of its mutants that reached new code. */
  readonly pool: Uint8Array[];
}

afterAll(closePdfWorkers);

/** Real documents, and a generated one of every file type that the corpus has none of. */
async function seeds(): Promise<readonly Seed[]> {
  const real = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const within = new URL(`${name}/`, folder);
      const file = readdirSync(within).find((each) => each.startsWith('document.')) ?? '';
      return { name, pool: [Uint8Array.from(readFileSync(new URL(file, within)))] };
    });
  const report = generateReport({ seed: firstSeed, year: 2024, agency: '青川县民政局' });
  const written = writers.filter(({ id }) => ['xlsx', 'csv', 'json', 'docx'].includes(id));
  const made = written.map(async ({ id, render }) => ({ name: id, pool: [await render(report)] }));
  return [...real, ...(await Promise.all(made))];
}

/** Reads one mutant of a document and says whether it was worth keeping. */
async function tryOne({ name, pool }: Seed, seed: number, reached: CodeReached): Promise<number> {
  const random = makeRandom(seed);
  const mutant = mutated(random.pick(pool), random);
  // Time of the processor, which a busy machine does not lengthen.
  const start = process.cpuUsage();
  const result = await read(mutant).catch((error: unknown) => {
    throw new Error(`A mutant of ${name} was thrown at: seed ${seed}`, { cause: error });
  });
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  expect([name, seed, took < MAX_MS]).toEqual([name, seed, true]);
  // A refusal says why; a report has evidence for each of its cells.
  if (result.report === null) expect([name, seed, result.problems.length > 0]).toEqual([name, seed, true]);
  else expect(result.cells.length).toBeGreaterThan(100);
  if (reached.takeNew() > 0 && pool.length < MAX_KEPT) pool.push(mutant);
  return took;
}

test(
  'mutants of documents of every type are read or refused, never thrown at',
  async () => {
    const reached = new CodeReached((url) => url.includes('/ingest/src/') || url.includes('/core/src/'));
    const documents = await seeds();
    const from = reached.takeNew() + reached.size;
    const memory = process.memoryUsage().rss;
    const end = performance.now() + minutes * 60_000;
    let [count, slowest] = [0, 0];
    for (let round = 0; round < mutants || performance.now() < end; round++)
      for (const document of documents)
        slowest = Math.max(slowest, await tryOne(document, firstSeed + count++, reached));
    const growth = process.memoryUsage().rss - memory;
    const kept = documents.reduce((sum, { pool }) => sum + pool.length - 1, 0);
    console.log(
      `fuzzing: seed ${firstSeed}, ${count} mutants of ${documents.length} documents, ${kept} reached new code ` +
        `(${from} → ${reached.size} stretches), slowest ${Math.round(slowest)} ms, memory +${Math.round(growth / 1e6)} MB`,
    );
    reached.close();
    expect(growth).toBeLessThan(MAX_GROWTH);
  },
  Math.max(120_000, (minutes + 2) * 60_000),
);
