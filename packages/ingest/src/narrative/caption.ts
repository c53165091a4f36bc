import { numberingOf } from './numbering.ts';

const MAX_CAPTION = 40;
const ofTable = /^表\s*[\d一二三四五六七八九十]|(?:表|清单|目录)\s*(?:[（(][^）)]*[）)])?$/u;
const ofFigure = /^图\s*[\d一二三四五六七八九十]/u;

/** Whether a line above a table is its caption: short, no sentence, and it calls itself a table. */
export function isTableCaption(text: string): boolean {
  return isShort(text) && ofTable.test(text) && numberingOf(text) === null;
}

/** Whether a line under a picture is its caption: 图1 …. */
export function isFigureCaption(text: string): boolean {
  return isShort(text) && ofFigure.test(text);
}

function isShort(text: string): boolean {
  return text.length <= MAX_CAPTION && !/[。；，：]/u.test(text);
}
