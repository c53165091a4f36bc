import type { Report } from '../../../src/report/report.ts';
import { clean2021, paragraph } from '../../clean-report.ts';
import { previous2021, with2021 } from '../cells.ts';
import type { FailingTrial, Trial } from '../rule-case.ts';
import type { Boundaries } from './boundaries.ts';

/** What the overview says, a paragraph each. */
const saying = (...texts: string[]): Report => ({ ...clean2021, overview: texts.map(paragraph) });
const quiet = (...texts: string[]): Trial => ({ report: saying(...texts) });
const wrong = (quotes: readonly string[], ...texts: string[]): FailingTrial => ({
  report: saying(...texts),
  quotes,
});
const last = { previous: previous2021 };
/** Last year's report, with some cells of requests as given. */
const lastWith = (total: number | null) => ({
  previous: with2021({ 'requests.received.total': total }, previous2021),
});
const denial = '2024年没有主动公开政府信息。';

export const textBoundaries: Boundaries = {
  'text.sum': {
    passes: [
      quiet('公开信息比上年增加268条，其中政策文件12条、工作动态225条、财政信息35条。'),
      // One part is no list.
      quiet('公开信息268条，其中政策文件270条。'),
      quiet('公开信息268条，其中网站200条、公众号100条、报刊50条。'),
      quiet('公开信息268条，其中政策文件12条、工作动态100条、财政信息35条。'),
      quiet('公开信息268条，其中政策文件40条、工作动态220条。'),
      quiet('办理事项52件，其中行政许可决定46件、其他事项7件。'),
      // What follows the sentence, in other units, changes and lists within the list are no parts.
      quiet('公开信息268条，其中政策文件12条、工作动态256条。通知8条。'),
      quiet('公开信息268条，其中政策文件12条、工作动态256条、附件8份。'),
      quiet('公开信息268条，其中政策文件12条、工作动态256条，比上年增加8条。'),
      quiet('公开信息268条，其中政策文件12条、工作动态256条，包括要闻10条。'),
      quiet('公开信息268条，其中政策文件12条（含解读8条）、工作动态256条。'),
      quiet('公开信息268条（其中政策文件12条、工作动态260条）。'),
    ],
    fails: [
      wrong(['268条，其中政策文件48条、工作动态225条'], '公开信息268条，其中政策文件48条、工作动态225条。'),
      wrong(['100条，其中政策文件50条、工作动态65条'], '公开信息100条，其中政策文件50条、工作动态65条。'),
      {
        report: saying('公开信息268条，其中政策文件12条、工作动态213条、财政信息35条。'),
        says: '12 + 213 + 35 = 260',
      },
      { report: saying('公开信息100条，其中政策文件50条、工作动态30条、财政信息15条。'), says: '= 95' },
      {
        report: saying('公开信息268条，其中政策文件12条（含解读8条）、工作动态260条。'),
        says: '12 + 260 = 272',
      },
    ],
  },
  'text.percent': {
    passes: [
      quiet('收到信息公开申请34件，其中自然人30件，网络提交率82.4%。'),
      quiet('收到信息公开申请34件，自然人30件，占多数，满意率90%。'),
      // Nothing named that it could be a part of.
      quiet('办理建议12件，占60%。'),
      quiet('来信0件，其中网络0件，占5%。'),
      quiet('来信40件，信函30件，网络30件，占100%。'),
      // Received with what was carried over, 36, is a whole too.
      quiet('收到信息公开申请37件，其中自然人36件，占100%。'),
      quiet('收到信息公开申请34件，其中自然人30件，占88%。'),
    ],
    fails: [
      wrong(['75%'], '收到信息公开申请34件，其中自然人30件，占75%；另有来信40件。'),
      wrong(['30%'], '收到信息公开申请34件，完成率100%，其中自然人30件，占30%。'),
      wrong(['150%'], '来信20件，收到信息公开申请34件，其中自然人30件，占150%。'),
      wrong(
        ['75%'],
        `来信40件，${'按要求做好各项工作，'.repeat(42)}收到信息公开申请34件，其中自然人30件，占75%。`,
      ),
      wrong(['125%'], '收到信息公开申请50件，其中自然人45件，占125%。'),
      wrong(['76%'], '来信40件，其中网络30件，占76%。'),
    ],
  },
  'text.sameFigure': {
    // A wrong figure elsewhere (结转下年度5件) makes the rule compare wordings at all.
    passes: [
      quiet('2023年收到信息公开申请40件。', '2024年收到信息公开申请34件。', '结转下年度5件。'),
      quiet('收到信息公开申请34件。', '收到信息公开申请36件。', '结转下年度5件。'),
      quiet('信息公开申请答复34件。', '信息公开申请答复36件。', '结转下年度5件。'),
      quiet('信息公开申请方面，收到34件。', '信息公开申请方面，收到20件。'),
      quiet('收到信息公开申请34件。收到信息公开申请43件。'),
      quiet('收到信息公开申请43件。', '收到信息公开申请44件。'),
    ],
    fails: [
      wrong(['43件'], '信息公开申请方面，收到申请34件。', '信息公开申请方面，收到申请43件。'),
      wrong(['43件'], '收到信息公开申请43件。', '收到信息公开申请34件。'),
      wrong(['43件'], '2024年收到信息公开申请34件。', '收到信息公开申请43件。'),
      wrong(['43件'], '收到信息公开申请34件。', '本年收到信息公开申请43件。'),
      wrong(['43件'], '收到信息公开申请34件。', '我单位收到信息公开申请43件。'),
    ],
  },
  'text.lastYear': {
    passes: [
      { report: saying('2023年上半年收到信息公开申请11件。'), options: last },
      { report: saying('2023年办理来信11件。'), options: last },
    ],
  },
  'text.change': {
    passes: [
      { report: saying('收到信息公开申请34件，较上年增加0件。'), options: last },
      { report: saying('较上年增加6件。'), options: last },
      { report: saying('收到信息公开申请34件，网络申请占90%。'), options: last },
      { report: saying('2022年收到信息公开申请50件，较上年增加6件。'), options: last },
      { report: saying('上半年收到信息公开申请11件，较上年增加6件。'), options: last },
      { report: saying('收到信息公开申请40件，较上年增加6件。'), options: lastWith(null) },
      { report: saying('收到信息公开申请40件，同比增长100%。'), options: lastWith(0) },
      { report: saying('收到信息公开申请40件，同比增长18%。'), options: last },
    ],
    fails: [
      { report: saying('收到信息公开申请17件，同比减少16件。'), options: last, says: '应为减少 17' },
      {
        report: saying('收到信息公开申请34件，较上年增加3件。'),
        options: last,
        quotes: ['3件'],
        says: '没有增减',
      },
      { report: saying('收到信息公开申请40件，同比增长18.9%。'), options: last, quotes: ['18.9%'] },
      { report: saying('收到信息公开申请51件，同比增长51%。'), options: last, quotes: ['51%'] },
    ],
  },
  'text.none': {
    passes: [
      quiet('收到申请34件。', '没有发生行政复议。'),
      { report: { ...clean2021, preamble: [], overview: [], problems: [], otherMatters: [] } },
    ],
    fails: [
      wrong(['全年无人提出政府信息公开申请'], '做好公开工作，全年无人提出政府信息公开申请。'),
      wrong(['没有因政府信息公开引发行政诉讼'], '收到申请34件。没有因政府信息公开引发行政诉讼。'),
      wrong(['没有因政府信息公开引发行政复议'], '收到申请34件。没有因政府信息公开引发行政复议。'),
      wrong(['没有行政复议'], '收到申请34件。信息公开方面，没有行政复议。'),
      wrong(['未收到政府信息公开申请'], '2023年情况另述。2024年未收到政府信息公开申请。'),
      {
        report: {
          ...with2021({ 'requests.received.total': 10 }),
          overview: [paragraph('按要求做好主动公开工作。')],
        },
        says: '新收申请 10 件',
      },
    ],
  },
  'text.shares': {
    passes: [
      quiet('申请中，通过网络提交的占60%、信函占38.5%。'),
      quiet('申请中，通过网络提交的占60.5%、信函占30.2%、当面占9.6%。'),
      quiet('申请中，自然人占33%、企业占33%、其他组织占33%。'),
    ],
    fails: [
      wrong(
        ['60.5%、信函10件，占30.2%、当面3件，占10.3%'],
        '申请中，网络20件，占60.5%、信函10件，占30.2%、当面3件，占10.3%。',
      ),
      wrong(
        ['60.5%、信函占30.2%、当面占10.3%'],
        '网络占60.5%、信函占30.2%、当面占10.3%。满意的占90%、一般的占9%、不满意的占1%。',
      ),
      wrong(['50.5%、信函占30.5%、当面占21%'], '网络占50.5%、信函占30.5%、当面占21%。'),
    ],
  },
  'text.contradiction': {
    passes: [quiet(denial, '全年没有主动公开各类文件，没有公开了事。')],
    fails: [
      wrong(['2024年没有主动公开政府信息'], denial, '没有拖延，公开了政策文件12件。'),
      wrong(['2024年没有主动公开政府信息'], denial, '公开信息12条。'),
      wrong(['本年没有公开信息'], '本年没有公开信息。', '公开了政策文件12件。'),
      wrong(['2024年全局没有公开信息'], '2024年全局没有公开信息。', '公开了政策文件12件。'),
    ],
  },
};
