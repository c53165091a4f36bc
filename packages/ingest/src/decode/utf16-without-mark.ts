const usual = /[\p{Script=Han}\t\n\f\r\u0020-\u007E\u00A0\u2010-\u2026\u3000-\u303F\uFF00-\uFFEF]/gu;
const SAMPLE = 4096;
/** Share of characters that belong in Chinese text; bytes of anything else, read as UTF-16, hardly reach half. */
const USUAL_SHARE = 0.9;

/** The byte order of UTF-16 text that has no byte order mark, or `null` when it is no UTF-16. */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  // Line breaks, digits and blanks have a zero byte in UTF-16; text in other encodings has none.
  if (!sample.includes(0)) return null;
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => readsUsual(sample, encoding)) ?? null;
}

function readsUsual(sample: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(sample);
  return (text.match(usual)?.length ?? 0) >= text.length * USUAL_SHARE;
}
