import { findPeriods, isoDate } from '../../text/calendar-date.ts';
import { defineRule, type Outcome } from '../rule.ts';

const MONTH = '月';
/** Days of every month that it has in all years, January first. */
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const months = [MONTH];
const beforeMonth = /(?:(?<!\d)(\d{4})年度?)?(?<!\d)(\d{1,2})$/;
const afterMonth = /^月(\d{1,2})日/;
/** Characters of a year and a month, of a month and a day. */
const [BEFORE, AFTER] = [9, 4];
/** Without a year, 29 February is a day. */
const ANY_LEAP_YEAR = 2024;

/** Days that the text names exist. */
export const datesImpossible = defineRule({
  id: 'dates.impossible',
  kind: 'report',
  severity: 'warning',
  basis: [],
  states: {
    zh: '正文写到的日期存在',
    en: 'Days that the text names exist',
  },
  limits: {
    zh: '只看写作“N月N日”的阿拉伯数字日期；起止日期由 dates.period 核对，日期与事情是否相符看不出来。',
    en: 'Looks at days written N月N日 in Arabic digits; periods are for dates.period, and whether a day fits what is said of it cannot be seen.',
  },
  mentions: months,
  check: (subject) => {
    const outcomes: Outcome[] = [];
    const { prose } = subject;
    const { text } = prose;
    for (const at of subject.startsOf(months)) {
      if (isCommonDay(text, at)) continue;
      const day = afterMonth.exec(text.slice(at, at + AFTER));
      const month = day && beforeMonth.exec(text.slice(Math.max(0, at - BEFORE), at));
      if (!month) continue;
      if (isoDate(Number(month[1] ?? ANY_LEAP_YEAR), Number(month[2]), Number(day[1])) !== null) continue;
      if (isInPeriod(text, at)) continue;
      const place = prose.place(at - month[0].length, at + day[0].length);
      outcomes.push({
        place,
        actual: place.quote,
        message: { zh: `没有“${place.quote}”这一天。`, en: `There is no such day as ${place.quote}.` },
      });
    }
    return outcomes;
  },
});

/** Whether the numbers before and after are a day that there is every year: nearly always, and quickly told. */
function isCommonDay(text: string, at: number): boolean {
  const [tens, ones] = [digitAt(text, at - 2), digitAt(text, at - 1)];
  const month = tens < 0 ? ones : tens * 10 + ones;
  const [first, second] = [digitAt(text, at + 1), digitAt(text, at + 2)];
  const day = second < 0 ? first : first * 10 + second;
  const isPlain = digitAt(text, at - 3) < 0 && digitAt(text, at + 3) < 0;
  return isPlain && day >= 1 && day <= (daysOfMonths[month - 1] ?? 0);
}

/** The digit at a position; -1 where there is none. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

function isInPeriod(text: string, at: number): boolean {
  return findPeriods(text).some(({ start, end }) => start <= at && at < end);
}
