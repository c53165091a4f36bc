import type { LocalText } from '@nianbao/core';
import { documentOf, type ReportDocumentOptions } from '../document/document-of.ts';
import { documentWords, missingFigure } from '../document/document-words.ts';
import { revisedText } from '../document/revised-passages.ts';
import type { Passage } from '../document/passage.ts';
import type { AnyReport, ReportDocument } from '../document/report-document.ts';
import { textTable } from './text-table.ts';

const INDENT = '\u3000\u3000';

/**
 * A report as plain text, tables in columns that line up in a monospaced font. A group of rows is a line of its own
 * with its rows indented under it. A blank cell says 未填, since spaces would leave the columns in doubt.
 * @throws RenderError when the report's format is unknown
 */
export function renderText(report: AnyReport, options: ReportDocumentOptions = {}): string {
  return setText(documentOf(report, options));
}

/** Any document as plain text. */
export function setText(document: ReportDocument): string {
  const label = (text: LocalText) =>
    document.language === 'en' && text.en !== '' && text.en !== text.zh ? `${text.zh} ${text.en}` : text.zh;
  const blank = documentWords.blankCell[document.language];
  const { agency, date } = document.signature;
  const lines = [
    document.title,
    ...(document.notice ? [label(document.notice)] : []),
    '',
    ...document.preamble.flatMap(passageLines),
    ...document.sections.flatMap((section) => [
      label(section.heading),
      ...(section.kind === 'narrative'
        ? section.passages.flatMap(passageLines)
        : [
            ...section.tables.flatMap((table) => [...textTable(table, label, blank), '']),
            ...section.remarks.flatMap(passageLines),
          ]),
    ]),
    '',
    ...[agency, date].filter((line) => line !== null),
    ...document.annexes.flatMap(({ heading, passages }) => [
      '',
      label(heading),
      ...passages.flatMap(passageLines),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function passageLines(passage: Passage): string[] {
  switch (passage.kind) {
    case 'heading':
      return [INDENT + passage.text];
    case 'paragraph':
      return [INDENT + (passage.lead?.text ?? '') + passage.text];
    case 'list':
      return passage.items.map(
        (item, index) => INDENT + (passage.ordered ? `${index + 1}.` : '· ') + item.replaceAll('\n', ' '),
      );
    case 'table': {
      const rows = passage.rows.map((row) => row.map((cell) => cell.replaceAll('\n', ' ')).join('\t'));
      return passage.caption === undefined ? rows : [INDENT + passage.caption, ...rows];
    }
    case 'revised':
      return [INDENT + revisedText(passage.pieces)];
    case 'figure':
      return [missingFigure(passage.alt).zh, passage.caption ?? '']
        .filter(Boolean)
        .map((line) => INDENT + line);
    case 'chart':
      // The table over it says the same.
      return [];
  }
}
