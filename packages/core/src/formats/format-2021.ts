import { defineFormat } from '../format/define-format.ts';
import { applicantColumns, applicantCorner } from './applicants.ts';
import {
  carriedForwardRow,
  carriedOverRow,
  grantedRow,
  notProcessedRows,
  outcomeHeading,
  outcomeTotalRow,
  partlyGrantedRow,
  receivedRow,
  refusedRows,
  requestRelations,
  unableToProvideRows,
} from './outcomes.ts';
import { reviewTable } from './reviews.ts';
import {
  otherMattersSection,
  overviewSection,
  problemsSection,
  proactiveHeading,
  requestsHeading,
  reviewsHeading,
} from './sections.ts';

const corner = { zh: '信息内容', en: 'Information' } as const;
const decisions = { key: 'decisions', label: '本年处理决定数量', en: 'Decisions this year' } as const;

/**
 * The format in force since the reporting year 2021: 200 cells.
 * @see 国办公开办函〔2021〕30号
 */
export const format2021 = defineFormat({
  id: '2021',
  name: { zh: '2021年格式', en: 'Format of 2021' },
  source: {
    number: '国办公开办函〔2021〕30号',
    title: {
      zh: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
      en: 'Notice issuing the Format of Annual Reports on Government Information Disclosure',
    },
  },
  years: { from: 2021 },
  crosswalk: {
    from: '2019',
    same: [
      'proactive.licensing.decisions',
      'proactive.penalties.decisions',
      'proactive.coercion.decisions',
      'requests.received',
      'requests.carriedOver',
      'requests.outcome.granted',
      'requests.outcome.partlyGranted',
      'requests.outcome.refused',
      'requests.outcome.unableToProvide',
      'requests.outcome.notProcessed',
      'requests.outcome.total',
      'requests.carriedForward',
      'reviews',
    ],
    split: [
      {
        whole: 'requests.outcome.otherwiseHandled',
        parts: [
          'requests.outcome.otherwiseHandled.notCorrectedInTime',
          'requests.outcome.otherwiseHandled.feeNotPaidInTime',
          'requests.outcome.otherwiseHandled.other',
        ],
      },
    ],
    gaps: [
      {
        cells: ['proactive.rules', 'proactive.normativeDocuments'],
        reason: {
          zh: '2019年格式统计制作和公开的数量，2021年格式统计制发、废止和现行有效的件数，口径不同。',
          en: 'The format of 2019 counts documents made and disclosed; that of 2021 counts documents issued, repealed and in force.',
        },
      },
      {
        cells: [
          'proactive.licensing.previous',
          'proactive.licensing.change',
          'proactive.penalties.previous',
          'proactive.penalties.change',
          'proactive.coercion.previous',
          'proactive.coercion.change',
          'proactive.otherServices',
        ],
        reason: {
          zh: '2021年格式不再统计事项的数量及其增减。',
          en: 'The format of 2021 no longer counts items and their changes.',
        },
      },
      {
        cells: ['proactive.fees'],
        reason: {
          zh: '2019年格式统计收费项目的数量，2021年格式统计收费金额。',
          en: 'The format of 2019 counts kinds of fees; that of 2021 gives the amount collected.',
        },
      },
      {
        cells: ['proactive.procurement'],
        reason: {
          zh: '2021年格式不再统计政府集中采购。',
          en: 'The format of 2021 no longer covers centralised procurement.',
        },
      },
    ],
  },
  sections: [
    overviewSection,
    {
      ...proactiveHeading,
      tables: [
        {
          id: 'article20.1',
          path: 'proactive',
          banner: { zh: '第二十条第（一）项', en: 'Article 20 (1)' },
          corner,
          columns: [
            { key: 'issued', label: '本年制发件数', en: 'Issued this year' },
            { key: 'repealed', label: '本年废止件数', en: 'Repealed this year' },
            {
              key: 'inForce',
              label: '现行有效件数',
              en: 'In force',
              aliases: ['现行有效件', '现行有效件数（历史累计）'],
            },
          ],
          rows: [
            { key: 'rules', label: '规章', en: 'Administrative rules' },
            {
              key: 'normativeDocuments',
              label: '行政规范性文件',
              en: 'Normative documents',
              aliases: ['规范性文件'],
            },
          ],
          relations: [
            {
              rule: 'proactive.stock',
              along: 'columns',
              op: 'eq',
              plus: ['inForce', 'repealed'],
              minus: ['issued'],
              previousMinus: ['inForce'],
            },
            {
              rule: 'proactive.stockNotNegative',
              along: 'columns',
              op: 'ge',
              plus: ['inForce', 'repealed'],
              minus: ['issued'],
            },
            {
              rule: 'proactive.repealed',
              along: 'columns',
              op: 'ge',
              plus: ['issued'],
              minus: ['repealed'],
              previousPlus: ['inForce'],
            },
          ],
        },
        {
          id: 'article20.5',
          path: 'proactive',
          banner: { zh: '第二十条第（五）项', en: 'Article 20 (5)' },
          corner,
          columns: [decisions],
          rows: [{ key: 'licensing', label: '行政许可', en: 'Administrative licensing' }],
        },
        {
          id: 'article20.6',
          path: 'proactive',
          banner: { zh: '第二十条第（六）项', en: 'Article 20 (6)' },
          corner,
          columns: [decisions],
          rows: [
            { key: 'penalties', label: '行政处罚', en: 'Administrative penalties' },
            { key: 'coercion', label: '行政强制', en: 'Administrative coercive measures' },
          ],
        },
        {
          id: 'article20.8',
          path: 'proactive',
          banner: { zh: '第二十条第（八）项', en: 'Article 20 (8)' },
          corner,
          columns: [
            {
              key: 'amount',
              label: '本年收费金额（单位：万元）',
              en: 'Fees collected this year (10,000 yuan)',
              cell: 'money',
              aliases: ['本年收费金额'],
            },
          ],
          rows: [{ key: 'fees', label: '行政事业性收费', en: 'Administrative fees' }],
        },
      ],
    },
    {
      ...requestsHeading,
      tables: [
        {
          id: 'requests',
          path: 'requests',
          corner: applicantCorner,
          columns: applicantColumns,
          rows: [
            receivedRow,
            carriedOverRow,
            {
              ...outcomeHeading,
              children: [
                grantedRow,
                partlyGrantedRow,
                refusedRows,
                unableToProvideRows,
                notProcessedRows,
                {
                  key: 'otherwiseHandled',
                  label: '（六）其他处理',
                  en: '(6) Otherwise handled',
                  children: [
                    {
                      key: 'notCorrectedInTime',
                      label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
                      en: '1. Not corrected in time without proper reason, no longer processed',
                    },
                    {
                      key: 'feeNotPaidInTime',
                      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
                      en: '2. Fee not paid in time, no longer processed',
                    },
                    { key: 'other', label: '3.其他', en: '3. Other', aliases: ['3.其它'] },
                  ],
                },
                outcomeTotalRow,
              ],
            },
            carriedForwardRow,
          ],
          relations: requestRelations,
        },
      ],
    },
    { ...reviewsHeading, tables: [reviewTable] },
    problemsSection,
    otherMattersSection,
  ],
});
