import { AlignmentType, ImageRun, LineRuleType, Paragraph, TextRun } from 'docx';
import { missingFigure } from '../document/document-words.ts';
import type { ChartPassage, FigurePassage } from '../document/passage.ts';
import type { PreparedImage } from '../images/re-encode.ts';
import { chartLook, describeChart } from '../svg/chart-panel.ts';
import { officialTheme } from '../theme/theme.ts';
import { TEXT_WIDTH } from './docx-look.ts';
import type { DocxContext } from './docx-tables.ts';

/** In pixels of 1/96 inch, in which the library counts: 15 twips each. */
const MAX_WIDTH = TEXT_WIDTH / 15;
const MAX_HEIGHT = 760;

/** An image with its caption under it, or what it would have shown. */
export function figureParagraphs(
  context: DocxContext,
  { image, alt, caption }: FigurePassage,
): readonly Paragraph[] {
  const picture = context.images.get(image);
  const shown = picture
    ? pictureParagraph(picture, alt, { keepNext: caption !== undefined })
    : new Paragraph({
        style: 'Caption',
        children: [new TextRun({ text: missingFigure(alt)[context.language], color: 'A31515' })],
      });
  return caption === undefined ? [shown] : [shown, new Paragraph({ style: 'Caption', text: caption })];
}

/** A chart under its title. */
export function chartParagraphs(context: DocxContext, { chart }: ChartPassage): readonly Paragraph[] {
  const picture = context.charts.get(chart);
  if (!picture) return [];
  const description = describeChart(chart, chartLook(context.language, officialTheme, 0));
  return [
    new Paragraph({ style: 'Caption', text: chart.title[context.language] }),
    pictureParagraph(picture, description, { keepNext: false }),
  ];
}

/** A picture as wide as it is, at most as the text; its line is as high as it needs. */
export function pictureParagraph(
  { bytes, type, width, height }: PreparedImage,
  alt: string,
  { keepNext, millimetres }: { readonly keepNext: boolean; readonly millimetres?: number },
): Paragraph {
  const wanted = millimetres === undefined ? 1 : (millimetres / 25.4) * (96 / height);
  const scale = Math.min(wanted, MAX_WIDTH / width, MAX_HEIGHT / height);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 60, after: 60 },
    children: [
      new ImageRun({
        type,
        data: bytes,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: alt.slice(0, 60), title: alt.slice(0, 60), description: alt },
      }),
    ],
  });
}
