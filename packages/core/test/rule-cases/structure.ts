import type { Block } from '../../src/report/narrative.ts';
import type { Report, Report2021, SectionHeading } from '../../src/report/report.ts';
import { format2021 } from '../../src/formats/format-2021.ts';
import { makeBlank } from '../../src/report/blank.ts';
import { clean2019, clean2021, heading, paragraph } from '../clean-report.ts';
import { with2019, with2021 } from './cells.ts';
import { seedReport } from '../seed-report.ts';
import type { RuleCases } from './rule-case.ts';

const blank: Report2021 = makeBlank<'2021'>(format2021, { agency: '青川县民政局', year: 2024 });
const outline: readonly SectionHeading[] = [
  { section: 'overview', numbering: '一', text: '总体情况' },
  { section: 'proactive', numbering: '二', text: '主动公开政府信息情况' },
  { section: 'requests', numbering: '三', text: '收到和处理政府信息公开申请情况' },
  { section: 'reviews', numbering: '四', text: '政府信息公开行政复议、行政诉讼情况' },
  { section: 'problems', numbering: '五', text: '存在的主要问题及改进情况' },
  { section: 'otherMatters', numbering: '六', text: '其他需要报告的事项' },
];
const withOutline = (change: (entries: SectionHeading[]) => SectionHeading[]): Report => ({
  ...clean2021,
  outline: change([...outline]),
});
const withOverview = (overview: readonly Block[]): Report => ({ ...clean2021, overview });
const government = {
  agency: '青川县人民政府',
  title: '青川县人民政府2024年政府信息公开工作年度报告',
} as const;

