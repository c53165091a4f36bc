/** Made once: building a segmenter costs more than using it. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Text in words, with numbers, marks and spaces as words of their own; joined they are the text again.
 * Chinese is segmented by the dictionary of `Intl.Segmenter`; where a runtime has none, by characters.
 */
export function segmentWords(text: string): string[] {
  if (typeof Intl.Segmenter === 'undefined') return Array.from(text);
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
