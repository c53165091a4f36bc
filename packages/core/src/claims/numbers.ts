import { parseChineseNumeral } from '../text/numeral.ts';

/** A number in the prose with the unit after it. */
export interface NumberToken {
  readonly start: number;
  /** After the digits. */
  readonly numberEnd: number;
  /** After the unit. */
  readonly end: number;
  readonly value: number;
  /** `件`, `%`, `万元`; empty where punctuation or other words follow. */
  readonly unit: string;
}

const COMMA = 0x2c;
const POINT = 0x2e;
const YEAR = '年'.charCodeAt(0);
const YUAN = '元'.charCodeAt(0);
/** More digits than a double holds exactly; such a number is left to `Number`. */
const EXACT_DIGITS = 15;
/** Units of things that reports count. Dates, ordinals and document numbers have none of these. */
const countUnits = '件份条宗起例单个项部次篇期场人名家处批户';
/** What may follow a number that counts something, by its first character; before a stop there is no unit. */
const unitByCode = new Map<number, string>(
  [
    ...Array.from(countUnits, (unit) => [unit, unit] as const),
    ...['%', '元'].map((unit) => [unit, unit] as const),
    ...['万', '亿'].map((unit) => [unit, `${unit}元`] as const),
    ...Array.from('，。；、）)\n', (stop) => [stop, ''] as const),
  ].map(([first, unit]) => [first.charCodeAt(0), unit]),
);
const numeralCharacters = '〇零一二两三四五六七八九十百千万';
/** 一件事 and 每一件 are turns of phrase, not counts. */
const idiomAfter = '事套';
const idiomBefore = '每第';

/** A year that the text names, where it stands. */
export interface NamedYear {
  readonly start: number;
  readonly year: number;
}

export interface FoundNumbers {
  readonly tokens: NumberToken[];
  readonly years: readonly NamedYear[];
}

/**
 * Every number in Arabic digits that counts something, is a share or an amount of money, and every year.
 * Approximate numbers (5500余条) are none.
 * Read by character codes: a regular expression makes an array and several strings of every number.
 * @param digits where digits begin after anything else, in order
 */
export function findNumbers(text: string, digits: readonly number[]): FoundNumbers {
  const tokens: NumberToken[] = [];
  const years: NamedYear[] = [];
  let end = 0;
  for (const first of digits) {
    // What stands after a comma or a point may be part of the number before.
    if (first < end) continue;
    for (let start = first; start === first || isDigit(text.charCodeAt(start)); start = end) {
      end = numberEndAfter(text, start);
      const unit = unitAt(text, end);
      if (unit !== null) {
        const value = valueOf(text, start, end);
        tokens.push({ start, numberEnd: end, end: end + unit.length, value, unit });
      } else if (text.charCodeAt(end) === YEAR && end - start === 4) {
        const year = valueOf(text, start, end);
        if (year >= 2000 && year < 2100) years.push({ start, year });
      }
    }
  }
  return { tokens, years };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Where digits, groups of three after commas, and decimals end: `\d+(?:,\d{3})*(?:\.\d+)?`. */
function numberEndAfter(text: string, start: number): number {
  let at = digitsEnd(text, start);
  while (text.charCodeAt(at) === COMMA && digitsEnd(text, at + 1) >= at + 4) at += 4;
  return text.charCodeAt(at) === POINT && isDigit(text.charCodeAt(at + 1)) ? digitsEnd(text, at + 1) : at;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

function valueOf(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (!isDigit(unit) || end - start > EXACT_DIGITS)
      return Number(text.slice(start, end).replaceAll(',', ''));
    value = value * 10 + unit - 0x30;
  }
  return value;
}

/** The unit at a position: empty before a stop, `null` where something else goes on. */
function unitAt(text: string, at: number): string | null {
  if (at >= text.length) return '';
  const unit = unitByCode.get(text.charCodeAt(at)) ?? null;
  if (unit === '个') return text.startsWith('个百分点', at) ? null : unit;
  return unit?.length === 2 && text.charCodeAt(at + 1) !== YUAN ? null : unit;
}

/** The number in Chinese numerals whose last digit and unit end at a position; `null` for turns of phrase. */
export function chineseNumberEndingAt(text: string, end: number): NumberToken | null {
  const numberEnd = end - 1;
  let start = numberEnd;
  while (start > 0 && numeralCharacters.includes(text[start - 1] ?? ' ')) start--;
  if (idiomAfter.includes(text[end] ?? ' ') || idiomBefore.includes(text[start - 1] ?? ' ')) return null;
  const value = parseChineseNumeral(text.slice(start, numberEnd));
  return value === null ? null : { start, numberEnd, end, value, unit: text[numberEnd] ?? '' };
}
