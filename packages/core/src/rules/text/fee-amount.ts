import { provisions } from '../provisions.ts';
import type { Prose } from '../../text/prose.ts';
import { defineRule, type Outcome } from '../rule.ts';

const FEE = '信息处理费';
const fee = [FEE];
/** 信息处理费共计400元, 信息处理费3件，共380元 */
const after = /^(?:费用|用)?(?:[^。；\n\d]{0,12}\d+[件次页])?[^。；\n\d]{0,12}(\d[\d,]*(?:\.\d+)?)(万?)元/;
/** 收取380元信息处理费 */
const before = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)(万?)元的?$/;
const REACH = 40;
/** By the request the tariff is 100 yuan and multiples, by the page 10, 20 or 40 yuan. */
const SMALLEST_FEE = 10;
const WAN = 10_000;

/** Fees collected are sums that the tariff can give. */
export const textFeeAmount = defineRule({
  id: 'text.feeAmount',
  kind: 'report',
  severity: 'warning',
  // The tariff is in force from 2021 on.
  years: { from: 2021 },
  basis: [provisions.fees],
  mentions: fee,
  states: {
    zh: `信息处理费金额符合收费标准，是${SMALLEST_FEE}元的整倍数`,
    en: `Information-processing fees are multiples of ${SMALLEST_FEE} yuan, as the tariff makes them`,
  },
  limits: {
    zh: '只看紧跟“信息处理费”的金额；按件、按页各收了多少，无从核对。',
    en: 'Looks at amounts next to 信息处理费; how many requests or pages were charged cannot be checked.',
  },
  check: (subject) => {
    const outcomes: Outcome[] = [];
    const { prose, digits } = subject;
    const { text } = prose;
    for (const at of subject.startsOf(fee)) {
      const end = at + FEE.length;
      // Most reports say that none were collected.
      if (!digits.some((digit) => digit >= at - REACH && digit < end + REACH)) continue;
      const behind = after.exec(text.slice(end, end + REACH));
      const ahead = before.exec(text.slice(Math.max(0, at - REACH), at));
      const outcome =
        (behind && judge(prose, behind, at, end + behind[0].length)) ??
        (ahead && judge(prose, ahead, at - ahead[0].length, end));
      if (outcome) outcomes.push(outcome);
    }
    return outcomes;
  },
});

function judge(
  prose: Prose,
  [, amount = '', wan]: RegExpExecArray,
  start: number,
  end: number,
): Outcome | null {
  const stated = Number(amount.replaceAll(',', ''));
  const yuan = wan === '万' ? Number((stated * WAN).toFixed(2)) : stated;
  if (yuan % SMALLEST_FEE === 0) return null;
  const place = prose.place(start, end);
  return {
    place,
    actual: String(yuan),
    message: {
      zh: `“${place.quote}”：按件收取每件100元起，按页收取每页10元、20元或40元，合计应为${SMALLEST_FEE}元的整倍数。`,
      en: `“${place.quote}”: the fee is 100 yuan and more by the request, 10, 20 or 40 by the page; a sum is a multiple of ${SMALLEST_FEE} yuan.`,
    },
  };
}
