import type { Report } from '../../../src/report/report.ts';
import { clean2021, paragraph } from '../../clean-report.ts';
import { previous2021, with2021 } from '../cells.ts';
import type { FailingTrial, Trial } from '../rule-case.ts';
import type { Boundaries } from './boundaries.ts';

const about = (text: string): Report => ({ ...clean2021, overview: [paragraph(text)] });
const opened = (text: string): Report => ({ ...clean2021, preamble: [paragraph(text)] });
const withProblems = (text: string): Report => ({ ...clean2021, problems: [paragraph(text)] });
const wordless = { preamble: [], overview: [], problems: [], otherMatters: [] };
/** Reports that say only this, one after the other. */
const saying = (...texts: readonly string[]): Trial[] =>
  texts.map((text) => ({ report: { ...clean2021, ...wordless, overview: [paragraph(text)] } }));
const quoting = (...pairs: readonly (readonly [text: string, ...quotes: string[]])[]): FailingTrial[] =>
  pairs.map(([text, ...quotes]) => ({
    report: { ...clean2021, ...wordless, overview: [paragraph(text)] },
    quotes,
  }));

/** A section one without a figure, padded to a length. */
const idle = (text = '', length = 120) => `${text}${'扎实推进政务公开各项工作'.repeat(20)}`.slice(0, length);
const handled = (text: string): Trial => ({ report: about(`收到信息公开申请34件，${text}。`) });
const copied = (field: 'overview' | 'problems' | 'otherMatters', own: string, theirs = own): Trial => ({
  report: { ...clean2021, ...wordless, [field]: [paragraph(own)] },
  options: { previous: { ...previous2021, ...wordless, [field]: [paragraph(theirs)] } },
});
const long =
  '围绕社会救助养老服务殡葬管理儿童福利慈善事业等群众关心的事项及时发布政策文件与办理指南并配以通俗易懂的图文解读同时在政务大厅设置公开查阅点安排专人值守引导老年人使用自助设备查询办事进度和结果每季度由局主要负责人听取一次专题汇报对发现的问题当场交办限期整改到位';
const other =
  '坚持依法依规办理每一件群众来信认真核对事实依据完善答复模板强化法制审核把关建立疑难案件会商制度邀请律师全程参与提升答复文书质量减少行政争议发生率推动源头治理形成闭环管理机制持续优化营商环境服务高质量发展大局';