export const structureCases: RuleCases = {
  'structure.format': {
    passes: [{ report: clean2021 }, { report: clean2019 }],
    fails: [
      { report: { ...clean2019, year: 2022 }, says: '国办公开办函〔2021〕30号' },
      { report: { ...clean2021, year: 2020 }, says: '2019年试行格式' },
    ],
  },
  'structure.sections': {
    passes: [{ report: clean2021 }, { report: withOutline((entries) => entries) }],
    fails: [
      { report: withOutline((entries) => entries.toSpliced(4, 1)), says: '缺少第五部分' },
      { report: withOutline((entries) => [...entries, entries[1] ?? outline[1]!]), says: '出现了 2 次' },
      {
        report: withOutline((entries) => [...entries.slice(0, 4), ...entries.slice(4).toReversed()]),
        says: '位置不对',
      },
    ],
  },
  'structure.headings': {
    passes: [{ report: withOutline((entries) => entries) }],
    fails: [
      { report: seedReport, quotes: ['概述'] },
      {
        report: withOutline((entries) =>
          entries.with(4, { section: 'problems', numbering: '五', text: '存在的主要问题及整改措施' }),
        ),
        quotes: ['存在的主要问题及整改措施'],
      },
    ],
  },
  'structure.numbering': {
    passes: [
      { report: clean2021 },
      {
        report: withOverview([
          heading('（一）', '主动公开'),
          heading('1.', '政策文件', 2),
          heading('2.', '财政信息', 2),
          heading('（二）', '依申请公开'),
          heading('1.', '受理', 2),
          heading('', '没有编号的小标题', 2),
          heading('2.', '答复', 2),
        ]),
      },
    ],
    fails: [
      { report: seedReport, quotes: ['（四）'], says: '序号重复' },
      {
        report: withOverview([heading('（一）', '主动公开'), heading('（三）', '监督保障')]),
        quotes: ['（三）'],
        says: '不连续',
      },
      {
        report: withOverview([heading('（一）', '主动公开'), heading('2.', '监督保障')]),
        quotes: ['2.'],
        says: '写法与前文不一致',
      },
      { report: withOverview([heading('（二）', '主动公开')]), quotes: ['（二）'] },
      {
        report: withOutline((entries) =>
          entries.with(5, { section: 'otherMatters', numbering: '五', text: '其他需要报告的事项' }),
        ),
        quotes: ['五'],
        says: '与该部分不符',
      },
    ],
  },
  'structure.title': {
    passes: [
      { report: clean2021 },
      { report: { ...clean2021, title: '2024年度青川县民政局 政府信息公开工作年度报告' } },
    ],
    fails: [
      { report: { ...clean2021, title: '青川县民政局2023年政府信息公开工作年度报告' }, says: '年度是 2023' },
      { report: { ...clean2021, title: '' }, says: '为空' },
      {
        report: { ...clean2021, agency: 'XX局', title: 'XX局2024年政府信息公开工作年度报告' },
        says: '占位符',
      },
      { report: { ...clean2021, title: '青川县民政局政府信息公开工作年度报告' }, says: '没有年度' },
      { report: { ...clean2021, title: '2024年政府信息公开工作年度报告' }, says: '没有机关全称' },
      { report: { ...clean2021, title: `${clean2021.title}${clean2021.title}` }, says: '有重复' },
      { report: { ...clean2021, title: '青川县民政局2024年政务公开年报' }, says: '写法不一致' },
    ],
  },
  'structure.signature': {
    passes: [
      { report: clean2021 },
      { report: { ...clean2021, signature: { agency: '四川省青川县民政局', date: '2025-01-20' } } },
      { report: { ...clean2021, signature: { agency: '青川县民政局办公室', date: '2025-01-20' } } },
    ],
    fails: [
      { report: { ...clean2021, signature: { agency: null, date: '2025-01-20' } }, says: '没有机关名称' },
      { report: { ...clean2021, signature: { agency: '青川县民政局', date: null } }, says: '没有日期' },
      {
        report: { ...clean2021, signature: { agency: '青川县财政局', date: '2025-01-20' } },
        quotes: ['青川县财政局'],
      },
    ],
  },
  'structure.preamble': {
    passes: [{ report: clean2021 }, { report: { ...clean2021, preamble: [] } }],
    fails: [{ report: seedReport, says: '获取报告的途径、联系方式' }],
  },
  'structure.overviewParts': {
    passes: [{ report: clean2021 }, { report: seedReport }, { report: withOverview([]) }],
    fails: [{ report: withOverview(clean2021.overview.slice(0, 6)), says: '政府信息公开平台建设、监督保障' }],
  },
  'structure.governmentParts': {
    passes: [
      { report: { ...clean2021, ...government } },
      { report: withOverview([paragraph('部门不必写社会评价。')]) },
    ],
    fails: [
      {
        report: { ...clean2021, ...government, overview: clean2021.overview.slice(0, 8) },
        says: '工作考核、社会评议、责任追究结果',
      },
    ],
  },
  'structure.tableMissing': {
    passes: [{ report: clean2021 }, { report: with2021({ 'reviews.reconsideration.upheld': null }) }],
    fails: [
      { report: blank, says: '第二十条第（一）项' },
      {
        report: with2021({ 'proactive.licensing.decisions': null }),
        cells: ['proactive.licensing.decisions'],
      },
    ],
  },
  'structure.rowsColumns': {
    passes: [{ report: clean2021 }, { report: blank }],
    fails: [
      {
        report: with2019({
          'proactive.licensing.previous': null,
          'proactive.licensing.change': null,
          'proactive.licensing.decisions': null,
        }),
        says: '行没有填写：“行政许可”',
      },
      {
        report: with2021({
          'proactive.rules.repealed': null,
          'proactive.normativeDocuments.repealed': null,
        }),
        says: '列没有填写：“本年废止件数”',
      },
    ],
  },
  'structure.blankCells': {
    passes: [{ report: clean2021 }, { report: blank }],
    fails: [
      {
        report: with2021({ 'requests.received.research': null, 'requests.received.total': null }),
        cells: ['requests.received.research', 'requests.received.total'],
        says: '有 2 格空白',
      },
      { report: with2021({ 'requests.received.research': null }), cells: ['requests.received.research'] },
    ],
  },
  'structure.cellKind': {
    passes: [{ report: clean2021 }, { report: clean2019 }, { report: blank }],
    fails: [
      { report: with2021({ 'requests.received.total': -1 }), cells: ['requests.received.total'] },
      { report: with2021({ 'requests.received.total': 1.5 }), says: '1.5' },
      { report: with2021({ 'proactive.fees.amount': -2 }), says: '非负金额' },
    ],
  },
  'structure.extra': {
    passes: [
      { report: clean2021 },
      {
        report: withOutline((entries) => [...entries, { section: null, numbering: '', text: '附件：名单' }]),
      },
    ],
    fails: [
      {
        report: withOutline((entries) => [...entries, { section: null, numbering: '七', text: '大事记' }]),
        quotes: ['大事记'],
      },
    ],
  },
};
