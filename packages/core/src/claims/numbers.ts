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

const arabic = /\d+(?:,\d{3})*(?:\.\d+)?/g;
/** Units of things that reports count. Dates, ordinals and document numbers have none of these. */
const countUnits = '件份条宗起例单个项部次篇期场人名家处批户';
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
 */
export function findNumbers(text: string): FoundNumbers {
  const tokens: NumberToken[] = [];
  const years: NamedYear[] = [];
  arabic.lastIndex = 0;
  for (let match = arabic.exec(text); match; match = arabic.exec(text)) {
    const numberEnd = match.index + match[0].length;
    const unit = unitAt(text, numberEnd);
    if (unit === null) {
      if (text[numberEnd] === '年' && /^20\d\d$/.test(match[0]))
        years.push({ start: match.index, year: Number(match[0]) });
      continue;
    }
    const value = Number(match[0].includes(',') ? match[0].replaceAll(',', '') : match[0]);
    tokens.push({ start: match.index, numberEnd, end: numberEnd + unit.length, value, unit });
  }
  return { tokens, years };
}

/** The unit at a position: empty before a stop, `null` where something else goes on. */
function unitAt(text: string, at: number): string | null {
  const next = text[at] ?? '\n';
  if (countUnits.includes(next)) return text.startsWith('个百分点', at) ? null : next;
  if (next === '%') return '%';
  if (next === '元') return '元';
  if ((next === '万' || next === '亿') && text[at + 1] === '元') return `${next}元`;
  return '，。；、）)\n'.includes(next) ? '' : null;
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
