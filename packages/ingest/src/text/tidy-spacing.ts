const chinese = '\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF\\u2014\\u2018\\u2019\\u201C\\u201D\\u2026〇';
/** A slash or dot that is set off on both sides was set off by its author. */
const besideChinese = new RegExp(`(?<=[${chinese}])(?! [/·|] )\\s+|(?<! [/·|])\\s+(?=[${chinese}])`, 'gu');

/** A text without the spaces that typesetting leaves beside Chinese characters; between other words one space stays. */
export function tidySpacing(text: string): string {
  return text.replace(besideChinese, '').replace(/\s+/gu, ' ').trim();
}
