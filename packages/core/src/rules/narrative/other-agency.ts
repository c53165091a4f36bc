import { comparableName, isSameAgency } from '../agency-name.ts';
import { matchesAt } from '../matches-at.ts';
import { defineRule, type Outcome } from '../rule.ts';

/** A full name with the place it belongs to: 青川县财政局. */
const name = '([\\u4e00-\\u9fff]{2,24}?(?:人民政府|委员会|办公室|管理局|局|厅|院|中心|管委会))';
interface Role {
  /** How a statement begins. */
  readonly words: readonly string[];
  /** How it ends, where that is seen more seldom. */
  readonly ends?: readonly string[];
  readonly pattern: RegExp;
}

/** Who wrote the report, and whose report it is said to be. */
const roles: readonly Role[] = [
  {
    words: ['本报告', '本年度报告'].flatMap((report) => ['由', '是由', '系由'].map((by) => report + by)),
    pattern: new RegExp(`本(?:年度)?报告(?:是|系)?由${name}(?=根据|按照|依据|编制|负责)`, 'y'),
  },
  {
    words: ['公布', '发布', '编制', '现将'],
    ends: ['年', '年度'].flatMap((year) => [`${year}政府信息公开`, `${year}政务公开`]),
    pattern: new RegExp(`(?:公布|发布|编制|现将)${name}(?:20\\d\\d年度?|年度)(?:政府信息公开|政务公开)`, 'y'),
  },
];
const place = /[省市县区旗州盟乡镇]/;

/** In the role of the reporter stands the reporter. */
export const narrativeOtherAgency = defineRule({
  id: 'narrative.otherAgency',
  kind: 'report',
  severity: 'warning',
  basis: [],
  mentions: roles.flatMap(({ words, ends = [] }) => (ends.length > 0 ? ends : words)),
  places: roles.flatMap(({ words, ends }) => (ends ? [words, ends] : [words])),
  states: {
    zh: '引言中的编制机关是本机关',
    en: 'The preamble names this agency as the reporter',
  },
  limits: {
    zh: '只看引言中“本报告由…编制”“现公布…年政府信息公开…”中的全称；简称和正文中的其他机关不查。',
    en: 'Looks at the full name in the preamble where it says who wrote the report or whose it is; short names and other agencies in the text are not judged.',
  },
  check: (subject) => {
    const { report, prose } = subject;
    const outcomes: Outcome[] = [];
    const text = prose.field('preamble');
    for (const { words, pattern, ends } of roles) {
      if (ends && subject.startsOf(ends).length === 0) continue;
      for (const match of matchesAt(pattern, text, subject.startsOf(words))) {
        const found = match[1] ?? '';
        if (!place.test(found) || isReporter(found, report.agency)) continue;
        const start = match.index + match[0].indexOf(found);
        outcomes.push({
          place: prose.place(start, start + found.length),
          expected: report.agency,
          actual: found,
          message: {
            zh: `引言称报告出自“${found}”，报告机关是“${report.agency}”，可能是从别处抄来的文字。`,
            en: `The preamble says the report is by “${found}”, it is of “${report.agency}”: perhaps left from another agency's text.`,
          },
        });
      }
    }
    return outcomes;
  },
});

/** The agency itself, its office, or the government whose department it is and in whose name it may write. */
function isReporter(found: string, agency: string): boolean {
  const one = comparableName(found);
  const own = comparableName(agency);
  return (
    isSameAgency(found, agency) ||
    one.startsWith(own) ||
    own.startsWith(one) ||
    one.replace(/办公室$/, '').endsWith(own) ||
    own.endsWith(one.replace(/办公室$/, ''))
  );
}
