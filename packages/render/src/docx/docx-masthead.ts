import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx';
import type { ReportDocument } from '../document/report-document.ts';
import { displayWidth } from '../plain-text/display-width.ts';
import { themeColour } from '../theme/theme-values.ts';
import { pictureParagraph } from './docx-figures.ts';
import { BODY_SIZE, fontOf } from './docx-look.ts';
import type { DocxContext } from './docx-tables.ts';

/** Text area in points; the largest size of the words in points. */
const TEXT_POINTS = 442;
const LARGEST = 48;
/** Two empty lines of the page, in twips. */
const TWO_LINES = 1160;

/**
 * The red head of an official letter: its words large and red, two lines under them the number, a red line; before
 * them the emblem. Nothing where the theme has neither.
 * @see GB/T 9704—2012, 7.2
 */
export function mastheadParagraphs(
  context: DocxContext,
  { masthead, theme }: ReportDocument,
): readonly Paragraph[] {
  const picture = theme.logo && context.images.get(theme.logo.image);
  const emblem =
    picture && theme.logo
      ? [pictureParagraph(picture, theme.logo.alt, { keepNext: true, millimetres: theme.logo.height })]
      : [];
  if (!masthead) return emblem;
  const color = themeColour(masthead.colour, '#c00000').slice(1).toUpperCase();
  const size = Math.min(LARGEST, TEXT_POINTS / (displayWidth(masthead.words) / 2));
  const words = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: Math.round(size * 26), lineRule: LineRuleType.EXACT },
    children: [
      new TextRun({
        text: masthead.words,
        font: fontOf(context.fonts.title),
        size: Math.floor(size) * 2,
        color,
      }),
    ],
  });
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: TWO_LINES, after: TWO_LINES },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color, space: 11 } },
    children: [new TextRun({ text: masthead.number ?? '', size: BODY_SIZE })],
  });
  return [...emblem, words, number];
}
