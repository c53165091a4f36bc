import {
  FEN_PER_WAN,
  fenOfWan,
  wanOfFen,
  type CellKind,
  type CellValue,
  type LocalText,
} from '@nianbao/core';
import type { Certainty } from '../read-result.ts';

/** What the characters of a cell say. */
export interface CellReading {
  readonly value: CellValue;
  readonly certainty: Certainty;
  readonly note?: LocalText;
}

const nothing = /^(?:[/\\_*-]+|无|空|零|nil|none)$/iu;
/** A blank that says so, as drafts print it. */
const notFilled = /^(?:未填|未填写|待填)$/u;
const number = /^([+-]{0,2})((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万元|元|件|项|条|个|宗|部|次|人)?$/u;
const worded = /^(增加?|减少?)([\d,.]+)(?:[件项条个])?$/u;
/** Digits with a space or line break between them: one number spaced out, or two. */
const parted = /[\d.,]\s+[\d.,]/u;
const remarked = /^([+-]?[\d,]+(?:\.\d+)?)[(（[【].+$/u;

/** Full-width forms, the several minus signs and spaces made one, without footnote marks. */
export function plainCellText(text: string): string {
  return text
    .replace(/(?<=[\d０-９])[①-⑳¹²³⁰-⁹*＊※†]+$/u, '')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u2500\uFE63]/gu, '-')
    .replace(/[\s_\u00A0]+/gu, (space) => (space.includes('_') ? '_' : ''))
    .replace(/[。;、]$/u, '');
}

/** Whether a text between spaces can be the content of a number cell rather than part of a label. */
export function isCellText(text: string): boolean {
  const plain = plainCellText(text);
  return [number, nothing, worded, notFilled].some((pattern) => pattern.test(plain));
}

/**
 * Reads the characters of a cell. A blank is blank. A mark for nothing (`/`, `-`, `—`, `无`) is read as 0 and said so.
 * @returns `null` when the characters are no number that a cell of this kind can hold.
 */
export function readCellText(text: string, kind: CellKind): CellReading | null {
  const plain = plainCellText(text);
  if (plain === '' || notFilled.test(plain)) return { value: null, certainty: 'certain' };
  if (nothing.test(plain)) return { value: 0, certainty: 'probable', note: notes.nothing(text.trim()) };
  const inWords = worded.exec(plain);
  if (inWords && kind === 'signedCount')
    return counted(`${inWords[1]?.startsWith('减') ? '-' : ''}${inWords[2]}`, kind, notes.words(text.trim()));
  const withRemark = remarked.exec(plain);
  if (withRemark?.[1] && !number.test(plain)) return counted(withRemark[1], kind, notes.remark(text.trim()));
  const match = number.exec(plain);
  if (!match) return null;
  const [, signs = '', digits = '', unit] = match;
  const spaced = parted.test(text.trim()) ? notes.parted(text.trim()) : undefined;
  if (kind === 'money') return doubted(money(signs, digits, unit, text.trim()), spaced);
  const note = signs.length > 1 ? notes.signs(text.trim()) : spaced;
  return unit === '万元' || unit === '元' ? null : counted(`${signs.slice(0, 1)}${digits}`, kind, note);
}

function counted(digits: string, kind: CellKind, note?: LocalText): CellReading | null {
  const value = Number(digits.replaceAll(',', ''));
  const isMoney = kind === 'money';
  if (isMoney ? Number.isNaN(fenOfWan(value)) : !Number.isSafeInteger(value)) return null;
  if (kind !== 'signedCount' && value < 0) return null;
  const zeroed = value === 0 ? 0 : value;
  return note ? { value: zeroed, certainty: 'doubtful', note } : { value: zeroed, certainty: 'certain' };
}

function doubted(reading: CellReading | null, note: LocalText | undefined): CellReading | null {
  return reading && note ? { ...reading, certainty: 'doubtful', note } : reading;
}

/** The form counts 万元; an amount that says 元 is converted exactly, by moving the decimal point. */
function money(signs: string, digits: string, unit: string | undefined, source: string): CellReading | null {
  const amount = digits.replaceAll(',', '');
  if (signs.includes('-') && Number(amount) !== 0) return null;
  if (unit !== undefined && unit !== '元' && unit !== '万元') return null;
  if (unit !== '元') return counted(amount, 'money');
  const [whole = '0', fraction = ''] = amount.split('.');
  if (fraction.length > 2) return null;
  const fen = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(fen) || fen > FEN_PER_WAN * 1e9) return null;
  return { value: wanOfFen(fen), certainty: 'probable', note: notes.yuan(source) };
}

const notes = {
  nothing: (source: string): LocalText => ({
    zh: `原文为“${source}”，按 0 读取。`,
    en: `The document has "${source}", read as 0.`,
  }),
  words: (source: string): LocalText => ({
    zh: `原文以文字表示增减：“${source}”。`,
    en: `The document gives the change in words: "${source}".`,
  }),
  remark: (source: string): LocalText => ({
    zh: `数字后附有说明：“${source}”。`,
    en: `The number carries a remark: "${source}".`,
  }),
  parted: (source: string): LocalText => ({
    zh: `数字中间有空格，可能是两个数字：“${source}”。`,
    en: `There is a space within the number, which may be two: "${source}".`,
  }),
  signs: (source: string): LocalText => ({
    zh: `正负号重复：“${source}”。`,
    en: `The sign is doubled: "${source}".`,
  }),
  yuan: (source: string): LocalText => ({
    zh: `原文单位为元（“${source}”），已换算为万元。`,
    en: `The document counts yuan ("${source}"), converted to 10,000 yuan.`,
  }),
};
