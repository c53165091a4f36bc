import { provisions } from '../provisions.ts';
import { defineRule } from '../rule.ts';

/** Fewer numbers than this are the same by chance: small agencies report little every year. */
const FEWEST = 8;

/** The tables are not last year's. */
export const tablesCopiedFromLastYear = defineRule({
  id: 'tables.copiedFromLastYear',
  kind: 'report',
  severity: 'warning',
  needs: ['previous'],
  basis: [provisions.format2021],
  states: {
    zh: '表格数据不与上年完全相同',
    en: "The tables are not the same as last year's in every cell",
  },
  limits: {
    zh: `两年格式相同、非零数不少于${FEWEST}个才报。`,
    en: `Compares years of the same format with ${FEWEST} or more numbers above zero.`,
  },
  check: ({ format, vector }, { previous }) => {
    if (!previous || previous.format !== format) return [];
    const filled = vector.filter((value) => value !== 0 && !Number.isNaN(value)).length;
    if (filled < FEWEST || !vector.every((value, index) => Object.is(value, previous.vector[index])))
      return [];
    return [
      {
        message: {
          zh: `全部表格与上年报告完全相同（${filled} 个非零数），可能沿用了上年的表。`,
          en: `All tables are the same as last year's (${filled} numbers above zero): last year's may have been used again.`,
        },
      },
    ];
  },
});
