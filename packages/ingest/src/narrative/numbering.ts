/** The numbering at the head of a line: `一、`, `（一）`, `1.`, `（1）`, `①`. */
export interface Numbering {
  /** As written, without the mark that follows a bare number. */
  readonly text: string;
  /** 0 for a chapter (`一、`), 1 for `（一）`, 2 for `1.`, 3 for `（1）`, 4 for `①`. */
  readonly level: number;
  /** Its value, where it can be counted. */
  readonly ordinal: number | null;
  /** Characters of the line up to the words. */
  readonly length: number;
}

const han = '[一二三四五六七八九十]{1,3}';
const patterns: readonly { readonly level: number; readonly pattern: RegExp }[] = [
  { level: 0, pattern: new RegExp(`^(?:第(${han})(?:章|部分)|(${han})\\s*[、.．，,:：])\\s*`, 'u') },
  { level: 1, pattern: new RegExp(`^([（(]\\s*${han}\\s*[）)])[、.．]?\\s*`, 'u') },
  { level: 3, pattern: /^([（(]\s*\d{1,2}\s*[）)])[、.．]?\s*/u },
  { level: 2, pattern: /^(\d{1,2}\s*[.．、])(?!\d)\s*/u },
  { level: 4, pattern: /^([①-⑳])\s*/u },
];

/** Reads the numbering a line begins with, if any. */
export function numberingOf(line: string): Numbering | null {
  for (const { level, pattern } of patterns) {
    const match = pattern.exec(line);
    if (!match) continue;
    const text = (match[1] ?? match[2] ?? '').replace(/\s+/gu, '');
    return { text, level, ordinal: ordinalOf(text), length: match[0].length };
  }
  return null;
}

const digits = '一二三四五六七八九';

function ordinalOf(text: string): number | null {
  const bare = text.replace(/[（()）、.．]/gu, '');
  if (/^\d+$/u.test(bare)) return Number(bare);
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(bare);
  if (!match) return null;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return digits.indexOf(tens || ones) + 1;
  return (tens === '' ? 1 : digits.indexOf(tens) + 1) * 10 + digits.indexOf(ones) + 1;
}
