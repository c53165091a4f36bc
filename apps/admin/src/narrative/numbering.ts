import type { Block } from '@nianbao/core';

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

/** The numbering that a heading of `level` at `index` would carry if all headings counted up. */
export function proposedNumbering(blocks: readonly Block[], index: number, level: number): string {
  let position = 1;
  for (const block of blocks.slice(0, index)) {
    if (block.kind !== 'heading') continue;
    if (block.level === level) position++;
    else if (block.level < level) position = 1;
  }
  return numberingOf(level, position);
}
