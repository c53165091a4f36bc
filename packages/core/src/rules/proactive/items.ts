import { wanOfFen } from '../../report/money.ts';
import { judgeCells } from '../judge-cells.ts';
import { provisions } from '../provisions.ts';
import { defineRule } from '../rule.ts';
import { valueOf } from '../sum-cells.ts';
import { rowsWith } from './rows-with.ts';

const procurement = ['projects', 'amount'];

const made = ['made', 'disclosed'] as const;
const items = ['previous', 'change', 'decisions'] as const;

/** What is made is disclosed, and what is disclosed was made. */
export const proactiveMade = defineRule({
  id: 'proactive.made',
  kind: 'report',
  severity: 'info',
  basis: [provisions.format2019],
  states: {
    zh: '本年新制作与本年新公开或者都有，或者都没有，新公开不多于新制作',
    en: 'Documents newly made and newly disclosed are both none or both some, and no more are disclosed than made',
  },
  limits: {
    zh: '公开往年制作的文件、当年制作尚未公开都可能是实情，请核实。',
    en: 'Disclosing what was made in earlier years, or not yet disclosing what was made, may well be so.',
  },
  check: (subject) =>
    rowsWith(subject.format, made).flatMap(({ label, cell }) =>
      judgeCells(subject, made.map(cell), (newly = 0, disclosed = 0) =>
        (newly === 0) === (disclosed === 0) && disclosed <= newly
          ? null
          : {
              zh: `${label.zh}本年新制作 ${newly}，新公开 ${disclosed}，请核实。`,
              en: `${label.en}: ${newly} newly made, ${disclosed} newly disclosed; please verify.`,
            },
      ),
    ),
});

/** Decisions are made under some item. */
export const proactiveDecisionsWithoutItems = defineRule({
  id: 'proactive.decisionsWithoutItems',
  kind: 'report',
  severity: 'warning',
  basis: [provisions.format2019],
  states: {
    zh: '有处理决定的，项目数量不为零',
    en: 'Where decisions are made, there are items',
  },
  limits: {
    zh: '受委托作出决定而项目计在委托机关的，请说明。',
    en: 'Decisions made on behalf of another agency, which counts the items, are a good reason.',
  },
  check: (subject) =>
    rowsWith(subject.format, items).flatMap(({ label, cell }) =>
      judgeCells(subject, items.map(cell), (previous = 0, change = 0, decisions = 0) =>
        decisions === 0 || previous + change !== 0
          ? null
          : {
              zh: `${label.zh}有处理决定 ${decisions} 件，而项目数量（上一年加增减）为 0。`,
              en: `${label.en}: ${decisions} decisions, but no items (last year with its change).`,
            },
      ),
    ),
});

/** Decisions are not the number of items once more. */
export const proactiveDecisionsAreTotals = defineRule({
  id: 'proactive.decisionsAreTotals',
  kind: 'report',
  severity: 'warning',
  basis: [provisions.format2019],
  states: {
    zh: '处理决定数量不是照填项目数量',
    en: 'Decisions are not the number of items filled in again',
  },
  limits: {
    zh: '至少两行且各行处理决定数量都等于上一年项目数量加本年增减时才报。',
    en: 'Reports only where in every row, and in two or more with numbers, decisions equal items last year with their change.',
  },
  check: (subject) => {
    const rows = rowsWith(subject.format, items)
      .map(({ cell }) => ({
        cell: cell('decisions'),
        decisions: valueOf(subject, cell('decisions')),
        total: valueOf(subject, cell('previous')) + valueOf(subject, cell('change')),
      }))
      .filter(({ decisions, total }) => decisions !== 0 || total !== 0);
    if (rows.length < 2 || !rows.every(({ decisions, total }) => decisions === total)) return [];
    return [
      {
        cells: rows.map(({ cell }) => cell),
        message: {
          zh: '各行的处理决定数量都等于上一年项目数量加本年增减，可能把项目累计数填成了处理决定数量。',
          en: 'In every row decisions equal items last year with their change: the running total of items may have been filled in as decisions.',
        },
      },
    ];
  },
});

/** Procurement has projects where it has an amount, and the other way round. */
export const proactiveProcurementPair = defineRule({
  id: 'proactive.procurementPair',
  kind: 'report',
  severity: 'warning',
  basis: [provisions.format2019],
  states: {
    zh: '采购项目数量与采购总金额或者都为零，或者都不为零',
    en: 'Procurement projects and amount are both zero or both not',
  },
  limits: {
    zh: '项目与付款不在同一年的，请说明。',
    en: 'Projects paid for in another year are a good reason.',
  },
  check: (subject) =>
    rowsWith(subject.format, procurement).flatMap(({ cell }) =>
      judgeCells(subject, [cell('projects'), cell('amount')], (projects = 0, amount = 0) =>
        (projects === 0) === (amount === 0)
          ? null
          : {
              zh: `采购项目数量 ${projects}，采购总金额 ${wanOfFen(amount)} 万元，应同为零或同不为零。`,
              en: `${projects} procurement projects, but an amount of ${wanOfFen(amount)} (10,000 yuan): both are zero or neither is.`,
            },
      ),
    ),
});
