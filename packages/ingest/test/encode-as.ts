/** A text in a double-byte encoding, from what the decoder of the platform makes of every pair of bytes. */
export function encodeAs(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const pairs = pairsOf(encoding);
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      const code = char.codePointAt(0) ?? 0;
      const pair = code < 0x80 ? [code] : pairs.get(char);
      if (!pair) throw new Error(`${encoding} has no pair of bytes for "${char}"`);
      return pair;
    }),
  );
}

const known = new Map<string, ReadonlyMap<string, readonly number[]>>();

function pairsOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const made = known.get(encoding);
  if (made) return made;
  const pairs = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const chars = Array.from(decoder.decode(Uint8Array.of(lead, trail)));
      if (chars.length === 1 && chars[0] && chars[0] !== '\uFFFD') pairs.set(chars[0], [lead, trail]);
    }
  known.set(encoding, pairs);
  return pairs;
}
