import { chineseDate } from '../../text/calendar-date.ts';
import { defineRule } from '../rule.ts';

/** The deadline that the competent office set is kept. */
export const datesLocalDeadline = defineRule({
  id: 'dates.localDeadline',
  kind: 'report',
  severity: 'info',
  needs: ['deadline'],
  basis: [],
  states: {
    zh: '在主管部门规定的时限内完成',
    en: 'The deadline of the competent office is kept',
  },
  limits: {
    zh: '以公布日期判断，没有公布日期的以落款日期判断。',
    en: 'Goes by the day of publication, or by the signature where that is not known.',
  },
  check: ({ report: { signature } }, { deadline = '', publishedOn }) => {
    const date = publishedOn ?? signature.date;
    if (date === null || date <= deadline) return [];
    return [
      {
        place: { field: 'signature', quote: chineseDate(date) },
        expected: `≤ ${deadline}`,
        actual: date,
        message: {
          zh: `${publishedOn === undefined ? '落款' : '公布'}日期 ${chineseDate(date)} 晚于主管部门规定的 ${chineseDate(deadline)}。`,
          en: `${publishedOn === undefined ? 'Signed' : 'Published'} on ${date}, after the deadline ${deadline} of the competent office.`,
        },
      },
    ];
  },
});

/** A report is signed before it is published. */
export const datesPublished = defineRule({
  id: 'dates.published',
  kind: 'report',
  severity: 'warning',
  needs: ['publishedOn'],
  basis: [],
  states: {
    zh: '落款日期不晚于公布日期，公布日期在报告年度结束之后',
    en: 'The report is signed no later than it is published, and published after the reporting year has ended',
  },
  limits: {
    zh: '没有落款日期的，只看公布日期。',
    en: 'Without a date of signature, looks at the day of publication only.',
  },
  check: ({ report: { year, signature } }, { publishedOn = '' }) => {
    const { date } = signature;
    if (publishedOn <= `${year}-12-31`)
      return [
        {
          expected: `> ${year}-12-31`,
          actual: publishedOn,
          message: {
            zh: `公布日期 ${chineseDate(publishedOn)} 在 ${year} 年度统计期限结束之前。请核对公布日期和报告年度。`,
            en: `Published on ${publishedOn}, before the reporting year ${year} had ended. Check the date and the year.`,
          },
        },
      ];
    if (date === null || date <= publishedOn) return [];
    return [
      {
        place: { field: 'signature', quote: chineseDate(date) },
        expected: `≤ ${publishedOn}`,
        actual: date,
        message: {
          zh: `落款日期 ${chineseDate(date)} 晚于公布日期 ${chineseDate(publishedOn)}。`,
          en: `Signed on ${date}, after it was published on ${publishedOn}.`,
        },
      },
    ];
  },
});
