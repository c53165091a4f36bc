import { cellLabel } from '../../format/cell-label.ts';
import type { Cell } from '../../format/cell-id.ts';
import { formatValue } from '../describe-equation.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';

/** The level's figures are the sums of its members'. */
export const rollupSum = defineRule({
  id: 'rollup.sum',
  kind: 'report',
  severity: 'error',
  needs: ['members'],
  basis: [],
  states: {
    zh: '汇总数等于各成员之和，逐格相等',
    en: "The level's figures equal the sums of its members', cell by cell",
  },
  limits: {
    zh: '总计格不单独报；成员格式与汇总报告不同的，见 rollup.formats，不作逐格比较。',
    en: 'Totals are not reported by themselves. Where members follow another format, see rollup.formats; cells are then not compared.',
  },
  check: (subject, { members = [] }) => {
    const outcomes: Outcome[] = [];
    if (members.some(({ format }) => format !== subject.format)) return outcomes;
    for (const cell of subject.format.cells) {
      if (cell.isTotal) continue;
      const stated = subject.vector[cell.index] ?? Number.NaN;
      const outcome = judge(cell, stated, members);
      if (outcome) outcomes.push(outcome);
    }
    return outcomes;
  },
});

function judge(cell: Cell, stated: number, members: readonly Subject[]): Outcome | null {
  let sum = 0;
  for (const { vector } of members) sum += vector[cell.index] ?? Number.NaN;
  if (stated === sum) return null;
  const label = cellLabel(cell);
  if (Number.isNaN(stated) || Number.isNaN(sum)) {
    const blank = members
      .filter(({ vector }) => Number.isNaN(vector[cell.index]))
      .map(({ report }) => report.agency);
    return {
      status: 'undecided',
      cells: [cell.id],
      message:
        blank.length > 0
          ? {
              zh: `${label.zh}：${blank.join('、')}未填，不能汇总。`,
              en: `${label.en}: blank at ${blank.join(', ')}, so there is no sum.`,
            }
          : { zh: `${label.zh}：汇总报告未填。`, en: `${label.en}: blank in the report of the level.` },
    };
  }
  const difference = stated - sum;
  const clue = clueOf(cell, difference, members);
  const [one, other, off] = [stated, sum, difference].map((value) => formatValue(value, cell.kind));
  return {
    cells: [cell.id],
    expected: other,
    actual: one,
    message: {
      zh: `${label.zh}汇总为 ${one}，各成员之和为 ${other}，相差 ${off}${clue.zh}。`,
      en: `${label.en} is ${one}, its members add up to ${other}; they differ by ${off}${clue.en}.`,
    },
  };
}

/** A difference that is just one member's number points at that member. */
function clueOf(cell: Cell, difference: number, members: readonly Subject[]): { zh: string; en: string } {
  const same = members.filter(({ vector }) => vector[cell.index] === Math.abs(difference));
  const names = same.map(({ report }) => report.agency);
  if (names.length === 0 || names.length > 3) return { zh: '', en: '' };
  return difference < 0
    ? {
        zh: `，正好是${names.join('或')}的数，可能漏加`,
        en: `, just the figure of ${names.join(' or ')}, which may have been left out`,
      }
    : {
        zh: `，正好是${names.join('或')}的数，可能重复计入`,
        en: `, just the figure of ${names.join(' or ')}, which may have been counted twice`,
      };
}
