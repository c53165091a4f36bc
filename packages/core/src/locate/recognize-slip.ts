import type { CellKind } from '../format/format.ts';
import type { LocalText } from '../text/local-text.ts';

/** How a wrong number may have come about. */
export type SlipName =
  | 'signLost'
  | 'separatorAsDecimal'
  | 'digitsTransposed'
  | 'digitMissing'
  | 'digitDoubled'
  | 'digitReplaced'
  | 'totalMissing'
  | 'totalStale'
  | 'notFilled'
  | 'unexplained';

export interface Slip {
  readonly name: SlipName;
  /** The less likely, the larger; comparable between slips only. */
  readonly cost: number;
}

export const slipTexts: Readonly<Record<SlipName, LocalText>> = {
  signLost: { zh: '漏写负号', en: 'the minus sign is missing' },
  separatorAsDecimal: { zh: '千分位被当作小数点', en: 'a thousands separator was taken for a decimal point' },
  digitsTransposed: { zh: '数字顺序颠倒', en: 'two digits are swapped' },
  digitMissing: { zh: '漏写一位数字', en: 'a digit is missing' },
  digitDoubled: { zh: '多写一位数字', en: 'a digit is written twice' },
  digitReplaced: { zh: '一位数字写错', en: 'one digit is wrong' },
  totalMissing: { zh: '合计未填', en: 'the total was not added up' },
  totalStale: { zh: '合计未重新计算', en: 'the total was not added up again' },
  notFilled: { zh: '应填未填', en: 'the number was left at zero' },
  unexplained: { zh: '数值有误', en: 'the number is wrong' },
};

interface Slipped {
  /** In vector units. */
  readonly is: number;
  readonly shouldBe: number;
  readonly kind: CellKind;
  readonly isTotal: boolean;
}

/** The likeliest way in which one number became the other. */
export function recognizeSlip({ is, shouldBe, kind, isTotal }: Slipped): Slip {
  if (isTotal && is === 0) return { name: 'totalMissing', cost: 0.5 };
  if (is === -shouldBe) return { name: 'signLost', cost: 1 };
  const thousandth = kind === 'money' ? Math.round(shouldBe / 1000) : Math.trunc(shouldBe / 1000);
  if (Math.abs(shouldBe) >= 1000 && is === thousandth) return { name: 'separatorAsDecimal', cost: 1 };
  const digits =
    Math.sign(is) === -Math.sign(shouldBe)
      ? undefined
      : digitSlip(String(Math.abs(is)), String(Math.abs(shouldBe)));
  if (digits) return digits;
  if (isTotal && Math.abs(is - shouldBe) <= Math.max(5, shouldBe / 10))
    return { name: 'totalStale', cost: 1.5 };
  if (is === 0) return { name: 'notFilled', cost: 2.5 };
  return { name: 'unexplained', cost: 5 };
}

function digitSlip(is: string, shouldBe: string): Slip | undefined {
  if (isTransposed(is, shouldBe)) return { name: 'digitsTransposed', cost: 1 };
  if (is.length === shouldBe.length + 1 && hasOneMore(is, shouldBe))
    return { name: 'digitDoubled', cost: isDoubled(is, shouldBe) ? 1 : 2 };
  // Between numbers of one digit any two are one digit apart: that says little.
  if (is === '0' || shouldBe === '0') return undefined;
  if (shouldBe.length === is.length + 1 && hasOneMore(shouldBe, is))
    return { name: 'digitMissing', cost: 1.2 };
  if (is.length === shouldBe.length && differing(is, shouldBe) === 1)
    return { name: 'digitReplaced', cost: is.length > 1 ? 2 : 3 };
  return undefined;
}

function differing(some: string, others: string): number {
  return Array.from(some).filter((digit, at) => digit !== others[at]).length;
}

function isTransposed(some: string, others: string): boolean {
  // 10 with its digits swapped is written 1, since a number has no leading zero.
  const length = Math.max(some.length, others.length);
  const [left, right] = [some.padStart(length, '0'), others.padStart(length, '0')];
  if (length < 2 || differing(left, right) !== 2) return false;
  const at = Array.from(left).findIndex((digit, position) => digit !== right[position]);
  return left[at] === right[at + 1] && left[at + 1] === right[at];
}

/** Whether the longer is the shorter with one digit put in. */
function hasOneMore(longer: string, shorter: string): boolean {
  return Array.from(longer).some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
}

function isDoubled(longer: string, shorter: string): boolean {
  return Array.from(shorter).some((digit, at) => shorter.slice(0, at) + digit + shorter.slice(at) === longer);
}
