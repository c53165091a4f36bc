const dropped = /[\s\p{P}\p{S}]+/gu;

/**
 * A label without what documents vary: full-width forms, spaces, quotes, brackets and other punctuation.
 * Digits and Chinese numerals stay, since they tell rows apart.
 */
export function normalizeLabel(text: string): string {
  return text.normalize('NFKC').replace(dropped, '').toLowerCase();
}
