import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { headingOf } from './document/schema.ts';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 1 → 一, 12 → 十二, 20 → 二十; up to 99, beyond that digits. */
export function chineseNumeral(value: number): string {
  if (value <= 10) return numerals[value - 1] ?? String(value);
  if (value >= 100) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? '' : (numerals[tens - 1] ?? '')}十${ones === 0 ? '' : (numerals[ones - 1] ?? '')}`;
}

/** Official numbering below a section: （一） first, then 1. and （1）. */
export function numberingOf(level: number, position: number): string {
  if (level === 1) return `（${chineseNumeral(position)}）`;
  return level === 2 ? `${position}.` : `（${position}）`;
}

/** The numbering that a heading of `level` after these blocks would carry if all headings counted up. */
export function proposedNumbering(blocksBefore: readonly Node[], level: number): string {
  let position = 1;
  for (const block of blocksBefore) {
    if (block.type.name !== 'heading') continue;
    const other = headingOf(block.attrs).level;
    if (other === level) position++;
    else if (other < level) position = 1;
  }
  return numberingOf(level, position);
}

/** Numbers all headings of the field anew, each level counting up below the one above it. */
export const renumber: Command = (state, dispatch) => {
  const transaction = state.tr;
  state.doc.forEach((node, at, index) => {
    if (node.type.name !== 'heading') return;
    const { level, numbering } = headingOf(node.attrs);
    const due = proposedNumbering(state.doc.children.slice(0, index), level);
    if (due !== numbering) transaction.setNodeAttribute(at, 'numbering', due);
  });
  if (!transaction.docChanged) return false;
  dispatch?.(transaction);
  return true;
};

const written =
  /^\s*(（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.．、]|（\d{1,2}）|\(\d{1,2}\))\s*/;
/** A heading is a phrase: what is longer, or ends like a sentence, is a paragraph that begins with a number. */
const LONGEST_HEADING = 40;

/** A line that begins with official numbering and reads like a heading, taken apart; `undefined` for any other line. */
export function headingInLine(
  line: string,
): { readonly level: number; readonly numbering: string; readonly text: string } | undefined {
  const match = written.exec(line);
  const text = match ? line.slice(match[0].length).trim() : '';
  if (!match || text === '' || text.length > LONGEST_HEADING || /[。；！？，]/.test(text)) return undefined;
  const numbering = (match[1] ?? '')
    .replace('(', '（')
    .replace(')', '）')
    .replace(/[．、]$/, '.');
  return { level: levelOf(numbering), numbering, text };
}

function levelOf(numbering: string): number {
  if (/^\d/.test(numbering)) return 2;
  return /\d/.test(numbering) ? 3 : 1;
}
