import { provisions } from '../provisions.ts';
import { defineRule } from '../rule.ts';

/** Below this the section is too short to have both; narrative.empty says so. */
const SHORTEST = 30;
const problem = /问题|不足|薄弱|不够|有待|欠缺|差距|短板|不高|不强|不严|不及时|不到位|不完善|困难/;
const improvement = /改进|下一步|下步|今后|措施|整改|将|加强|完善|提升|强化|健全|优化/;

/** Section five names problems, and what is done about them. */
export const narrativeNoProblem = defineRule({
  id: 'narrative.noProblem',
  kind: 'report',
  severity: 'warning',
  // Once the line end counted as a character of the section.
  revision: 2,
  basis: [provisions.article50],
  states: {
    zh: '第五部分既写存在的问题，也写改进情况',
    en: 'Section five names problems as well as improvements',
  },
  limits: {
    zh: '以常用词判断是否写到，不看问题与措施是否对应。',
    en: 'Goes by usual words; does not see whether measures answer the problems.',
  },
  check: ({ prose }) => {
    const text = prose.field('problems');
    if (text.length < SHORTEST) return [];
    const place = { field: 'problems' };
    if (!problem.test(text))
      return [
        {
          place,
          message: {
            zh: '第五部分没有写到存在的问题。',
            en: 'Section five names no problem.',
          },
        },
      ];
    if (improvement.test(text)) return [];
    return [
      {
        place,
        message: {
          zh: '第五部分写了问题，没有写改进情况。',
          en: 'Section five names problems, but no improvement.',
        },
      },
    ];
  },
});
