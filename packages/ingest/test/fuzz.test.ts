import { readdirSync, readFileSync } from 'node:fs';
import { makeRandom, type Random } from '@nianbao/core/generate';
import { expect, test } from 'vitest';
import { read } from '../src/index.ts';

const folder = new URL('../golden/', import.meta.url);
const documents = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const within = new URL(`${name}/`, folder);
    const file = readdirSync(within).find((each) => each.startsWith('document.')) ?? '';
    return { name, bytes: readFileSync(new URL(file, within)) };
  });
/** Mutants per document; thousands with NIANBAO_FUZZ. */
const mutants = Number(process.env['NIANBAO_FUZZ'] ?? 8);

/** Bytes changed, cut out, doubled or put elsewhere. */
function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let result: Uint8Array = Uint8Array.from(bytes);
  for (let change = random.whole(1, 12); change > 0; change--) {
    const at = random.whole(0, result.length - 1);
    const length = random.whole(1, Math.min(400, result.length - at));
    const piece = result.slice(at, at + length);
    const [before, after] = [result.slice(0, at), result.slice(at + length)];
    const kind = random.whole(0, 3);
    if (kind === 0) result[at] = random.whole(0, 255);
    else if (kind === 1 && result.length > 1000) result = joined(before, after);
    else if (kind === 2) result = joined(before, piece, piece, after);
    else result = joined(after, piece, before);
  }
  return result;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

test.each(documents)('mutants of $name are read or refused, never thrown at', async ({ bytes }) => {
  for (let seed = 1; seed <= mutants; seed++) {
    const result = await read(mutated(bytes, makeRandom(seed)));
    // A refusal says why; a report has evidence for each of its cells.
    if (result.report === null) expect([seed, result.problems.length > 0]).toEqual([seed, true]);
    else expect(result.cells.length).toBeGreaterThan(100);
  }
});
