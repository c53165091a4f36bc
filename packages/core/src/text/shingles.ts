/** Length of the pieces that texts are compared by, in characters. */
const SIZE = 6;
const BASE = 31;

/** Hashes of all pieces of a text, without digits, punctuation and line ends: what a copy keeps when figures and years are changed. */
export function shinglesOf(text: string): Set<number> {
  const bare = text.replace(/[\d\s\p{P}]+/gu, '');
  const shingles = new Set<number>();
  for (let at = 0; at + SIZE <= bare.length; at++) {
    let hash = 0;
    for (let next = at; next < at + SIZE; next++) hash = (Math.imul(hash, BASE) + bare.charCodeAt(next)) | 0;
    shingles.add(hash);
  }
  return shingles;
}

/** The part of the first text's pieces that the second has too, 0 to 1. */
export function sharedPart(own: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (own.size === 0) return 0;
  let shared = 0;
  for (const shingle of own) if (other.has(shingle)) shared++;
  return shared / own.size;
}
