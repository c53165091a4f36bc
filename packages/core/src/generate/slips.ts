import type { CellKind } from '../format/format.ts';
import type { Random } from './random.ts';

/** Mistakes that change one number. */
export const slipKinds = [
  'digitsTransposed',
  'digitMissing',
  'digitDoubled',
  'digitReplaced',
  'signLost',
  'totalStale',
  'separatorAsDecimal',
] as const;
export type SlipKind = (typeof slipKinds)[number];

export interface SlipCell {
  /** In vector units. */
  readonly value: number;
  readonly kind: CellKind;
  readonly isTotal: boolean;
}

/** What the number becomes by a slip of this kind, or `undefined` where the slip cannot happen to it. */
export function slip(
  kind: SlipKind,
  { value, kind: cell, isTotal }: SlipCell,
  random: Random,
): number | undefined {
  const digits = String(Math.abs(value));
  const sign = value < 0 ? -1 : 1;
  const changed = (text: string) => (text === digits || text === '' ? undefined : sign * Number(text));
  switch (kind) {
    case 'digitsTransposed': {
      const at = random.whole(0, Math.max(0, digits.length - 2));
      return changed(
        digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2),
      );
    }
    case 'digitMissing': {
      const at = random.whole(0, digits.length - 1);
      return changed(digits.slice(0, at) + digits.slice(at + 1));
    }
    case 'digitDoubled': {
      const at = random.whole(0, digits.length - 1);
      return changed(String(Number(digits.slice(0, at + 1) + (digits[at] ?? '') + digits.slice(at + 1))));
    }
    case 'digitReplaced': {
      const at = random.whole(0, digits.length - 1);
      return changed(String(Number(digits.slice(0, at) + String(random.whole(0, 9)) + digits.slice(at + 1))));
    }
    case 'signLost':
      return value < 0 ? -value : undefined;
    case 'totalStale':
      return isTotal && value > 0 ? value - random.whole(1, Math.max(1, Math.min(value, 5))) : undefined;
    case 'separatorAsDecimal':
      if (Math.abs(value) < 1000) return undefined;
      return cell === 'money' ? Math.round(value / 1000) : Math.trunc(value / 1000);
  }
}
