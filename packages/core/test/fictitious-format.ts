import type { AnyReport } from '../src/report/report.ts';
import { defineFormat } from '../src/format/define-format.ts';

/**
 * A third format that no office prescribes, in one file: other sections, tables, kinds and relations than the official ones.
 * What works for it works for whatever format comes next.
 */
export const fictitiousFormat = defineFormat({
  id: 'fictitious',
  name: { zh: '虚构格式', en: 'Fictitious format' },
  source: { number: '虚构〔2031〕1号', title: { zh: '虚构的通知', en: 'A notice that does not exist' } },
  years: { from: 2031 },
  sections: [
    {
      key: 'overview',
      kind: 'narrative',
      ordinal: '一',
      heading: { zh: '概况', en: 'Overview' },
      parts: [{ key: 'hotline', heading: { zh: '热线服务', en: 'Hotline' } }],
    },
    {
      key: 'services',
      kind: 'tables',
      ordinal: '二',
      heading: { zh: '公开服务情况', en: 'Services' },
      tables: [
        {
          id: 'hotline',
          path: 'hotline',
          banner: { zh: '热线', en: 'Hotline' },
          corner: { zh: '项目', en: 'Item' },
          columns: [
            {
              label: '来电',
              en: 'Calls',
              children: [
                { key: 'day', label: '白天', en: 'By day' },
                { key: 'night', label: '夜间', en: 'By night', aliases: ['夜晚'] },
                { key: 'total', label: '小计', en: 'Total', total: 'hotline.rowTotal' },
              ],
            },
          ],
          rows: [
            { key: 'open', label: '年初未办', en: 'Open at the start' },
            { key: 'calls', label: '来电', en: 'Calls' },
            {
              key: 'answered',
              label: '办理',
              en: 'Answered',
              children: [
                { key: 'atOnce', label: '当场答复', en: 'At once' },
                { key: 'later', label: '转办答复', en: 'Later' },
                { key: 'total', label: '合计', en: 'Total', total: 'hotline.answeredTotal' },
              ],
            },
            { key: 'left', label: '年末未办', en: 'Left at the end' },
          ],
          relations: [
            {
              rule: 'hotline.balance',
              along: 'rows',
              op: 'eq',
              plus: ['open', 'calls'],
              minus: ['answered.total', 'left'],
            },
            {
              rule: 'hotline.open',
              along: 'rows',
              op: 'eq',
              plus: ['open'],
              minus: [],
              previousMinus: ['left'],
            },
          ],
        },
        {
          id: 'costs',
          path: 'costs',
          columns: [
            { key: 'staff', label: '人员经费（万元）', en: 'Staff (10,000 yuan)', cell: 'money' },
            { key: 'other', label: '其他经费（万元）', en: 'Other (10,000 yuan)', cell: 'money' },
            {
              key: 'total',
              label: '经费合计（万元）',
              en: 'Total (10,000 yuan)',
              cell: 'money',
              total: 'costs.total',
            },
          ],
        },
      ],
    },
    {
      key: 'problems',
      kind: 'narrative',
      ordinal: '三',
      heading: { zh: '问题', en: 'Problems' },
    },
    {
      key: 'otherMatters',
      kind: 'narrative',
      ordinal: '四',
      heading: { zh: '其他', en: 'Other matters' },
    },
  ],
});

/** A right report in it: every identity holds. */
export const fictitiousReport: AnyReport = {
  format: 'fictitious',
  year: 2031,
  agency: '青川县公安局图书馆',
  title: '青川县公安局图书馆2031年政府信息公开工作年度报告',
  preamble: [],
  overview: [{ kind: 'paragraph', text: '2031年接到来电545件，当场答复350件。' }],
  problems: [],
  otherMatters: [],
  signature: { agency: '青川县公安局图书馆', date: '2032-01-20' },
  hotline: {
    open: { day: 12, night: 3, total: 15 },
    calls: { day: 480, night: 65, total: 545 },
    answered: {
      atOnce: { day: 310, night: 40, total: 350 },
      later: { day: 150, night: 20, total: 170 },
      total: { day: 460, night: 60, total: 520 },
    },
    left: { day: 32, night: 8, total: 40 },
  },
  costs: { staff: 40.5, other: 2.25, total: 42.75 },
} as AnyReport;
