import { cellLabel } from '../../format/cell-label.ts';
import type { Cell } from '../../format/cell-id.ts';
import { formatValue } from '../describe-equation.ts';
import { provisions } from '../provisions.ts';
import type { LocalText } from '../../text/local-text.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';
import { valueOf } from '../sum-cells.ts';
import { rowsWith } from './rows-with.ts';

const totals = ['totalDisclosed'];

/** 元 written as 万元, or the other way round, is off by 10⁴; figures move by this factor at most beside it. */
const UNIT = 10_000;
const SPREAD = 5;

/** Amounts are in 万元. */
export const proactiveFeeUnit = defineRule({
  id: 'proactive.feeUnit',
  kind: 'report',
  severity: 'warning',
  needs: ['previous'],
  basis: [provisions.format2021],
  states: {
    zh: '收费、采购金额以万元为单位',
    en: 'Fees and procurement are given in 10,000 yuan',
  },
  limits: {
    zh: `与上年相差约一万倍（上下${SPREAD}倍以内）才报；没有上年报告或上年为零的看不出来。`,
    en: `Reports amounts that differ from last year by about 10,000 times (within a factor of ${SPREAD}); sees nothing without an amount last year.`,
  },
  check: (subject, { previous }) =>
    previous === undefined
      ? []
      : shared(subject, previous)
          .filter(({ cell }) => cell.kind === 'money')
          .flatMap(({ cell, now, before }) => {
            const ratio = Math.max(now, before) / Math.min(now, before);
            if (!(ratio > UNIT / SPREAD && ratio < UNIT * SPREAD)) return [];
            return [
              oddAgainst(cell, now, before, {
                zh: '相差约一万倍，可能把元写成了万元（或相反）',
                en: 'about 10,000 times apart: 元 may have been written as 万元, or the other way round',
              }),
            ];
          }),
});

/** A figure this many times as large as last year's, or as small, jumps. */
const TIMES = 10;

/** Figures of section two do not jump. */
export const proactiveJump = jumpRule('proactive.jump', {
  states: {
    zh: '第二部分各数与上年相比没有异常的大起大落',
    en: "Section two's figures do not jump against last year's",
  },
  floor: 100,
  isCompared: (cell) => cell.section === 'proactive',
});

/** The number of requests does not jump. */
export const requestsJump = jumpRule('requests.jump', {
  states: {
    zh: '新收申请件数与上年相比没有异常的大起大落',
    en: "The number of requests does not jump against last year's",
  },
  floor: 100,
  isCompared: ({ id }) => id === 'requests.received.total',
});

/** The number of reviews does not jump. */
export const reviewsJump = jumpRule('reviews.jump', {
  states: {
    zh: '行政复议、行政诉讼件数与上年相比没有异常的大起大落',
    en: "The number of reviews does not jump against last year's",
  },
  floor: 30,
  isCompared: (cell) => cell.section === 'reviews' && cell.isTotal,
});

interface Jump {
  readonly states: LocalText;
  /** Below this a figure may jump without meaning anything. */
  readonly floor: number;
  readonly isCompared: (cell: Cell) => boolean;
}

function jumpRule(id: string, { states, floor, isCompared }: Jump) {
  return defineRule({
    id,
    kind: 'report',
    severity: 'info',
    needs: ['previous'],
    basis: [],
    states,
    limits: {
      zh: `超过上年${TIMES}倍或不到十分之一、且较大的一数不小于${floor}才报，上年为零的不报；跨格式的只比两个格式都有的格。`,
      en: `Reports what is above ${TIMES} times or below a tenth of last year's, where the larger is ${floor} or more and neither is zero; across formats only cells that both have are compared.`,
    },
    check: (subject, { previous }) =>
      previous === undefined
        ? []
        : shared(subject, previous)
            .filter(({ cell }) => cell.kind === 'count' && isCompared(cell))
            .flatMap(({ cell, now, before }) => {
              const larger = Math.max(now, before);
              if (larger < floor || larger <= TIMES * Math.min(now, before)) return [];
              return [
                oddAgainst(cell, now, before, {
                  zh: '变化很大，请核实',
                  en: 'a large change; please verify',
                }),
              ];
            }),
  });
}

/** What is disclosed in all does not shrink. */
export const proactiveTotalDisclosedFell = defineRule({
  id: 'proactive.totalDisclosedFell',
  kind: 'report',
  severity: 'warning',
  needs: ['previous'],
  basis: [provisions.format2019],
  states: {
    zh: '对外公开总数量不少于上年',
    en: "The number disclosed in all is not below last year's",
  },
  limits: {
    zh: '清理、废止后减少是可能的，请在文中说明。',
    en: 'A clean-up may lower it; the text should say so.',
  },
  check: (subject, { previous }) =>
    previous === undefined
      ? []
      : rowsWith(subject.format, totals).flatMap(({ cell }) => {
          const known = subject.format.cellById.get(cell('totalDisclosed'));
          if (!known) return [];
          const now = valueOf(subject, known.id);
          const before = valueOf(previous, known.id);
          return now < before
            ? [
                oddAgainst(known, now, before, {
                  zh: '比上年减少，请说明原因',
                  en: 'less than last year; say why',
                }),
              ]
            : [];
        }),
});

/** Cells that both years have filled in and above zero. */
function shared(subject: Subject, previous: Subject): { cell: Cell; now: number; before: number }[] {
  return subject.format.cells.flatMap((cell) => {
    const now = subject.vector[cell.index] ?? Number.NaN;
    const before = valueOf(previous, cell.id);
    return now > 0 && before > 0 ? [{ cell, now, before }] : [];
  });
}

function oddAgainst(cell: Cell, now: number, before: number, why: { zh: string; en: string }): Outcome {
  const label = cellLabel(cell);
  const [one, other] = [formatValue(now, cell.kind), formatValue(before, cell.kind)];
  return {
    cells: [cell.id],
    actual: one,
    message: {
      zh: `${label.zh}本年 ${one}，上年 ${other}，${why.zh}。`,
      en: `${label.en}: ${one} this year, ${other} last year, ${why.en}.`,
    },
  };
}
