import type { TextPiece } from '@nianbao/core';
import { cleanText } from './clean-text.ts';
import type { Passage } from './passage.ts';

/** The pieces of a text in two versions as paragraphs: a line end of either version ends one. */
export function revisedPassages(pieces: readonly TextPiece[]): readonly Passage[] {
  const paragraphs: TextPiece[][] = [[]];
  for (const { kind, text } of pieces)
    cleanText(text)
      .split('\n')
      .forEach((line, index) => {
        if (index > 0) paragraphs.push([]);
        if (line !== '') paragraphs.at(-1)?.push({ kind, text: line.replaceAll('\t', '　') });
      });
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph): Passage =>
      paragraph.every(({ kind }) => kind === 'same')
        ? { kind: 'paragraph', text: paragraph.map(({ text }) => text).join('') }
        : { kind: 'revised', pieces: paragraph },
    );
}

/** Marks around a removed or added piece that say so without a colour: 〔－删去〕, 〔＋新增〕. */
export const revisionMarks = {
  same: { open: '', close: '' },
  removed: { open: '〔－', close: '〕' },
  added: { open: '〔＋', close: '〕' },
} as const satisfies Record<TextPiece['kind'], { readonly open: string; readonly close: string }>;

/** The pieces as plain text with their marks. */
export function revisedText(pieces: readonly TextPiece[]): string {
  return pieces
    .map(({ kind, text }) => `${revisionMarks[kind].open}${text}${revisionMarks[kind].close}`)
    .join('');
}
