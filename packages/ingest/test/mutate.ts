import type { Random } from '@nianbao/core/generate';
import { unzipSync, zipSync } from 'fflate';

/** What hostile or broken files are made of. */
const tokens = [
  '<table>', '</td>', '<tr><td colspan=999 rowspan=9999>', '&#x110000;', '<!--', ']]>', '<w:tbl>', '</w:tc>',
  '<w:vMerge/>', '<w:gridSpan w:val="-1"/>', '|---|', '| ', '\t', '一、', '（六）', '2024年', '-1', '99999999999', '1e9',
  'endobj', 'stream', '/Kids[1 0 R]', '\u0000', '\uFEFF', '\uD800', '/Length -1', '9 0 obj',
].map((token) => new TextEncoder().encode(token)); // prettier-ignore

/** A document with some of its bytes changed, cut out, doubled, moved, or replaced by what breaks readers. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && random.whole(0, 3) > 0
    ? mutatedArchive(bytes, random)
    : mutatedBytes(bytes, random);
}

/** Mutants of a ZIP archive itself seldom get past its directory: one of its files is mutated and packed again. */
function mutatedArchive(bytes: Uint8Array, random: Random): Uint8Array {
  try {
    const files = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 5_000_000 });
    const names = Object.keys(files);
    const name = names.length === 0 ? '' : random.pick(names);
    const file = files[name];
    if (!file) return mutatedBytes(bytes, random);
    return zipSync({ ...files, [name]: mutatedBytes(file, random) }, { level: 1 });
  } catch (error) {
    // A mutant whose archive no longer opens is changed as it is.
    if (error instanceof Error) return mutatedBytes(bytes, random);
    throw error;
  }
}

function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let result: Uint8Array = Uint8Array.from(bytes);
  for (let change = random.whole(1, 12); change > 0 && result.length > 0; change--) {
    const at = random.whole(0, result.length - 1);
    const length = random.whole(1, Math.min(400, result.length - at));
    const piece = result.slice(at, at + length);
    const [before, after] = [result.slice(0, at), result.slice(at + length)];
    const kind = random.whole(0, 4);
    if (kind === 0) result[at] = random.whole(0, 255);
    else if (kind === 1 && result.length > 1000) result = joined(before, after);
    else if (kind === 2) result = joined(before, piece, piece, after);
    else if (kind === 3) result = joined(before, random.pick(tokens), after);
    else result = joined(after, piece, before);
  }
  return result;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
