import type { LocalText } from '@nianbao/core';
import { documentOf, type DocumentOptions } from '../document/document-of.ts';
import { documentWords, draftMark } from '../document/document-words.ts';
import type { AnyReport, Passage } from '../document/report-document.ts';
import { textTable } from './text-table.ts';

const INDENT = '\u3000\u3000';

/**
 * A report as plain text, tables in columns that line up in a monospaced font. A group of rows is a line of its own
 * with its rows indented under it. A blank cell says 未填, since spaces would leave the columns in doubt.
 * @throws RenderError when the report's format is unknown
 */
export function renderText(report: AnyReport, options: DocumentOptions = {}): string {
  const document = documentOf(report, options);
  const label = (text: LocalText) =>
    document.language === 'en' && text.en !== '' && text.en !== text.zh ? `${text.zh} ${text.en}` : text.zh;
  const blank = documentWords.blankCell[document.language];
  const { agency, date } = document.signature;
  const lines = [
    document.title,
    ...(document.isDraft ? [label(draftMark(document.blankCells.length))] : []),
    '',
    ...document.preamble.flatMap(passageLines),
    ...document.sections.flatMap((section) => [
      label(section.heading),
      ...(section.kind === 'narrative'
        ? section.passages.flatMap(passageLines)
        : section.tables.flatMap((table) => [...textTable(table, label, blank), ''])),
    ]),
    '',
    ...[agency, date].filter((line) => line !== null),
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
  }
}
