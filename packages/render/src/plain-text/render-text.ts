import type { LocalText } from '@nianbao/core';
import { documentOf, type DocumentOptions } from '../document/document-of.ts';
import { documentWords, draftMark } from '../document/document-words.ts';
import { expandTable } from '../document/expanded-table.ts';
import type { AnyReport, DocumentLabel, DocumentTable, Passage } from '../document/report-document.ts';
import { displayWidth, padTo } from './display-width.ts';

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
        : section.tables.flatMap((table) => [...tableLines(table, label, blank), ''])),
    ]),
    '',
    ...[agency, date].filter((line) => line !== null),
  ];
  return `${lines.join('\n')}\n`;
}

type Label = (text: LocalText) => string;

function tableLines(table: DocumentTable, label: Label, blank: string): string[] {
  const { banner, corner, columns, rows } = expandTable(table);
  const heads = columns.map((labels) => labels.map(({ text }) => label(text)).join('/'));
  const shown: { readonly label: string; readonly values: readonly string[] }[] = [];
  let open: readonly DocumentLabel[] = [];
  for (const { labels, values } of rows) {
    labels.forEach((each, level) => {
      const isLeaf = level === labels.length - 1;
      const printed = values.map(({ value, printed: number }) => (value === null ? blank : number));
      const words = '  '.repeat(level) + label(each.text);
      if (isLeaf) shown.push({ label: words, values: printed });
      else if (open[level] !== each) shown.push({ label: words, values: [] });
    });
    if (labels.length === 0)
      shown.push({
        label: '',
        values: values.map(({ value, printed }) => (value === null ? blank : printed)),
      });
    open = labels;
  }
  const labelWidth = Math.max(displayWidth(label(corner)), ...shown.map((row) => displayWidth(row.label)));
  const widths = heads.map((head, column) =>
    Math.max(displayWidth(head), ...shown.map(({ values }) => displayWidth(values[column] ?? ''))),
  );
  const line = (first: string, cells: readonly string[]) =>
    [
      padTo(first, labelWidth, 'end'),
      ...cells.map((cell, column) => padTo(cell, widths[column] ?? 0, 'start')),
    ]
      .join('  ')
      .trimEnd();
  return [
    ...(banner === null ? [] : [label(banner)]),
    line(label(corner), heads),
    ...shown.map((row) => line(row.label, row.values)),
  ];
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
