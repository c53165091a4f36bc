import { defineRule } from '../rule.ts';
import { valueOf } from '../sum-cells.ts';

const notHeld = 'requests.outcome.unableToProvide.notHeld.total';
const handled = 'requests.outcome.total.total';
/** Below this number of results a share says nothing. */
const FEW = 30;
/** A share that moved by more than this moved for a reason. */
const FAR = 0.3;

/** The share of requests for what the agency does not hold stays near last year's. */
export const requestsNotHeldShare = defineRule({
  id: 'requests.notHeldShare',
  kind: 'report',
  severity: 'info',
  needs: ['previous'],
  basis: [],
  states: {
    zh: '“本机关不掌握相关政府信息”的占比与上年相比没有大的变化',
    en: "The share of requests for information that the agency does not hold is near last year's",
  },
  limits: {
    zh: `两年办理总数都在${FEW}件以上、占比相差超过${FAR * 100}个百分点才报。`,
    en: `Reports a share that differs by more than ${FAR * 100} percentage points, with ${FEW} results or more in both years.`,
  },
  check: (subject, { previous }) => {
    if (!previous) return [];
    const [now, before] = [subject, previous].map((of) => ({
      total: valueOf(of, handled),
      share: valueOf(of, notHeld) / valueOf(of, handled),
    }));
    if (!now || !before || !(now.total >= FEW && before.total >= FEW)) return [];
    if (!(Math.abs(now.share - before.share) > FAR)) return [];
    const [one, other] = [now, before].map(({ share }) => `${Math.round(share * 100)}%`);
    return [
      {
        cells: [notHeld],
        actual: one,
        message: {
          zh: `“本机关不掌握相关政府信息”占办理结果的 ${one}，上年为 ${other}，变化很大，请核实。`,
          en: `Information that the agency does not hold makes up ${one} of the results, ${other} last year; please verify.`,
        },
      },
    ];
  },
});
