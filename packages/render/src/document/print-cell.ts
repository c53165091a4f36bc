import { fenOfWan, FEN_PER_WAN, type CellKind, type CellValue } from '@nianbao/core';

/**
 * A cell as the form prints it; a blank is the empty string.
 * Counts have no separators; a signed count shows its plus (`+3`); money in 万元 is exact, without trailing zeros.
 */
export function printCell(kind: CellKind, value: CellValue): string {
  if (value === null) return '';
  switch (kind) {
    case 'count':
      return String(value);
    case 'signedCount':
      return value > 0 ? `+${value}` : String(value);
    case 'money':
      return printMoney(value);
  }
}

/** Decimals come from the whole fen: the shortest form of a double can be `1e-7` or worse. */
function printMoney(amount: number): string {
  const fen = fenOfWan(amount);
  if (Number.isNaN(fen)) return String(amount);
  const sign = fen < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(fen) / FEN_PER_WAN);
  const decimals = String(Math.abs(fen) % FEN_PER_WAN).padStart(String(FEN_PER_WAN).length - 1, '0');
  const shown = decimals.replace(/0+$/, '');
  return shown === '' ? `${sign}${whole}` : `${sign}${whole}.${shown}`;
}
