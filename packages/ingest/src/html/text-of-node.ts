import { descendantsOf, isElement, isText, isUnseen, type Node } from './tree.ts';

const asian = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF\\u201C\\u201D\\u2018\\u2019]';
/** A line break of the source beside a Chinese character is no space (CSS Text 3, segment break transformation). */
const breakBesideChinese = new RegExp(
  `(?<=${asian})[ \\t]*[\\r\\n]\\s*|[ \\t]*[\\r\\n]\\s*(?=${asian})`,
  'gu',
);

/** White space of HTML source made what a browser shows. U+00A0 and U+3000 are spaces that were meant, at the ends not. */
export function collapsed(text: string): string {
  return text
    .replace(breakBesideChinese, '')
    .replace(/[ \t\r\n\f]+/gu, ' ')
    .replace(/\u00A0/gu, ' ')
    .trim();
}

/** The text of a table cell or other small piece, its paragraphs one after the other. */
export function textOfNode(node: Node): string {
  let text = '';
  for (const each of descendantsOf(node)) {
    if (isText(each)) text += each.value;
    else if (isElement(each) && !isUnseen(each) && isLineBreak(each.tagName)) text += '\n';
  }
  return collapsed(text);
}

function isLineBreak(tag: string): boolean {
  return tag === 'br' || tag === 'p' || tag === 'div';
}
