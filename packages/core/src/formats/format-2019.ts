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
const previous = {
  key: 'previous',
  label: '上一年项目数量',
  en: 'Items last year',
} as const;
const change = {
  key: 'change',
  label: '本年增/减',
  en: 'Increase or decrease this year',
  cell: 'signedCount',
  aliases: ['本年增减'],
} as const;
const decisions = { key: 'decisions', label: '处理决定数量', en: 'Decisions' } as const;

const itemRelations = [
  {
    rule: 'proactive.itemsPrevious',
    along: 'columns',
    op: 'eq',
    plus: ['previous'],
    minus: [],
    previousMinus: ['previous', 'change'],
  },
  {
    rule: 'proactive.itemsNotNegative',
    along: 'columns',
    op: 'ge',
    plus: ['previous', 'change'],
    minus: [],
  },
] as const;

/**
 * The trial format of 2019: 198 cells.
 * @see 国办公开办函〔2019〕60号
 */
export const format2019 = defineFormat({
  id: '2019',
  name: { zh: '2019年试行格式', en: 'Trial format of 2019' },
  source: {
    number: '国办公开办函〔2019〕60号',
    title: {
      zh: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
      en: 'Notice on annual reports of government information disclosure',
    },
  },
  years: { from: 2019, to: 2020 },
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
            { key: 'made', label: '本年新制作数量', en: 'Newly made this year' },
            { key: 'disclosed', label: '本年新公开数量', en: 'Newly disclosed this year' },
            { key: 'totalDisclosed', label: '对外公开总数量', en: 'Disclosed in all' },
          ],
          rows: [
            { key: 'rules', label: '规章', en: 'Administrative rules' },
            {
              key: 'normativeDocuments',
              label: '规范性文件',
              en: 'Normative documents',
              aliases: ['行政规范性文件'],
            },
          ],
          relations: [
            {
              rule: 'proactive.totalAtLeastNew',
              along: 'columns',
              op: 'ge',
              plus: ['totalDisclosed'],
              minus: ['disclosed'],
            },
          ],
        },
        {
          id: 'article20.5',
          path: 'proactive',
          banner: { zh: '第二十条第（五）项', en: 'Article 20 (5)' },
          corner,
          columns: [previous, change, decisions],
          rows: [
            { key: 'licensing', label: '行政许可', en: 'Administrative licensing' },
            {
              key: 'otherServices',
              label: '其他对外管理服务事项',
              en: 'Other external management and service matters',
            },
          ],
          relations: itemRelations,
        },
        {
          id: 'article20.6',
          path: 'proactive',
          banner: { zh: '第二十条第（六）项', en: 'Article 20 (6)' },
          corner,
          columns: [previous, change, decisions],
          rows: [
            { key: 'penalties', label: '行政处罚', en: 'Administrative penalties' },
            { key: 'coercion', label: '行政强制', en: 'Administrative coercive measures' },
          ],
          relations: itemRelations,
        },
        {
          id: 'article20.8',
          path: 'proactive',
          banner: { zh: '第二十条第（八）项', en: 'Article 20 (8)' },
          corner,
          columns: [previous, change],
          rows: [{ key: 'fees', label: '行政事业性收费', en: 'Administrative fees' }],
          relations: itemRelations,
        },
        {
          id: 'article20.9',
          path: 'proactive',
          banner: { zh: '第二十条第（九）项', en: 'Article 20 (9)' },
          corner,
          columns: [
            { key: 'projects', label: '采购项目数量', en: 'Procurement projects' },
            {
              key: 'amount',
              label: '采购总金额',
              en: 'Procurement amount (10,000 yuan)',
              cell: 'money',
              aliases: ['采购总金额（万元）', '采购总金额（单位：万元）'],
            },
          ],
          rows: [{ key: 'procurement', label: '政府集中采购', en: 'Centralised government procurement' }],
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
                { key: 'otherwiseHandled', label: '（六）其他处理', en: '(6) Otherwise handled' },
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