export const narrativeBoundaries: Boundaries = {
  'narrative.allHandled': {
    passes: [
      ...saying('全部办结群众来信。', '行政复议全部维持。', '收到信息公开申请34件。\n建议提案全部办结。'),
      {
        report: {
          ...with2021({ 'requests.carriedForward.total': 0 }),
          ...wordless,
          overview: [paragraph('收到信息公开申请34件，均已办结。')],
        },
      },
      { report: about('因政府信息公开被复议3件，\n全部维持原处罚。') },
    ],
    fails: [
      ...[
        '全部予以答复',
        '都已办结',
        '均按时办结',
        '均按期限规定答复',
        '均按要求予以回复',
        '均按时限和程序答复',

        '已全部办理完毕',
        '均在法定期限内办结',
        '均在规定时限内予以答复',
        '均在期限内答复',
        '均在期限答复',
        '均在法定期限内依法依规答复',
        '均在法定时限办理完成',
        '办结率100%',
        '办结率为100%',
        '办结率均为100%',
        '答复率达100%',
        '答复率达到100%',
        '办结率均100%',
      ].map(handled),
      ...[
        '均维持',
        '全部维持',
        '都维持',
        '均被维持',
        '都获维持',
        '都予以维持',
        '都得到维持',
        '全部予以维持',
        '均得到维持',
      ].map((text) => ({
        report: about(`政府信息公开方面的行政复议${text}。`),
      })),
    ],
    undecided: [
      {
        report: {
          ...with2021({ 'reviews.reconsideration.corrected': null }),
          overview: [paragraph('政府信息公开方面的行政复议均获维持。')],
        },
      },
    ],
  },
  'narrative.copiedFromLastYear': {
    passes: [
      copied('overview', long.slice(0, 119)),
      copied('overview', long.slice(0, 120), long.slice(0, 119)),
      copied('problems', long, other),
      copied('overview', long.slice(0, 100) + other, long.slice(0, 100) + long.slice(20)),
    ],
    fails: [
      copied('overview', long.slice(0, 120)),
      copied('problems', long),
      copied('otherMatters', long),
      copied('overview', `${long.slice(0, 105)}${other.slice(0, 20)}`, long),
    ],
  },
  'narrative.empty': {
    passes: [
      { report: withProblems('问'.repeat(30)) },
      { report: { ...clean2021, problems: [paragraph('问'.repeat(15)), paragraph('题'.repeat(15))] } },
      { report: { ...clean2021, overview: [paragraph('略')] } },
    ],
    fails: [
      { report: withProblems('问'.repeat(29)), says: '只有 29 个字' },
      {
        report: { ...clean2021, problems: [paragraph('问'.repeat(15)), paragraph('题'.repeat(14))] },
        says: '只有 29 个字',
      },
    ],
  },
  'narrative.figures': {
    passes: [
      ...saying(
        idle('', 99),
        idle('召开三次例会，'),
        idle('解读十余篇，'),
        idle('文件二十多份，'),
        idle('三期培训，'),
        idle('未收到申请，'),
      ),
      ...saying(idle('完成率98.5，'), idle('受理2024.5，'), idle('共7，')),
    ],
    fails: saying(
      idle('', 100),
      idle('2024年和2023年度，'),
      idle('10月、12月25日，'),
      idle('〔2024〕12号与〔2024〕123，'),
      idle('第12条、第3届、第45号，'),
      idle('1.加强学习2、完善制度13）健全机制，'),
      idle('24小时、48小时值守，24/7，'),
      idle('A4、GB18030、ISO9001，'),
    ),
  },
  'narrative.measures': {
    passes: [
      { report: withProblems('一是解读单一。改进情况见下，一是图解。') },
      { report: withProblems('一是解读；二是用时。今后要努力。针对上述问题：一是图解；二是会商。') },
    ],
    fails: [
      { report: withProblems('第一是解读单一，第二是用时偏长，五是其他。今后，一、多用图解，三是讲评。') },
      { report: withProblems('一是解读，二是用时，三是人员。下步，一要提高认识，二要求实。') },
    ],
  },
  'narrative.noProblem': {
    passes: [{ report: withProblems('成'.repeat(29)) }],
    fails: [{ report: withProblems('成'.repeat(30)) }],
  },
  'narrative.oldLaw': {
    passes: [
      { report: { ...about('按照国办公开办函〔2019〕60号的要求填表。'), year: 2020 } },
      { report: { ...about('国务院令第492号、条例第三十二条规定的年度报告。'), year: 2018 } },
    ],
    fails: [
      ...quoting(
        ['根据国令第492号。', '国令第492号'],
        ['根据第492号令。', '第492号'],
        ['根据国务院令492号。', '国务院令492号'],
        ['第三十二条规定的年度报告。', '第三十二条规定的年度报告'],
      ),
      { report: { ...about('国务院令第492号。'), year: 2019 } },
      { report: { ...about('〔2019〕60号。'), year: 2021 } },
    ],
  },
  'narrative.otherAgency': {
    passes: [
      { report: opened('本报告由财政局编制。') },
      { report: { ...opened('本报告由青川县人民政府编制。'), agency: '青川县人民政府办公室' } },
      { report: { ...opened('本报告由青川县人民政府办公室编制。'), agency: '四川省广元市青川县人民政府' } },
      { report: { ...opened('本报告由四川省广元市青川县人民政府办公室编制。'), agency: '青川县人民政府' } },
      { report: { ...opened('本报告由青川县民政局社会救助中心编制。'), agency: '青川县民政局' } },
    ],
    fails: [
      '本年度报告是由剑阁县人民政府根据条例编制。',
      '本报告系由剑阁县委员会按照要求编制。',
      '本报告由剑阁县医保中心负责编制。',
      '现发布剑阁县水利局2024年度政务公开情况。',
      '编制剑阁县教育局年度政府信息公开报告。',
      '公布剑阁县民政局办公室2024年政府信息公开情况。',
    ].map((text) => ({ report: opened(text) })),
  },
  'narrative.otherYear': {
    passes: [
      { report: opened('2024年政府信息公开工作年度报告。') },
      ...saying(
        '2024年，我局收到申请34件。文号20240号，2023号。',
        '共2023件。',
        '2023年，我局启动，同比增加。',
      ),
      ...saying('2023年收到公开申请4件，2024年收到5件。'),
    ],
    fails: [
      ...saying(
        '2023年度以来，我县收到。',
        '2023年以来全单位落实。',
        '2023年本机关落实要求。',
        '2023年，未收到公开申请。2024年收到5件。',
        '2023年度，各单位共受理群众提出的依申请公开4件。',
        '其中2022年收到申请4件',
        '2023年，我局收到申请4件。',
      ),
      {
        report: {
          ...clean2021,
          ...wordless,
          overview: [paragraph('第一段。'), paragraph('2023年，我局落实要求。')],
        },
      },
      ...['2023年政府信息公开年度报告', '2023年度政务公开工作年度报告', '2023年政府信息公开工作年报告'].map(
        (text) => ({
          report: opened(`${text}。`),
        }),
      ),
    ],
  },
  'narrative.personalData': {
    passes: saying(
      '统一社会信用代码12345678901。',
      '编号110105194912310021。',
      '编号110105194913310020。',
      '账号6222020000000000001。',
      '手机号码公布如下：13800138000。',
      '手机号公布：13800138000。',
      '编号1234567890，12345。',
      '编号99110105194912310028。',
    ),
    fails: quoting(
      ['13800138000', '13800138000'],
      ['13800138000投诉', '13800138000'],
      ['一二三四五六七八九十一二三13900139000。', '13900139000'],
      ['热线一二三四五六七八九十一二三四五六七八九十13900139000。', '13900139000'],
      ['身份证11010519491231002x和110105194912310046。', '11010519491231002x', '110105194912310046'],
      ['卡4532015112830366、5500005555555559。', '4532015112830366', '5500005555555559'],
      ['卡6212345678901232。', '6212345678901232'],
    ),
  },
  'narrative.placeholder': {
    passes: saying(
      '等级X级、x级和3x4。文字……待续。见【新闻】，【解读】政策。xx与__，﹍。',
      '请填写《申请表》，在此填写申请事项。',
    ),
    fails: quoting(
      ['公开×××条，xxx次，共X条、第×次、3x年。', '×××', 'xxx', 'X', '×', 'x'],
      ['名称﹍﹍﹍，电话………，日期___。', '﹍﹍﹍', '………', '___'],
      [
        '【】【 】【XX】【x_】【填写】【数字】【某单位】【日期】',
        '【】',
        '【 】',
        '【XX】',
        '【x_】',
        '【填写】',
        '【数字】',
        '【某单位】',
        '【日期】',
      ],
      [
        '请填写，在此填写数字，待补充，待填，待填写，待完善内容。',
        '请填写',
        '在此填写',
        '待补充',
        '待填',
        '待填写',
        '待完善内容',
      ],
      ['（此处略）（单位名称）（填写数字）', '（此处略）', '（单位名称）', '（填写数字）'],
    ),
  },
  'narrative.repeated': {
    passes: [
      { report: { ...clean2021, overview: ['某'.repeat(19), '某'.repeat(19)].map(paragraph) } },
      { report: { ...clean2021, overview: [`${'某'.repeat(20)}甲`, `${'某'.repeat(20)}乙`].map(paragraph) } },
    ],
    fails: [{ report: { ...clean2021, overview: ['某'.repeat(20), '某'.repeat(20)].map(paragraph) } }],
  },
  'narrative.traditional': {
    passes: saying('開門見山'),
    fails: [...saying(`務${'务'.repeat(19)}`), ...saying(`开${'门'.repeat(40)}務業`)],
  },
  'narrative.typography': {
    passes: saying('了了解情况，和和平，是是非，甲,b、a;乙、3:4。', '《甲》《乙》（丙）'),
    fails: [
      ...quoting(
        ['公开;更新:及时?审查!发布,”落实', ';', ':', '?', '!', '”'],
        ['甲，，乙，、丙；：丁：，戊', '，，', '，、', '；：', '：，'],
        ['甲，。乙。；丙、。丁。：戊。，己', '，。', '。；', '、。', '。：', '。，'],
        ['了了结，在在，和和，是是，将将，对对', '了了', '在在', '和和', '是是', '将将', '对对'],
        ['甲（乙。\n丙）（丁', '（'],
        ['《甲》《乙》\n《丙》》', '》'],
        ['“甲。', '“'],
        ['【甲。', '【'],
        ['〕甲。', '〕'],
      ),
    ],
  },
  'narrative.unfilled': {
    passes: saying('2024年月日不详，二〇二四年月日。信息条目，共件数。申请件，文件。'),
    fails: quoting(
      [
        '信息条，共条。共计条；政策条、解读条。发布条，信息篇，文章篇，解读篇，共期。',
        '信息条',
        '共条',
        '共计条',
        '政策条',
        '解读条',
        '发布条',
        '信息篇',
        '文章篇',
        '解读篇',
        '共期',
      ],
      ['共件，共份。（）()（)', '共件', '共份', '（）', '()', '（)'],
      ['自年月日至年月日。', '自年月日', '年月日'],
    ),
  },
};
