const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Value of a whole number in Chinese numerals: `十五` is 15, `二百零三` is 203, `三万二千` is 32000, `二〇二〇` is 2020.
 * `null` when it is none.
 */
export function parseChineseNumeral(text: string): number | null {
  if (text === '') return null;
  const parts = text.split('万');
  if (parts.length > 2) return null;
  if (parts.length === 2) {
    const high = parseBelowWan(parts[0] ?? '');
    const low = parts[1] === '' ? 0 : parseBelowWan(parts[1] ?? '');
    return high === null || low === null ? null : high * 10_000 + low;
  }
  return parseBelowWan(text);
}

function parseBelowWan(text: string): number | null {
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text))
    return Array.from(text).reduce((value, character) => value * 10 + (digits[character] ?? 0), 0);
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    const unit = units[character];
    const value = digits[character];
    if (unit !== undefined) {
      // 十五: a unit without a digit before it counts once.
      total += (digit ?? 1) * unit;
      digit = null;
    } else if (value !== undefined) {
      digit = value;
    } else {
      return null;
    }
  }
  return text === '' ? null : total + (digit ?? 0);
}

/** Value of a whole number in Arabic digits or Chinese numerals; `null` when it is neither. */
export function parseNumeral(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text);
}
