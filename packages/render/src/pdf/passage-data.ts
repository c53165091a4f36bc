import type { Language, TextPiece } from '@nianbao/core';
import { missingFigure } from '../document/document-words.ts';
import { rowHeadColumn, type Passage, type TablePassage } from '../document/passage.ts';
import { revisionMarks } from '../document/revised-passages.ts';
import type { PdfPictures } from './pdf-pictures.ts';

/** Width of the text area in points. */
const TEXT_WIDTH = (156 / 25.4) * 72;

/** A passage as the template sets it. */
export type PassageData = ReturnType<typeof passageData>[number];

/** One passage as what the template sets; a missing image is a paragraph. */
export function passageData(passage: Passage, { images, charts }: PdfPictures, language: Language) {
  switch (passage.kind) {
    case 'heading':
      // Level 1 of the page is the section.
      return [{ kind: passage.kind, text: passage.text, level: Math.min(6, passage.level + 1) }];
    case 'paragraph':
      return [
        {
          kind: passage.kind,
          text: passage.text,
          lead: passage.lead?.text ?? null,
          level: passage.lead?.level ?? 0,
        },
      ];
    case 'revised':
      return [{ kind: passage.kind, pieces: passage.pieces.map(pieceData) }];
    case 'list':
      return [passage];
    case 'table':
      return [ownTableData(passage)];
    case 'figure': {
      const picture = images.get(passage.image);
      const caption = passage.caption ?? null;
      if (picture) return [{ kind: 'picture' as const, ...picture, alt: passage.alt, caption, above: false }];
      return [{ kind: 'missing' as const, text: missingFigure(passage.alt)[language], caption }];
    }
    case 'chart': {
      const picture = charts.get(passage.chart);
      if (!picture) return [];
      const { description, ...drawn } = picture;
      return [
        {
          kind: 'picture' as const,
          ...drawn,
          alt: description,
          caption: passage.chart.title[language],
          above: true,
        },
      ];
    }
  }
}

function pieceData({ kind, text }: TextPiece) {
  const { open, close } = revisionMarks[kind];
  return { kind, text: `${open}${text}${close}` };
}

function ownTableData(table: TablePassage) {
  const { kind, caption, rows, headRows, shares, words = [] } = table;
  const headColumn = rowHeadColumn(table);
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const cells = (some: readonly (readonly string[])[]) =>
    some.flatMap((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ''));
  return {
    kind,
    caption: caption ?? null,
    columns,
    widths: shares?.map((share) => share * TEXT_WIDTH) ?? null,
    head: cells(rows.slice(0, headRows)),
    body: cells(rows.slice(headRows)).map((text, at) => ({
      kind: at % columns === headColumn && text !== '' ? 'rowHead' : 'value',
      text,
      left: words.includes(at % columns),
    })),
  };
}
