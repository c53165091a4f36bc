import type { Block } from '../../src/report/narrative.ts';
import type { Report } from '../../src/report/report.ts';
import { clean2019, clean2021, paragraph } from '../clean-report.ts';
import { seedReport } from '../seed-report.ts';
import type { RuleCases } from './rule-case.ts';

const withProblems = (...texts: string[]): Report => ({
  ...clean2021,
  problems: [...clean2021.problems, ...texts.map(paragraph)],
});
const withOther = (otherMatters: readonly Block[], report: Report = clean2021): Report => ({
  ...report,
  otherMatters,
});

export const textCases: RuleCases = {
  'text.contradiction': {
    passes: [
      { report: clean2021 },
      { report: withProblems('对今年未公开信息的栏目逐个梳理，应公开未公开信息及时补充。') },
      {
        report: {
          ...clean2021,
          overview: [paragraph('我单位2024年没有主动公开政府信息。')],
        },
      },
    ],
    fails: [
      { report: seedReport, quotes: ['今年未公开信息'] },
      {
        report: withProblems('受机构改革影响，2024年度没有主动公开政府信息。'),
        quotes: ['2024年度没有主动公开政府信息'],
      },
    ],
  },
  'text.fees': {
    passes: [
      { report: clean2021 },
      { report: withOther([paragraph('2023年度，县发展和改革局政府信息公开未发生收费情况。')]) },
      { report: withOther([paragraph('无。')], { ...clean2019, year: 2019 }) },
    ],
    fails: [
      { report: seedReport, quotes: ['无'], says: '只写了“无”' },
      { report: withOther([]), says: '第六部分为空' },
      { report: withOther([paragraph('没有其他需要报告的事项。')]), says: '没有提到' },
    ],
  },
};
