/** A date as a document writes it. */
export interface WrittenDate {
  readonly source: string;
  /** Position in the text. */
  readonly index: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** ISO 8601, or `null` when there is no such day. */
  readonly iso: string | null;
}

const hanDigit = '[〇○零Ｏ0OＯ一二三四五六七八九]';
const digitDate = /(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*(?:日|号)?/gu;
const hanDate = new RegExp(
  `(${hanDigit}{4})\\s*年\\s*([一二三四五六七八九十]{1,3})\\s*月\\s*([一二三四五六七八九十]{1,3})\\s*日`,
  'gu',
);

/** All dates of a text, in Arabic (2021 年 1 月 29 日, 2021-01-29) or Chinese numerals (二〇二一年一月二十九日). */
export function datesIn(text: string): readonly WrittenDate[] {
  const plain = text.replace(/[０-９]/gu, (char) => char.normalize('NFKC'));
  const written = [
    ...[...plain.matchAll(digitDate)].map((match) => dateOf(match, Number, Number)),
    ...[...plain.matchAll(hanDate)].map((match) => dateOf(match, hanYear, hanNumber)),
  ];
  return written.toSorted((a, b) => a.index - b.index);
}

function dateOf(
  match: RegExpExecArray,
  yearOf: (text: string) => number,
  numberOf: (text: string) => number,
): WrittenDate {
  const [source, years = '', months = '', days = ''] = match;
  const [year, month, day] = [yearOf(years), numberOf(months), numberOf(days)];
  return { source, index: match.index, year, month, day, iso: isoOf(year, month, day) };
}

function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

const numerals = '〇一二三四五六七八九';

function hanYear(text: string): number {
  return Number(Array.from(text, (char) => Math.max(0, numerals.indexOf(char))).join(''));
}

/** 一 to 九十九. */
export function hanNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : numerals.indexOf(tens ?? '')) : 0;
  return ten * 10 + Math.max(0, numerals.indexOf(ones || '〇'));
}
