import type { Report } from '../../src/report/report.ts';
import { clean2021, paragraph } from '../clean-report.ts';
import type { RuleCases } from './rule-case.ts';

const withOverview = (...texts: string[]): Report => ({
  ...clean2021,
  overview: [...clean2021.overview, ...texts.map(paragraph)],
});

export const narrativeCases: RuleCases = {
  'narrative.empty': {
    passes: [{ report: clean2021 }, { report: { ...clean2021, otherMatters: [paragraph('无')] } }],
    fails: [
      { report: { ...clean2021, overview: [] }, says: '没有内容' },
      { report: { ...clean2021, problems: [paragraph('无')] }, quotes: ['无'] },
      { report: { ...clean2021, otherMatters: [paragraph('  ')] }, says: '第六部分' },
    ],
  },
  'narrative.placeholder': {
    passes: [
      { report: clean2021 },
      {
        report: withOverview(
          '申请人请填写《政府信息公开申请表》。二〇〇八年起编印，规格为3×4厘米。【图解】养老服务。',
        ),
      },
    ],
    fails: [
      { report: withOverview('公开信息XX条，联系人××。'), quotes: ['XX', '××'] },
      { report: withOverview('X月X日召开会议，公开信息____条。'), quotes: ['X', '____'] },
      { report: withOverview('2024年X月召开会议，此处填写会议名称。'), quotes: ['X', '此处填写'] },
      { report: withOverview('由【单位名称】负责。'), quotes: ['【单位名称】'] },
      { report: { ...clean2021, title: 'XX局2024年政府信息公开工作年度报告' }, quotes: ['XX'] },
    ],
  },
  'narrative.otherYear': {
    passes: [
      { report: clean2021 },
      { report: withOverview('2023年，我局启动目录清理，2024年全部完成。') },
      { report: withOverview('公布了2023年政府信息公开工作年度报告。') },
      { report: withOverview('2023年，全县收到申请40件，今年较去年减少6件。') },
    ],
    fails: [
      { report: withOverview('2023年，我局认真落实各项要求。'), quotes: ['2023'] },
      { report: withOverview('其中2023年度共收到依申请公开事项34件。'), quotes: ['2023'] },
      {
        report: {
          ...clean2021,
          preamble: [paragraph('现公布青川县民政局2023年政府信息公开工作年度报告。')],
        },
        quotes: ['2023'],
      },
    ],
  },
};
