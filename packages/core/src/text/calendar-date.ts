import { parseNumeral } from './numeral.ts';

/** ISO 8601 date of year, month and day; `null` when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const padded = (value: number, length: number) => String(value).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A period as a text states it, and where. Dates are `null` where there is no such day. */
export interface StatedPeriod {
  readonly from: string | null;
  readonly to: string | null;
  readonly start: number;
  readonly end: number;
}

const numeral = '(\\d{1,4}|[〇零一二三四五六七八九十]{1,4})';
const pattern = new RegExp(
  `${numeral}年度?${numeral}月${numeral}日?[起，,]*(?:至|到|—|–|-|－|~|～)+(?:${numeral}年度?|当年|同年)?${numeral}月${numeral}日?`,
  'g',
);

/** Every period `2020年1月1日起至2020年12月31日` in a text without spaces; the second year may be left out. */
export function findPeriods(text: string): StatedPeriod[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = match
      .slice(1)
      .map((part) => (part === undefined ? null : parseNumeral(part)));
    const date = (year: number | null | undefined, month: unknown, day: unknown) =>
      typeof year === 'number' && typeof month === 'number' && typeof day === 'number'
        ? isoDate(year, month, day)
        : null;
    return {
      from: date(fromYear, fromMonth, fromDay),
      to: date(toYear ?? fromYear, toMonth, toDay),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** `2020-01-29` → `2020年1月29日`. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
