import type { CellKind, CellValue } from '@nianbao/core';

/** Decimals of an amount in 万元 that is exact to the fen. */
const MONEY_DECIMALS = 6;

/** A value of report JSON as the form prints it: no separators, money without trailing zeros; empty for blank. */
export function valueText(value: CellValue, kind: CellKind): string {
  if (value === null) return '';
  if (kind === 'signedCount') return signedText(value);
  return decimalText(value);
}

/** A change with its sign; `0` has none, blank is empty. */
export function signedText(value: CellValue): string {
  if (value === null) return '';
  const text = decimalText(Math.abs(value));
  if (value === 0) return text;
  return value > 0 ? `+${text}` : `−${text}`;
}

/** Without exponent, however small the amount. */
function decimalText(value: number): string {
  return Number.isInteger(value)
    ? String(value)
    : value.toFixed(MONEY_DECIMALS).replace(/0+$/, '').replace(/\.$/, '');
}

/** A share with one decimal, `12.5 %`; with its sign where it is a change. Empty for `null`. */
export function percentText(ratio: number | null, isChange = false): string {
  if (ratio === null) return '';
  const percent = Math.abs(ratio * 100).toFixed(1);
  if (!isChange || Number(percent) === 0) return `${percent}%`;
  return `${ratio > 0 ? '+' : '−'}${percent}%`;
}
