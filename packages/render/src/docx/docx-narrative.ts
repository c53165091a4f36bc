import { HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx';
import type { TextPiece } from '@nianbao/core';
import type { HeadingPassage, Passage, TablePassage } from '../document/passage.ts';
import { revisionMarks } from '../document/revised-passages.ts';
import { chartParagraphs, figureParagraphs } from './docx-figures.ts';
import { fontOf } from './docx-look.ts';
import { ownTable, type DocxContext } from './docx-tables.ts';

const levels = [
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/**
 * Passages as Word paragraphs and tables, headings in Word's heading styles.
 * With `keepLast` the end of the last paragraph stays on the page of what follows, so that no page holds a signature alone.
 */
export function narrativeParagraphs(
  context: DocxContext,
  passages: readonly Passage[],
  keepLast = false,
): FileChild[] {
  return passages.flatMap((passage, index): FileChild[] => {
    switch (passage.kind) {
      case 'heading':
        return [new Paragraph({ heading: levelOf(passage), text: passage.text })];
      case 'paragraph': {
        const lead = passage.lead && leadRun(context, passage.lead);
        const run = new TextRun(passage.text);
        const keepNext = keepLast && index === passages.length - 1;
        return [new Paragraph({ style: 'BodyText', keepNext, children: lead ? [lead, run] : [run] })];
      }
      case 'list':
        return passage.items.map(
          (item, position) =>
            new Paragraph({
              style: 'BodyText',
              text: passage.ordered ? `${position + 1}.${item}` : `· ${item}`,
            }),
        );
      case 'table':
        return tableWithCaption(context, passage);
      case 'revised':
        return [new Paragraph({ style: 'BodyText', children: passage.pieces.map(pieceRun) })];
      case 'figure':
        return [...figureParagraphs(context, passage)];
      case 'chart':
        return [...chartParagraphs(context, passage)];
    }
  });
}

function levelOf(heading: HeadingPassage) {
  return levels[Math.min(heading.level, levels.length) - 1] ?? HeadingLevel.HEADING_2;
}

/** The first level of a section is 楷体, those below are as the body. */
function leadRun({ fonts }: DocxContext, { text, level }: HeadingPassage): TextRun {
  return new TextRun(level === 1 ? { text, font: fontOf(fonts.subheading) } : { text });
}

/**
 * Struck and underlined text with marks rather than tracked changes: those disappear in some views and when somebody
 * accepts them, and the file is there to show them.
 */
function pieceRun({ kind, text }: TextPiece): TextRun {
  const { open, close } = revisionMarks[kind];
  const words = `${open}${text}${close}`;
  switch (kind) {
    case 'same':
      return new TextRun(words);
    case 'removed':
      return new TextRun({ text: words, strike: true, color: 'A31515' });
    case 'added':
      return new TextRun({ text: words, underline: {}, color: '0B4F9E' });
  }
}

function tableWithCaption(context: DocxContext, passage: TablePassage): FileChild[] {
  // Word merges tables that touch and wants a paragraph after the last one.
  const after = new Paragraph({ style: 'TableText' });
  if (passage.rows.length === 0) return [];
  const table = ownTable(context, passage);
  if (passage.caption === undefined) return [table, after];
  const caption = new Paragraph({ style: 'Caption', text: passage.caption });
  return [caption, table, after];
}
