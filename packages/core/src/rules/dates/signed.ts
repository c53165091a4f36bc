import { chineseDate } from '../../text/calendar-date.ts';
import { defineRule } from '../rule.ts';

/** Signed after the reporting year has ended, and not in the future. */
export const datesSigned = defineRule({
  id: 'dates.signed',
  kind: 'report',
  severity: 'warning',
  needs: ['today'],
  basis: [],
  states: {
    zh: '落款日期在报告年度结束之后，且不晚于今天',
    en: 'The signature is dated after the reporting year has ended, and not in the future',
  },
  limits: {
    zh: '落款没有日期的，由 structure.signature 指出。',
    en: 'A missing date is the finding of structure.signature.',
  },
  check: ({ report: { year, signature } }, { today = '' }) => {
    const { date } = signature;
    if (date === null) return [];
    const place = { field: 'signature', quote: chineseDate(date) };
    if (date <= `${year}-12-31`)
      return [
        {
          place,
          expected: `> ${year}-12-31`,
          actual: date,
          message: {
            zh: `落款日期 ${chineseDate(date)} 在 ${year} 年度统计期限结束之前，数据不可能齐全。请核对落款日期和报告年度。`,
            en: `Signed on ${date}, before the reporting year ${year} had ended. Check the date and the year.`,
          },
        },
      ];
    if (date <= today) return [];
    return [
      {
        place,
        expected: `≤ ${today}`,
        actual: date,
        message: {
          zh: `落款日期 ${chineseDate(date)} 晚于今天（${chineseDate(today)}）。请核对。`,
          en: `Signed on ${date}, which is after today (${today}). Check the date.`,
        },
      },
    ];
  },
});
