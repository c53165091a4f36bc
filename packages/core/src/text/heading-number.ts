import { parseNumeral } from './numeral.ts';

/** The numbering of a heading taken apart: `（四）` is 4 in the style `（一）`. */
export interface HeadingNumber {
  readonly value: number;
  /** Before and after the numeral: `（` and `）`. */
  readonly before: string;
  readonly after: string;
  readonly isChinese: boolean;
}

const pattern = /^([（(]?)([〇零一二三四五六七八九十百]+|\d+)([）)]?[、.．，：:]?)$/;
const chinese = '一二三四五六七八九';

/** Reports number their headings in a few dozen ways; what is longer is no numbering anyway. */
const known = new Map<string, HeadingNumber | null>();
const MOST = 1_000;

/** Takes a numbering apart; `null` when it is none (`附件`, an empty numbering). */
export function parseHeadingNumber(numbering: string): HeadingNumber | null {
  const cached = known.get(numbering);
  if (cached !== undefined) return cached;
  if (known.size >= MOST) known.clear();
  const number = parse(numbering);
  known.set(numbering, number);
  return number;
}

function parse(numbering: string): HeadingNumber | null {
  const match = pattern.exec(numbering.replace(/\s+/g, ''));
  if (!match) return null;
  const [, before = '', numeral = '', after = ''] = match;
  const value = parseNumeral(numeral);
  return value === null ? null : { value, before, after, isChinese: !/^\d/.test(numeral) };
}

/** The same style with another number. Numbers above 99 come out in digits. */
export function withHeadingValue(number: HeadingNumber, value: number): string {
  return `${number.before}${number.isChinese ? chineseOrdinal(value) : value}${number.after}`;
}

function chineseOrdinal(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : chinese[tens - 1]}十`;
  return `${ten}${ones === 0 ? '' : chinese[ones - 1]}`;
}
