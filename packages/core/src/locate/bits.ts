/** Sets of small whole numbers, 32 to a word. */
const WORD = 32;

export function wordsFor(size: number): number {
  return Math.ceil(size / WORD);
}

export function addBit(words: Uint32Array, offset: number, bit: number): void {
  words[offset + (bit >>> 5)] = (words[offset + (bit >>> 5)] ?? 0) | (1 << (bit & 31));
}

export function dropBit(words: Uint32Array, offset: number, bit: number): void {
  words[offset + (bit >>> 5)] = (words[offset + (bit >>> 5)] ?? 0) & ~(1 << (bit & 31));
}

/** How many bits of a word are set. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Calls back for every bit of a range of words that is set and not in `without`. */
export function eachBit(
  words: Uint32Array,
  { offset, length, without }: { offset: number; length: number; without?: Uint32Array },
  use: (bit: number) => void,
): void {
  for (let word = 0; word < length; word++) {
    let left = (words[offset + word] ?? 0) & ~(without?.[word] ?? 0);
    while (left !== 0) {
      const lowest = left & -left;
      use(word * WORD + 31 - Math.clz32(lowest));
      left ^= lowest;
    }
  }
}
