/** PostgreSQL keeps no positions beyond this one; what stands there is found as well, but not as a phrase. */
const LAST_POSITION = 16_383;

const runs = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const isHan = /^\p{Script=Han}/u;

/** Text in the form in which it is compared: full-width letters and digits are letters and digits. */
function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The parts of a run that are looked for: pairs of neighbouring characters in Chinese, the whole of any other word. */
function partsOf(run: string): string[] {
  const characters = Array.from(run);
  if (!isHan.test(run) || characters.length < 2) return [run];
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
}

/** A text as PostgreSQL's `tsvector`: pairs of Chinese characters and other words, each with where it stands. */
export function searchVector(text: string): string {
  const positions = new Map<string, number[]>();
  let position = 0;
  for (const [run] of normal(text).matchAll(runs)) {
    for (const part of partsOf(run)) {
      position = Math.min(position + 1, LAST_POSITION);
      const known = positions.get(part);
      if (known) known.push(position);
      else positions.set(part, [position]);
    }
    // A gap, so that the end of one run and the beginning of the next are no phrase.
    position = Math.min(position + 1, LAST_POSITION);
  }
  // Parts are letters and digits only: nothing in them needs a guard.
  return [...positions].map(([part, at]) => `'${part}':${[...new Set(at)].join(',')}`).join(' ');
}

/**
 * What was asked for as PostgreSQL's `tsquery`: every run must occur, a Chinese one as it was written, another word
 * as the beginning of one. `undefined` when nothing can be looked for.
 */
export function searchQuery(asked: string): string | undefined {
  const terms = searchRuns(asked).map((run) => {
    const parts = partsOf(run);
    const isPrefix = !isHan.test(run) || Array.from(run).length < 2;
    return isPrefix ? `'${run}':*` : `(${parts.map((part) => `'${part}'`).join(' <-> ')})`;
  });
  return terms.length === 0 ? undefined : terms.join(' & ');
}

/** The runs of characters that are looked for. */
export function searchRuns(asked: string): readonly string[] {
  return [...new Set(normal(asked).match(runs))];
}
