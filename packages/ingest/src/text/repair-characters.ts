/** Radicals that PDF fonts put in place of letters and that Unicode's compatibility forms do not cover. */
const radicals = new Map(
  Object.entries({
    '⺠': '民',
    '⻁': '虎',
    '⻄': '西',
    '⻅': '见',
    '⻆': '角',
    '⻉': '贝',
    '⻋': '车',
    '⻓': '长',
    '⻔': '门',
    '⻘': '青',
    '⻚': '页',
    '⻛': '风',
    '⻜': '飞',
    '⻝': '食',
    '⻢': '马',
    '⻥': '鱼',
    '⻦': '鸟',
    '⻨': '麦',
    '⻩': '黄',
    '⻬': '齐',
    '⻮': '齿',
    '⻰': '龙',
  }),
);
const broken = /[\u2E80-\u2FDF]/gu;
/** Zero-width characters and byte order marks: invisible, and they split words. Soft hyphens too. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/** A text with Kangxi and other radicals turned into the letters they stand for, and without invisible characters. */
export function repairCharacters(text: string): string {
  return text.replace(invisible, '').replace(broken, (char) => radicals.get(char) ?? char.normalize('NFKC'));
}
