import { fenOfWan, wanOfFen, type CellKind, type LocalText } from '@nianbao/core';

/** A number in vector units (`NaN` for blank), or why the text is none. */
export type ParsedCell =
  | { readonly kind: 'value'; readonly value: number }
  /** A mark that documents print for nothing: `/`, `—`, `无`. */
  | { readonly kind: 'mark'; readonly value: 0; readonly mark: string }
  | { readonly kind: 'refused'; readonly reason: LocalText };

const nothingMarks = new Set(['/', '-', '--', '—', '——', '–', '无', '\\']);
const plainNumber = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const MAX_COUNT = 9_999_999_999;

function refused(zh: string, en: string): ParsedCell {
  return { kind: 'refused', reason: { zh, en } };
}

/**
 * What a person typed or pasted → a number of the vector. Full-width digits and signs are digits and signs,
 * thousands may be grouped; nothing else is guessed.
 */
export function parseCellText(text: string, kind: CellKind): ParsedCell {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s ​]+/g, '')
    .replace(/[−﹣]/g, '-');
  if (plain === '') return { kind: 'value', value: Number.NaN };
  if (nothingMarks.has(plain)) return { kind: 'mark', value: 0, mark: text.trim() };
  if (!plainNumber.test(plain))
    return refused(`“${shown(text)}”不是数字。`, `“${shown(text)}” is not a number.`);
  const number = Number(plain.replaceAll(',', ''));
  if (number < 0 && kind !== 'signedCount')
    return refused('此格不能为负数。', 'This cell cannot be negative.');
  return kind === 'money' ? parseMoney(number) : parseCount(number);
}

function parseMoney(number: number): ParsedCell {
  const fen = fenOfWan(number);
  if (Number.isNaN(fen))
    return refused(
      '金额以万元为单位，最多六位小数。',
      'The amount is in 10,000 yuan with at most six decimals.',
    );
  return { kind: 'value', value: fen };
}

function parseCount(number: number): ParsedCell {
  if (!Number.isInteger(number)) return refused('件数应为整数。', 'A count is a whole number.');
  if (Math.abs(number) > MAX_COUNT)
    return refused('数字过大，请核对。', 'The number is too large; check it.');
  return { kind: 'value', value: number === 0 ? 0 : number };
}

function shown(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 20 ? `${trimmed.slice(0, 20)}…` : trimmed;
}

/** A number of the vector as the form prints it; empty for blank. */
export function formatCell(value: number, kind: CellKind): string {
  if (Number.isNaN(value)) return '';
  return decimal(kind === 'money' ? wanOfFen(value) : value);
}

/** Without exponent, however small the amount. */
function decimal(number: number): string {
  return Math.abs(number) < 1e-6 || Number.isInteger(number)
    ? String(number)
    : String(Number(number.toFixed(6)));
}
