import { provisions } from '../provisions.ts';
import { defineRule } from '../rule.ts';

const stated = /处理费|收费|收取[^，。；\n]{0,12}费|费用/;

/** Section six says whether information-processing fees were collected. */
export const textFees = defineRule({
  id: 'text.fees',
  kind: 'report',
  severity: 'warning',
  // The notice on the fees is of November 2020: the report for 2020 was the first to state them.
  years: { from: 2020 },
  basis: [provisions.fees],
  states: {
    zh: '第六部分写明信息处理费的收取情况',
    en: 'Section six states the information-processing fees collected, or that there were none',
  },
  limits: {
    zh: '只看第六部分是否提到收费；金额是否正确无从核对，与第二部分的行政事业性收费无关。',
    en: 'Looks for a mention in section six. Amounts cannot be checked; the administrative fees of section two are another matter.',
  },
  check: ({ prose }) => {
    const lines = prose.field('otherMatters');
    if (stated.test(lines)) return [];
    const text = lines.replace(/\n/g, '');
    if (stated.test(text)) return [];
    const says = text === '' ? 'empty' : /^(?:无|没有|暂无)[。.]?$/.test(text) ? 'none' : 'silent';
    const actual = { empty: '', none: text, silent: '' }[says];
    const reason = {
      empty: { zh: '第六部分为空', en: 'Section six is empty' },
      none: { zh: `第六部分只写了“${text}”`, en: `Section six only says “${text}”` },
      silent: { zh: '第六部分没有提到信息处理费', en: 'Section six does not mention them' },
    }[says];
    return [
      {
        place: { field: 'otherMatters', ...(actual === '' ? {} : { quote: actual }) },
        expected: '信息处理费',
        message: {
          zh: `${reason.zh}，应写明本年度信息处理费的收取情况；没有收取的，也应写明。`,
          en: `${reason.en}; state the information-processing fees (信息处理费) of the year, also when none were collected.`,
        },
      },
    ];
  },
});
