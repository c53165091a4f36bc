const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
/** Curly quotes, dashes and ellipses are set full width in Chinese text. */
const wideInChinese = /[\u2014\u2018\u2019\u201C\u201D\u2026]/u;

/** The width of a text in half-width characters, as Chinese typesetting counts: a Chinese character is 2. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (char === '\t') width += 4;
    else width += wide.test(char) || wideInChinese.test(char) || char > '\uFFFF' ? 2 : 1;
  }
  return width;
}
