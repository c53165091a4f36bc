import type { Report } from '../../src/report/report.ts';
import { clean2021, paragraph } from '../clean-report.ts';
import type { RuleCases } from './rule-case.ts';

const options = { today: '2025-02-10' };
const signedOn = (date: string | null, agency = clean2021.agency): Report => ({
  ...clean2021,
  agency,
  signature: { agency, date },
});
const withPreamble = (text: string): Report => ({ ...clean2021, preamble: [paragraph(text)] });

export const datesCases: RuleCases = {
  'dates.period': {
    passes: [
      { report: clean2021 },
      { report: withPreamble('统计期限为2024 年 1 月 1 日至 12 月 31 日。') },
      { report: withPreamble('所列数据统计期限自二〇二四年一月一日起至二〇二四年十二月三十一日止。') },
      { report: withPreamble('意见征集自2024年3月1日至2024年3月31日进行。') },
      { report: withPreamble('') },
    ],
    fails: [
      {
        report: withPreamble('所列数据的统计期限自2023年1月1日起至2023年12月31日止。'),
        quotes: ['2023年1月1日起至2023年12月31日'],
      },
      {
        report: withPreamble('统计期限自2024年1月1日至2024年11月30日。'),
        quotes: ['2024年1月1日至2024年11月30日'],
      },
      {
        report: withPreamble('统计期限自2024年1月1日至2024年12月32日。'),
        quotes: ['2024年1月1日至2024年12月32日'],
      },
    ],
  },
  'dates.signed': {
    passes: [
      { report: clean2021, options },
      { report: signedOn(null), options },
    ],
    fails: [
      { report: signedOn('2024-01-20'), options, quotes: ['2024年1月20日'] },
      { report: signedOn('2025-03-20'), options, says: '晚于今天' },
    ],
  },
  'dates.deadlineDepartment': {
    passes: [
      { report: clean2021 },
      { report: signedOn('2025-01-31') },
      { report: signedOn('2025-02-20', '青川县人民政府') },
    ],
    fails: [
      { report: signedOn('2025-02-01'), quotes: ['2025年2月1日'], says: '2025年1月31日' },
      { report: clean2021, options: { publishedOn: '2025-02-03' }, says: '公布日期' },
    ],
  },
  'dates.deadlineLevel': {
    passes: [
      { report: signedOn('2025-03-31', '青川县人民政府') },
      { report: signedOn('2025-04-01', '青川县乔庄镇人民政府') },
      { report: signedOn('2025-04-01') },
    ],
    fails: [{ report: signedOn('2025-04-01', '青川县人民政府'), quotes: ['2025年4月1日'] }],
  },
  'dates.published': {
    passes: [
      { report: clean2021, options: { publishedOn: '2025-01-20' } },
      { report: signedOn(null), options: { publishedOn: '2025-01-20' } },
    ],
    fails: [
      { report: signedOn(null), options: { publishedOn: '2024-12-30' }, says: '统计期限结束之前' },
      { report: clean2021, options: { publishedOn: '2025-01-15' }, says: '晚于公布日期 2025年1月15日' },
    ],
  },
  'dates.impossible': {
    passes: [
      { report: clean2021 },
      { report: withPreamble('于2024年2月29日、4月30日召开会议，2月29日公布，3月共12日。') },
      { report: withPreamble('统计期限自2024年1月1日至2024年12月32日。') },
    ],
    fails: [
      { report: withPreamble('2023年2月29日召开会议。'), quotes: ['2023年2月29日'] },
      {
        report: withPreamble('于4月31日、13月1日、2024 年 6 月 31 日公布。'),
        quotes: ['4月31日', '13月1日', '2024 年 6 月 31 日'],
      },
    ],
  },
  'dates.localDeadline': {
    passes: [{ report: clean2021, options: { deadline: '2025-01-26' } }],
    fails: [
      { report: clean2021, options: { deadline: '2025-01-15' }, says: '落款日期' },
      { report: clean2021, options: { deadline: '2025-01-22', publishedOn: '2025-01-25' }, says: '公布日期' },
    ],
  },
};
