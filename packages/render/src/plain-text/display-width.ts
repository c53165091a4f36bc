// Wide in a monospaced font: Chinese characters, full-width forms and punctuation.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}“”‘’—…]/u;

const narrow = /^[ -~]*$/;

/** Columns that a text takes in a monospaced font of a Chinese terminal or editor. */
export function displayWidth(text: string): number {
  // Numbers and English, which most texts of tables are.
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** Spaces before or after a text to make it so many columns wide. */
export function padTo(text: string, width: number, side: 'start' | 'end'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'start' ? spaces + text : text + spaces;
}
