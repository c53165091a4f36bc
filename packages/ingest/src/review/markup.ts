/** A text as content or attribute of HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => `&#${char.charCodeAt(0)};`);
}

/** Attributes that tie an element to a place. */
export function placed(key: string, classes = ''): string {
  return ` class="place ${classes}" data-place="${escaped(key)}"`;
}
