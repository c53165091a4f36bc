import { findPeriods } from '../../text/calendar-date.ts';
import { formatNotices } from '../provisions.ts';
import { defineRule, type Outcome } from '../rule.ts';

/** Words that make a period after them the period of the figures, and how far after. */
const words = ['统计', '期限', '所列数据', '报告期'] as const;
const REACH = 30;
const LONGEST = 40;
/** Characters of a year before its month. */
const YEAR = 8;

/** The period of the figures, where the text states it, is the whole reporting year. */
export const datesPeriod = defineRule({
  id: 'dates.period',
  kind: 'report',
  severity: 'error',
  basis: formatNotices,
  mentions: words,
  states: {
    zh: '统计期限为报告年度的1月1日至12月31日',
    en: 'The period of the figures is 1 January to 31 December of the reporting year',
  },
  limits: {
    zh: '只看引言和第一部分中写明“统计期限”一类字样的起止日期；没有写明的不查。',
    en: 'Looks at periods in the preamble and section one that are introduced as that of the figures; says nothing when none is stated.',
  },
  check: (subject) => {
    const { report, prose } = subject;
    const end = prose.range('overview').end;
    const from = `${report.year}-01-01`;
    const to = `${report.year}-12-31`;
    const { expected, prescribed, beforeMonth } = wordingOf(report.year);
    const outcomes: Outcome[] = [];
    let judged = 0;
    for (const index of subject.startsOf(words)) {
      if (index >= end) break;
      // Most mentions of figures have no date after them.
      const month = prose.text.indexOf('月', index);
      if (month < 0 || month > index + REACH + YEAR) continue;
      // Nearly every report has the prescribed words, and no date before them.
      const right = month - beforeMonth;
      const stated = prescribed.find((form) => prose.text.startsWith(form, right));
      if (stated !== undefined) {
        judged = right + stated.length;
        continue;
      }
      const [period] = findPeriods(prose.text.slice(index, index + REACH + LONGEST));
      if (!period || period.start > REACH || index + period.start < judged) continue;
      judged = index + period.end;
      if (period.from === from && period.to === to) continue;
      const place = prose.place(index + period.start, index + period.end);
      outcomes.push({
        place,
        expected,
        actual: place.quote,
        message: {
          zh: `统计期限写作“${place.quote}”，${report.year}年度报告应为${expected}。`,
          en: `The period reads “${place.quote}”; for ${report.year} it is 1 January to 31 December ${report.year}.`,
        },
        fix: {
          kind: 'setText',
          label: { zh: `改为“${expected}”`, en: `Change to “${expected}”` },
          place,
          text: expected,
        },
      });
    }
    return outcomes;
  },
});

interface Wording {
  readonly expected: string;
  /** Both forms that are right, and how far into them their first month is named. */
  readonly prescribed: readonly string[];
  readonly beforeMonth: number;
}

let known: (Wording & { readonly year: number }) | undefined;

/** The period of a year in words, kept for the next report: most are of the same year. */
function wordingOf(year: number): Wording {
  if (known?.year === year) return known;
  const [first, last] = [`${year}年1月1日`, `至${year}年12月31日`];
  const expected = first + last;
  known = { year, expected, prescribed: [expected, `${first}起${last}`], beforeMonth: `${year}年1`.length };
  return known;
}
