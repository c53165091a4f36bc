import type { Block } from '../../src/report/narrative.ts';
import type { Report } from '../../src/report/report.ts';
import { clean2019, clean2021, paragraph } from '../clean-report.ts';
import { seedReport } from '../seed-report.ts';
import { previous2021, with2021 } from './cells.ts';
import type { RuleCases } from './rule-case.ts';

const withProblems = (...texts: string[]): Report => ({
  ...clean2021,
  problems: [...clean2021.problems, ...texts.map(paragraph)],
});
const withOther = (otherMatters: readonly Block[], report: Report = clean2021): Report => ({
  ...report,
  otherMatters,
});

const saying = (...texts: string[]): Report => ({ ...clean2021, overview: texts.map(paragraph) });
const sayingOf = (report: Report, ...texts: string[]): Report => ({
  ...report,
  overview: texts.map(paragraph),
});
/** One paragraph with a live field of the requests received. */
const printing = (text: string, at: number, length: number, report: Report = clean2021): Report => ({
  ...report,
  overview: [{ kind: 'paragraph', text, fields: [{ at, length, cell: 'requests.received.total' }] }],
});
const last = { previous: previous2021 };

export const textCases: RuleCases = {
  'text.received': {
    passes: [
      { report: clean2021 },
      { report: saying('收到政府信息公开申请36件（含上年结转2件）。') },
      { report: saying('受理政府信息公开申请34件，其中局办公室受理申请20件。') },
      { report: saying('2023年收到政府信息公开申请50件。上半年收到政府信息公开申请11件。') },
      { report: saying('收到政府信息公开申请34件，收到群众来信8件，受理网络问政182件。') },
    ],
    fails: [
      { report: saying('全年收到政府信息公开申请43件。'), quotes: ['43件'], says: '为 34' },
      { report: saying('新收依申请公开三十三件。'), quotes: ['三十三件'] },
    ],
    undecided: [
      { report: sayingOf(with2021({ 'requests.received.total': null }), '收到政府信息公开申请34件。') },
    ],
  },
  'text.carried': {
    passes: [{ report: clean2021 }, { report: saying('上年结转2件，另有2件顺延至下年度答复。') }],
    fails: [
      { report: saying('上年结转3件，结转下年度2件。'), quotes: ['3件'] },
      { report: saying('收到信息公开申请34件，另有5件转下年办理。'), quotes: ['5件'] },
    ],
    undecided: [{ report: sayingOf(with2021({ 'requests.carriedOver.total': null }), '上年结转2件。') }],
  },
  'text.handled': {
    passes: [{ report: clean2021 }, { report: saying('收到信息公开申请34件，全部答复36件。') }],
    fails: [{ report: saying('收到信息公开申请34件，办结30件。'), quotes: ['30件'] }],
    undecided: [
      { report: sayingOf(with2021({ 'requests.outcome.total.total': null }), '依申请公开办结30件。') },
    ],
  },
  'text.outcomes': {
    passes: [{ report: clean2021 }, { report: saying('主动予以公开政策文件12件。') }],
    fails: [
      {
        report: saying('对公开申请予以公开15件，不予公开3件，属于行政执法案卷1件。'),
        quotes: ['3件', '1件'],
        says: '不予公开为 2',
      },
    ],
    undecided: [
      { report: sayingOf(with2021({ 'requests.outcome.granted.total': null }), '公开申请中予以公开15件。') },
    ],
  },
  'text.applicants': {
    passes: [{ report: clean2021 }],
    fails: [
      {
        report: saying('收到信息公开申请34件，其中自然人29件、法人或其他组织5件。'),
        quotes: ['29件', '5件'],
      },
    ],
    undecided: [
      {
        report: sayingOf(
          with2021({ 'requests.received.naturalPersons': null }),
          '收到信息公开申请34件，其中自然人29件。',
        ),
      },
    ],
  },
  'text.reviews': {
    passes: [
      { report: clean2021 },
      { report: saying('全年受理行政复议案件120件，办结110件，结果维持80件。') },
      { report: saying('信息公开方面，行政复议和行政诉讼共4件。') },
    ],
    fails: [
      {
        report: saying('因政府信息公开被申请行政复议5件，结果维持2件；行政诉讼1件，结果纠正1件。'),
        quotes: ['5件', '1件'],
        says: '行政复议为 3',
      },
    ],
    undecided: [
      {
        report: sayingOf(
          with2021({ 'reviews.reconsideration.total': null }),
          '因政府信息公开被申请行政复议5件。',
        ),
      },
    ],
  },
  'text.rules': {
    passes: [
      { report: clean2021 },
      { report: clean2019 },
      { report: saying('制发行政规范性文件2件，废止规范性文件1件，现行有效规范性文件9件。') },
      { report: saying('作出行政许可46件，公开行政处罚信息30条。') },
    ],
    fails: [
      { report: saying('制发行政规范性文件3件，作出行政许可决定46件。'), quotes: ['3件'] },
      { report: saying('废止行政规范性文件4件，现行有效的规范性文件10件。'), quotes: ['4件', '10件'] },
      { report: saying('作出行政处罚5件。'), quotes: ['5件'], says: '为 3' },
    ],
    undecided: [
      {
        report: sayingOf(
          with2021({ 'proactive.normativeDocuments.issued': null }),
          '制发行政规范性文件3件。',
        ),
      },
    ],
  },
  'text.field': {
    passes: [
      { report: clean2021 },
      { report: printing('收到申请34件，上年结转2件。', 4, 2) },
      { report: printing('收到申请___件。', 4, 3, with2021({ 'requests.received.total': null })) },
    ],
    fails: [
      { report: printing('收到申请33件。', 4, 2), quotes: ['33'], says: '为 34' },
      { report: printing('收到申请344件。', 4, 2), quotes: ['344'], says: '为 34' },
      { report: printing('收到申请34.5件。', 4, 2), quotes: ['34.5'] },
      { report: printing('收到申请___件。', 4, 3), quotes: ['___'] },
    ],
    undecided: [{ report: printing('收到申请34件。', 4, 2, with2021({ 'requests.received.total': null })) }],
  },
  'text.none': {
    passes: [
      { report: clean2021 },
      { report: seedReport },
      { report: saying('收到申请34件。因政府信息公开没有发生被纠正的行政复议，没有行政诉讼败诉。') },
      { report: saying('收到申请34件，未收到申请人补正材料。2023年未收到政府信息公开申请。') },
    ],
    fails: [
      { report: saying('2024年，我局未收到政府信息公开申请。'), quotes: ['未收到政府信息公开申请'] },
      { report: saying('2024年没有收到公民、法人和其他组织的信息公开申请。') },
      {
        report: saying('收到申请34件。没有因政府信息公开引发行政复议、行政诉讼。'),
        quotes: ['没有因政府信息公开引发行政复议、行政诉讼', '没有因政府信息公开引发行政复议、行政诉讼'],
      },
      { report: saying('按要求做好主动公开工作。'), says: '新收申请 34 件，正文没有提到' },
    ],
  },
  'text.sum': {
    passes: [
      { report: clean2021 },
      { report: saying('公开信息268条，其中政策文件12条、工作动态221条、财政信息35条。') },
      { report: saying('公开信息268条，其中网站公开250条、公众号公开200条。') },
      { report: saying('公开信息268条，其中政策文件12条、工作动态100条。') },
      { report: saying('公开信息407条，其中政务信息300条（要闻200条、通知100条）、政策107条。') },
    ],
    fails: [
      {
        report: saying('公开信息268条，其中政策文件12条、工作动态225条、财政信息35条。'),
        quotes: ['268条，其中政策文件12条、工作动态225条、财政信息35条'],
        says: '12 + 225 + 35 = 272',
      },
    ],
  },
  'text.percent': {
    passes: [
      { report: clean2021 },
      { report: saying('收到信息公开申请34件，其中自然人30件，占88.2%；法人4件，占比11.8%。') },
      { report: saying('办理建议12件，办结率100%。') },
    ],
    fails: [
      {
        report: saying('收到信息公开申请34件，其中自然人30件，占82.4%。'),
        quotes: ['82.4%'],
        says: '30 占 36 的 83.33%',
      },
    ],
  },
  'text.shares': {
    passes: [
      { report: clean2021 },
      { report: saying('予以公开42件，占42.86%；部分公开1件，占1.02%；不予公开49件，占50%。') },
      { report: saying('申请中自然人占33.3%、企业占33.3%、其他组织占33.3%。') },
      { report: saying('通过网络提交的占60%、信函占30%、当面占10%。') },
      { report: saying('政策类信息占55.2%、工作动态占20.1%、财政信息占15.4%，其余为通知公告。') },
    ],
    fails: [
      {
        report: saying('申请中，通过网络提交的占60.5%、信函占30.2%、当面占10.3%。'),
        quotes: ['60.5%、信函占30.2%、当面占10.3%'],
        says: '101%',
      },
    ],
  },
  'text.feeAmount': {
    passes: [
      { report: clean2021 },
      { report: withOther([paragraph('对1件申请收取信息处理费380元。')]) },
      { report: withOther([paragraph('全县实际收取信息处理费共计0.04万元。')]) },
      { report: withOther([paragraph('依申请公开信息处理费收取2件，共400元。未发生退费。')]) },
      { report: withOther([paragraph('本年度收取信息处理费0元。')]) },
      { report: { ...clean2019, otherMatters: [paragraph('收取信息处理费23.5元。')] } },
    ],
    fails: [
      { report: withOther([paragraph('收取信息处理费共计385元。')]), quotes: ['信息处理费共计385元'] },
      { report: withOther([paragraph('收取1,234元信息处理费。')]), quotes: ['1,234元信息处理费'] },
      { report: withOther([paragraph('收取信息处理费3件，共2.5元。')]), says: '10元的整倍数' },
    ],
  },
  'text.sameFigure': {
    passes: [
      { report: clean2021 },
      { report: saying('全年收到信息公开申请34件。', '我局共收到信息公开申请34件。') },
      { report: saying('收到信息公开申请34件，其中网络20件。', '县水利局收到信息公开申请3件。') },
      { report: saying('收到信息公开申请34件，办公室收到信息公开申请20件。') },
      { report: saying('收到信息公开申请34件。', '收到信息公开申请36件（含上年结转2件）。') },
      { report: saying('2023年收到信息公开申请40件。', '2024年收到信息公开申请34件。') },
    ],
    fails: [
      {
        report: saying('全年共收到信息公开申请34件。', '2024年，收到信息公开申请43件，均已办结。'),
        quotes: ['43件'],
        says: '34件',
      },
    ],
  },
  'text.lastYear': {
    passes: [
      { report: clean2021, options: last },
      { report: saying('2023年收到政府信息公开申请34件。'), options: last },
      { report: saying('2022年收到政府信息公开申请50件。'), options: last },
    ],
    fails: [
      { report: saying('去年收到政府信息公开申请28件。'), options: last, quotes: ['28件'] },
      { report: saying('2023年收到政府信息公开申请28件。'), options: last, says: '写 2023 年' },
    ],
  },
  'text.change': {
    passes: [
      { report: clean2021, options: last },
      { report: saying('收到信息公开申请40件，较上年增加6件，同比增长17.6%。'), options: last },
      { report: saying('收到信息公开申请17件，同比减少17件，比去年下降了50%。'), options: last },
    ],
    fails: [
      {
        report: saying('收到信息公开申请40件，较上年增加5件，同比增长25%。'),
        options: last,
        quotes: ['5件', '25%'],
        says: '应为增加 6',
      },
      {
        report: saying('收到信息公开申请40件，较上年减少6件，同比下降17.6%。'),
        options: last,
        quotes: ['6件', '17.6%'],
        says: '应为增加 6',
      },
    ],
  },
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
