import { utf16WithoutMark } from './utf16-without-mark.ts';

/** How a text was decoded. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG name of the encoding. */
  readonly encoding: string;
  /** Some bytes were not valid in any encoding tried and stand as U+FFFD. */
  readonly isDamaged: boolean;
}

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * Bytes → text by content: byte order mark, UTF-8 if valid, the declared encoding, UTF-16 without a mark,
 * GB18030 (which contains GBK and GB2312), Big5.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  if (marked) return decoded(bytes, marked.encoding);
  const utf16 = utf16WithoutMark(bytes);
  const candidates = [...(utf16 ? [utf16] : []), 'utf-8', ...(declared ? [declared] : []), 'gb18030', 'big5'];
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null && readsAsText(text)) return { text, encoding, isDamaged: false };
  }
  return leastDamaged(bytes, ['utf-8', 'gb18030', 'big5']);
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, isDamaged: text.includes('\uFFFD') };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // TypeError: bytes that are not of this encoding. RangeError: a declared encoding that does not exist.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** GB18030 takes almost any bytes: a text it makes of another encoding's shows private-use or control characters. */
function readsAsText(text: string): boolean {
  const strange = text.match(/[\p{Co}\u0080-\u009F\uFFFE\uFFFF]/gu)?.length ?? 0;
  return strange <= text.length / 200;
}

function leastDamaged(bytes: Uint8Array, encodings: readonly string[]): DecodedText {
  const tries = encodings.map((encoding) => {
    const result = decoded(bytes, encoding);
    return { ...result, damage: result.text.match(/[\uFFFD\uE000-\uF8FF]/gu)?.length ?? 0 };
  });
  const [best] = tries.toSorted((a, b) => a.damage - b.damage);
  if (!best) throw new Error('No encoding to try');
  const { text, encoding } = best;
  return { text, encoding, isDamaged: true };
}
