import { cellLabel, type Format, type Language, type LocalText } from '@nianbao/core';
import { cleanText } from './clean-text.ts';
import type { ParagraphPassage } from './passage.ts';

/** The text, and in an English document its English after it. */
function versionsOf({ zh, en }: LocalText, language: Language): readonly string[] {
  return language === 'en' && en !== '' && en !== zh ? [zh, en] : [zh];
}

/** A text in a cell of a table of ours: Chinese, in an English document with English under it. */
export function bilingualCell(text: LocalText, language: Language): string {
  return versionsOf(text, language).join('\n');
}

/** A row of heads, as `bilingualCell`. */
export function bilingualRow(texts: readonly LocalText[], language: Language): readonly string[] {
  return texts.map((text) => bilingualCell(text, language));
}

/** A text as a paragraph, in an English document as two. */
export function bilingualParagraphs(text: LocalText, language: Language): readonly ParagraphPassage[] {
  return versionsOf(text, language).map((version) => ({ kind: 'paragraph', text: version }));
}

/** A caption on one line. */
export function bilingualCaption(text: LocalText, language: Language): string {
  return versionsOf(text, language).join(' ');
}

/** The printed name of a cell, or its id where the format does not know it. */
export function cellName(format: Format, id: string, language: Language): string {
  const cell = format.cellById.get(id);
  return cell ? bilingualCell(cellLabel(cell), language) : cleanText(id);
}
