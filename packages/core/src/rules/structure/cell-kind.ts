import { cellLabel } from '../../format/cell-label.ts';
import { readCell } from '../../report/vector.ts';
import { formatNotices } from '../provisions.ts';
import { defineRule, type Outcome } from '../rule.ts';

/** Counts are whole and not negative; only signed counts have a sign. */
export const structureCellKind = defineRule({
  id: 'structure.cellKind',
  kind: 'report',
  severity: 'error',
  justifiable: false,
  basis: formatNotices,
  states: {
    zh: '件数为非负整数，只有“本年增/减”可为负，金额不为负',
    en: 'Counts are whole and not negative; only changes have a sign; amounts are not negative',
  },
  limits: {
    zh: '经读取或解析得到的报告不会有这样的值；本规则针对程序直接构造的报告。',
    en: 'Reports that were parsed cannot have such values; this is for reports that programs build themselves.',
  },
  check: ({ format, vector }) => {
    const outcomes: Outcome[] = [];
    for (let index = 0; index < vector.length; index++) {
      const value = vector[index] ?? 0;
      // Whole and not negative, or blank: nearly every cell.
      if (value >= 0 ? Number.isInteger(value) : Number.isNaN(value)) continue;
      const cell = format.cells[index];
      if (!cell || (cell.kind === 'signedCount' && Number.isInteger(value))) continue;
      const actual = String(readCell(format, vector, cell.id));
      const label = cellLabel(cell);
      outcomes.push({
        cells: [cell.id],
        actual,
        message: {
          zh: `${label.zh}为 ${actual}，应为非负${cell.kind === 'money' ? '金额' : '整数'}。`,
          en: `${label.en} is ${actual}; expected ${cell.kind === 'money' ? 'an amount' : 'a whole number'} that is not negative.`,
        },
      });
    }
    return outcomes;
  },
});
