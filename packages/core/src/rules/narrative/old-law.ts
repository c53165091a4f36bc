import { provisions } from '../provisions.ts';
import { defineRule, type Outcome } from '../rule.ts';

interface Citation {
  readonly pattern: RegExp;
  /** First reporting year in which it is out of date. */
  readonly since: number;
  readonly zh: string;
  readonly en: string;
}

const outdated: readonly Citation[] = [
  {
    pattern: /(?:国务院令|国令)?第?492号/g,
    since: 2019,
    zh: '是2007年的旧条例；现行条例是国务院令第711号，自2019年5月15日起施行',
    en: 'is the Regulations of 2007; those in force are Decree 711, since 15 May 2019',
  },
  {
    pattern: /〔2019〕60号/g,
    since: 2021,
    zh: '是2019年的试行格式；2021年度起应依据国办公开办函〔2021〕30号',
    en: 'is the trial format of 2019; from the year 2021 on the format is that of 国办公开办函〔2021〕30号',
  },
  {
    pattern: /第(?:三十一|三十二)条[^。\n]{0,20}年度报告/g,
    since: 2019,
    zh: '是旧条例的条文序号；现行条例关于年度报告的规定是第四十九条、第五十条',
    en: 'is an article of the former Regulations; those in force speak of annual reports in articles 49 and 50',
  },
];

/** What is cited is in force. */
export const narrativeOldLaw = defineRule({
  id: 'narrative.oldLaw',
  kind: 'report',
  severity: 'warning',
  basis: [provisions.article49, provisions.format2021],
  mentions: ['492号', '〔2019〕60号', '第三十一条', '第三十二条'],
  states: {
    zh: '引用的条例和文件现行有效',
    en: 'The regulations and notices cited are in force',
  },
  limits: {
    zh: '只认旧条例的文号、旧条例关于年度报告的条文序号和2019年格式的文号。',
    en: 'Knows the number of the former Regulations, their articles on annual reports, and the notice of the 2019 format.',
  },
  check: ({ report, prose }) => {
    const outcomes: Outcome[] = [];
    for (const { pattern, since, zh, en } of outdated) {
      if (report.year < since) continue;
      for (const match of prose.text.matchAll(pattern)) {
        const place = prose.place(match.index, match.index + match[0].length);
        outcomes.push({
          place,
          actual: place.quote,
          message: { zh: `“${place.quote}”${zh}。`, en: `“${place.quote}” ${en}.` },
        });
      }
    }
    return outcomes;
  },
});
