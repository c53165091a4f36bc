import { chineseDate } from '../../text/calendar-date.ts';
import { isCountyGovernment, isGovernment } from '../agency-name.ts';
import { provisions } from '../provisions.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';

/** A department's report is out by 31 January. */
export const datesDeadlineDepartment = defineRule({
  id: 'dates.deadlineDepartment',
  kind: 'report',
  severity: 'warning',
  basis: [provisions.article49],
  states: {
    zh: '政府部门的年度报告在次年1月31日前提交并公布',
    en: "A department's report is submitted and published by 31 January",
  },
  limits: {
    zh: '给出公布日期的以公布日期判断；否则只知道落款日期，落款晚于期限即为逾期，落款在期限之前不能说明按期公布。名称以“人民政府”结尾的机关不适用。',
    en: 'Goes by the day of publication where it is given; a date of signature after the deadline is late, one before it proves nothing. Does not apply to agencies whose name ends in 人民政府.',
  },
  check: (subject, { publishedOn }) =>
    isGovernment(subject.report.agency) ? [] : lateAfter(subject, publishedOn, '01-31'),
});

/** The report of a whole level, county or above, is out by 31 March. */
export const datesDeadlineLevel = defineRule({
  id: 'dates.deadlineLevel',
  kind: 'report',
  severity: 'warning',
  basis: [provisions.article49],
  states: {
    zh: '县级以上地方人民政府的年度报告在次年3月31日前公布',
    en: 'The report of a government at county level or above is published by 31 March',
  },
  limits: {
    zh: '没有给出公布日期的只看落款日期。以名称判断是否为县级以上人民政府；乡、镇人民政府不适用。',
    en: 'Without the day of publication, knows the date of signature only. Goes by the name of the agency; towns and townships are exempt.',
  },
  check: (subject, { publishedOn }) =>
    isCountyGovernment(subject.report.agency) ? lateAfter(subject, publishedOn, '03-31') : [],
});

function lateAfter(
  { report: { year, signature } }: Subject,
  publishedOn: string | undefined,
  day: string,
): Outcome[] {
  const deadline = `${year + 1}-${day}`;
  const date = publishedOn ?? signature.date;
  if (date === null || date <= deadline) return [];
  const isPublished = publishedOn !== undefined;
  return [
    {
      place: { field: 'signature', quote: chineseDate(date) },
      expected: `≤ ${deadline}`,
      actual: date,
      message: {
        zh: `${isPublished ? '公布' : '落款'}日期 ${chineseDate(date)} 已过法定期限 ${chineseDate(deadline)}。`,
        en: `${isPublished ? 'Published' : 'Signed'} on ${date}, after the statutory deadline of ${deadline}.`,
      },
    },
  ];
}
