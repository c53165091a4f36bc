import { formatNotices, provisions } from './provisions.ts';
import { defineRule } from './rule.ts';

/**
 * Rules whose relations the formats declare: totals, balances, bounds, and carry-over from year to year.
 * What the form prints, and what follows from it by arithmetic, takes no justification; last year's report may be wrong.
 */
export const linearRules = [
  defineRule({
    id: 'requests.balance',
    kind: 'linear',
    severity: 'error',
    justifiable: false,
    basis: formatNotices,
    states: {
      zh: '第一项加第二项之和，等于第三项（七）总计加第四项之和',
      en: 'Newly received and carried over together equal the total of results and carried forward',
    },
  }),
  defineRule({
    id: 'requests.outcomeTotal',
    kind: 'linear',
    severity: 'error',
    justifiable: false,
    basis: formatNotices,
    states: {
      zh: '本年度办理结果总计等于各项办理结果之和',
      en: 'The total of results equals the sum of all results',
    },
  }),
  defineRule({
    id: 'requests.rowTotal',
    kind: 'linear',
    severity: 'error',
    justifiable: false,
    basis: formatNotices,
    states: {
      zh: '每行总计等于自然人与五类法人或其他组织之和',
      en: 'The total of a row equals natural persons and the five kinds of organisations',
    },
  }),
  defineRule({
    id: 'requests.carriedForwardLimit',
    kind: 'linear',
    severity: 'error',
    justifiable: false,
    basis: formatNotices,
    states: {
      zh: '结转下年度的件数不超过新收与上年结转之和',
      en: 'No more is carried forward than was received and carried over',
    },
  }),
  defineRule({
    id: 'requests.carriedOver',
    kind: 'linear',
    severity: 'error',
    basis: formatNotices,
    states: {
      zh: '上年结转等于上年报告的结转下年度',
      en: "What is carried over equals what last year's report carried forward",
    },
  }),
  defineRule({
    id: 'reviews.total',
    kind: 'linear',
    severity: 'error',
    justifiable: false,
    basis: formatNotices,
    states: {
      zh: '复议、诉讼的总计等于维持、纠正、其他、尚未审结之和',
      en: 'The total of reviews equals upheld, corrected, other and pending',
    },
  }),
  defineRule({
    id: 'proactive.totalAtLeastNew',
    kind: 'linear',
    severity: 'error',
    basis: [provisions.format2019],
    states: {
      zh: '对外公开总数量不小于本年新公开数量',
      en: 'The number disclosed in all is at least the number newly disclosed',
    },
  }),
  defineRule({
    id: 'proactive.itemsPrevious',
    kind: 'linear',
    severity: 'warning',
    basis: [provisions.format2019],
    states: {
      zh: '上一年项目数量等于上年报告的项目数量加增减',
      en: "Items last year equal last year's report's items with their change",
    },
  }),
  defineRule({
    id: 'proactive.itemsNotNegative',
    kind: 'linear',
    severity: 'error',
    justifiable: false,
    basis: [provisions.format2019],
    states: {
      zh: '上一年项目数量加本年增减不为负',
      en: 'Items last year with their change are not negative',
    },
  }),
  defineRule({
    id: 'proactive.stock',
    kind: 'linear',
    severity: 'warning',
    basis: [provisions.format2021],
    states: {
      zh: '现行有效件数等于上年现行有效加制发减废止',
      en: "In force equals last year's in force, plus issued, minus repealed",
    },
  }),
  defineRule({
    id: 'proactive.stockNotNegative',
    kind: 'linear',
    severity: 'error',
    justifiable: false,
    basis: [provisions.format2021],
    states: {
      zh: '由本年数推算的上年现行有效件数不为负',
      en: 'The number in force last year, as this year implies it, is not negative',
    },
  }),
  defineRule({
    id: 'proactive.repealed',
    kind: 'linear',
    severity: 'error',
    basis: [provisions.format2021],
    states: {
      zh: '废止件数不超过上年现行有效加本年制发',
      en: 'No more is repealed than was in force last year or issued this year',
    },
  }),
] as const;
