import type { Report } from '../../src/report/report.ts';
import { clean2021, paragraph } from '../clean-report.ts';
import { previous2021, with2021 } from './cells.ts';
import type { RuleCases } from './rule-case.ts';

const withOverview = (...texts: string[]): Report => ({
  ...clean2021,
  overview: [...clean2021.overview, ...texts.map(paragraph)],
});

const withProblems = (text: string): Report => ({ ...clean2021, problems: [paragraph(text)] });
const withPreamble = (text: string): Report => ({ ...clean2021, preamble: [paragraph(text)] });
const about = (text: string): Report => ({ ...clean2021, overview: [paragraph(text)] });

/** A section one of many words and no figure. */
const idle =
  '2024年，我局认真贯彻落实《条例》（国令第711号）和国办发〔2024〕12号文件精神，坚持以公开为常态、不公开为例外，把政务公开摆上重要位置，加强组织领导，健全工作机制，明确责任分工，完善审查制度，丰富公开形式，拓宽公开渠道，5月组织学习，不断提升公开质量和服务水平，自觉接受社会各界监督。';

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
  'narrative.noProblem': {
    passes: [{ report: clean2021 }, { report: { ...clean2021, problems: [paragraph('无')] } }],
    fails: [
      {
        report: withProblems('全局上下齐心协力，公开数量和质量创历史新高，受到群众广泛好评，成绩来之不易。'),
        says: '没有写到存在的问题',
      },
      {
        report: withProblems(
          '存在的主要问题是政策解读形式单一，个别股室答复用时偏长，人员不固定、业务不熟练。',
        ),
        says: '没有写改进',
      },
    ],
  },
  'narrative.measures': {
    passes: [
      { report: clean2021 },
      { report: withProblems('存在问题：一是解读单一；二是用时偏长。下一步，将加强培训，提高质量。') },
      {
        report: withProblems('一是解读单一；二是用时偏长。改进措施：一是多用图解；二是先行会商；三是讲评。'),
      },
      {
        report: withProblems('一是解读单一。改进措施：一是多用图解。二是用时偏长。改进措施：一是先行会商。'),
      },
      {
        report: withProblems('主要问题及改进情况：一是解读单一，今后多用图解；二是用时偏长，今后先行会商。'),
      },
    ],
    fails: [
      {
        report: withProblems(
          '存在的主要问题：一是解读形式单一；二是答复用时偏长；三是人员不固定。下一步工作打算：一是增加图解；二是先行会商。',
        ),
        says: '问题 3 条，改进措施只有 2 条',
      },
      {
        report: withProblems('问题：一是解读单一，二是用时偏长。整改措施：一要加强学习。'),
        says: '只有 1 条',
      },
    ],
  },
  'narrative.figures': {
    passes: [
      { report: clean2021 },
      { report: about(`${idle}召开会议两次。`) },
      { report: about(`${idle}主动公开信息128余条。`) },
      { report: about(`${idle}全年没有收到公开申请。`) },
      { report: about('我局重视公开工作。') },
    ],
    fails: [{ report: about(idle), says: '没有一个具体数字' }],
  },
  'narrative.copiedFromLastYear': {
    passes: [
      {
        report: { ...clean2021, overview: [], problems: [], otherMatters: [] },
        options: { previous: previous2021 },
      },
      { report: clean2021, options: { previous: { ...previous2021, overview: [], problems: [] } } },
    ],
    fails: [{ report: clean2021, options: { previous: previous2021 }, says: '100%' }],
  },
  'narrative.copiedFromPeer': {
    passes: [
      { report: clean2021, options: { peers: [] } },
      { report: clean2021, options: { peers: [clean2021] } },
    ],
    fails: [
      {
        report: clean2021,
        options: { peers: [{ ...clean2021, agency: '青川县财政局' }] },
        says: '青川县财政局',
      },
    ],
  },
  'narrative.otherAgency': {
    passes: [
      { report: clean2021 },
      { report: withPreamble('本报告由青川县民政局办公室根据条例编制。') },
      { report: { ...withPreamble('本报告由青川县人民政府办公室编制。'), agency: '青川县人民政府' } },
      { report: withPreamble('本报告由局办公室编制，县财政局提供数据。') },
    ],
    fails: [
      { report: withPreamble('本报告由青川县财政局编制。'), quotes: ['青川县财政局'] },
      {
        report: withPreamble('现将剑阁县民政局2024年政府信息公开工作情况公布如下。'),
        quotes: ['剑阁县民政局'],
      },
    ],
  },
  'narrative.unfilled': {
    passes: [{ report: clean2021 }, { report: withOverview('对收到的每一件申请件，逐条核对信息。') }],
    fails: [
      { report: withOverview('主动公开信息  条，其中政策 12 条。'), quotes: ['信息  条'] },
      { report: withOverview('年报可在网站下载（）。'), quotes: ['（）'] },
    ],
  },
  'narrative.oldLaw': {
    passes: [{ report: clean2021 }, { report: withOverview('依据《条例》第四十九条编制年度报告。') }],
    fails: [
      { report: withOverview('根据国务院令第492号的规定。'), quotes: ['国务院令第492号'] },
      { report: withOverview('按照国办公开办函〔2019〕60号的要求填表。'), quotes: ['〔2019〕60号'] },
      { report: withOverview('根据条例第三十一条公布本年度报告。') },
    ],
  },
  'narrative.personalData': {
    passes: [
      { report: clean2021 },
      { report: withOverview('联系电话：13800138000。统一社会信用代码115107220000000000。') },
    ],
    fails: [
      { report: withOverview('申请人身份证号11010519491231002X。'), quotes: ['11010519491231002X'] },
      { report: withOverview('申请人张某（13800138000）要求公开。'), quotes: ['13800138000'] },
      { report: withOverview('退还至账号6222020000000000000。'), says: '银行卡号' },
    ],
  },
  'narrative.allHandled': {
    passes: [
      { report: clean2021 },
      { report: about('收到信息公开申请34件，全部办结，结转下年度2件。') },
      { report: about('人大建议和政协提案全部办结。') },
      {
        report: {
          ...with2021({ 'requests.carriedForward.total': 0 }),
          overview: [paragraph('收到信息公开申请34件，均已答复。')],
        },
      },
    ],
    fails: [
      { report: about('收到信息公开申请34件，均已答复。'), quotes: ['均已答复'], says: '为 2' },
      { report: about('政府信息公开方面的行政复议均获维持。'), quotes: ['均获维持'], says: '为 1' },
    ],
    undecided: [
      {
        report: {
          ...with2021({ 'requests.carriedForward.total': null }),
          overview: [paragraph('收到信息公开申请34件，均已答复。')],
        },
      },
    ],
  },
  'narrative.repeated': {
    passes: [{ report: clean2021 }, { report: withOverview('同上。', '同上。') }],
    fails: [
      {
        report: withOverview(
          '局主要负责人每季度听取一次公开工作的专题汇报。',
          '局主要负责人每季度听取一次公开工作的专题汇报。',
        ),
        quotes: ['局主要负责人每季度听取一次公开工作的专题…'],
      },
    ],
  },
  'narrative.typography': {
    passes: [
      { report: clean2021 },
      { report: withOverview('见网址https://www.example.cn/a,b，“《条例》”（含附件）。') },
    ],
    fails: [
      { report: withOverview('公开信息,及时更新。。'), quotes: [',', '。。'] },
      { report: withOverview('认真落实《条例要求。'), quotes: ['《'], says: '不成对' },
      { report: withOverview('群众的的关切。'), quotes: ['的的'] },
      // Each pair is counted by itself: a mark of one does not make up for a mark of another.
      { report: withOverview('政策（要求》落实。'), quotes: ['》', '（'], says: '不成对' },
    ],
  },
  'narrative.traditional': {
    passes: [
      { report: clean2021 },
      {
        report: {
          ...clean2021,
          overview: [paragraph('政府資訊公開')],
          preamble: [],
          problems: [],
          otherMatters: [],
        },
      },
    ],
    fails: [{ report: withOverview('认真落实公開要求。'), quotes: ['開'] }],
  },
};
