import type { LocalText, TextPiece } from '@nianbao/core';
import { cellText } from '../document/cell-annotation.ts';
import { documentOf, type ReportDocumentOptions } from '../document/document-of.ts';
import { documentWords, missingFigure } from '../document/document-words.ts';
import { revisionMarks } from '../document/revised-passages.ts';
import { expandTable } from '../document/expanded-table.ts';
import type { Passage } from '../document/passage.ts';
import type {
  AnyReport,
  DocumentSection,
  DocumentTable,
  ReportDocument,
} from '../document/report-document.ts';
import { markdownInline, markdownText } from './markdown-text.ts';

/**
 * A report as GitHub-flavoured Markdown. Tables have no merged cells there, so every row and column carries all labels
 * that head it. Blank cells are empty, in drafts marked.
 * @throws RenderError when the report's format is unknown
 */
export function renderMarkdown(report: AnyReport, options: ReportDocumentOptions = {}): string {
  return setMarkdown(documentOf(report, options));
}

/** Any document as Markdown. */
export function setMarkdown(document: ReportDocument): string {
  const label = (text: LocalText) =>
    markdownInline(
      document.language === 'en' && text.en !== '' && text.en !== text.zh ? `${text.zh} ${text.en}` : text.zh,
    );
  const blank = document.isDraft ? documentWords.blankCell[document.language] : '';
  const { agency, date } = document.signature;
  const blocks = [
    `# ${markdownInline(document.title)}`,
    document.notice ? `**${label(document.notice)}**` : '',
    ...document.preamble.map(passageBlock),
    ...document.sections.flatMap((section) => [
      `## ${label(section.heading)}`,
      ...sectionBlocks(section, label, blank),
    ]),
    agency === null ? '' : markdownText(agency),
    date ?? '',
    ...document.annexes.flatMap(({ heading, passages }) => [
      `## ${label(heading)}`,
      ...passages.map(passageBlock),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

type Label = (text: LocalText) => string;

function sectionBlocks(section: DocumentSection, label: Label, blank: string): readonly string[] {
  return section.kind === 'narrative'
    ? section.passages.map(passageBlock)
    : [
        ...section.tables.map((table) => officialBlock(table, label, blank)),
        ...section.remarks.map(passageBlock),
      ];
}

function officialBlock(table: DocumentTable, label: Label, blank: string): string {
  const { banner, corner, columns, rows } = expandTable(table);
  const { labelColumns } = table;
  const heads = [
    ...Array.from({ length: labelColumns }, (_, level) => (level === 0 ? label(corner) : '')),
    ...columns.map((labels) => labels.map(({ text }) => label(text)).join(' / ')),
  ];
  const lines = rows.map(({ labels, values }) => [
    ...Array.from({ length: labelColumns }, (_, level) => {
      const text = labels[level]?.text;
      return text === undefined ? '' : label(text);
    }),
    ...values.map((cell) =>
      cell.value === null && !cell.annotation ? blank : markdownInline(cellText(cell)),
    ),
  ]);
  const align = heads.map((_, column) => (column < labelColumns ? '---' : '---:'));
  const grid = tableBlock([heads, ...lines], align);
  return banner === null ? grid : `**${label(banner)}**\n\n${grid}`;
}

/** Rows whose cells are Markdown already; the first is the head. */
function tableBlock(rows: readonly (readonly string[])[], align: readonly string[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(align), ...body.map(line)].join('\n');
}

function passageBlock(passage: Passage): string {
  switch (passage.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, passage.level + 2))} ${markdownInline(passage.text)}`;
    case 'paragraph':
      return passage.lead
        ? `**${markdownInline(passage.lead.text)}**${markdownInline(passage.text)}`
        : markdownText(passage.text);
    case 'list':
      return passage.items
        .map(
          (item, index) =>
            `${passage.ordered ? `${index + 1}.` : '-'} ${markdownText(item.replaceAll('\n', ' '))}`,
        )
        .join('\n');
    case 'table': {
      const width = Math.max(1, ...passage.rows.map((row) => row.length));
      const rows = passage.rows.map((row) =>
        Array.from({ length: width }, (_, column) => ownCellText(row[column] ?? '')),
      );
      // Markdown tables have one head, with words or without.
      const heads = passage.headRows > 0 ? rows : [Array.from({ length: width }, () => ''), ...rows];
      const grid = tableBlock(
        heads,
        Array.from({ length: width }, () => '---'),
      );
      return passage.caption === undefined ? grid : `**${markdownInline(passage.caption)}**\n\n${grid}`;
    }
    case 'revised':
      return passage.pieces.map(revisedPiece).join('');
    case 'figure':
      return [missingFigure(passage.alt).zh, passage.caption ?? '']
        .filter(Boolean)
        .map(markdownText)
        .join('\n\n');
    case 'chart':
      // The table over it says the same.
      return '';
  }
}

/** Struck and bold, with marks that also stand where Markdown is read as plain text. */
function revisedPiece({ kind, text }: TextPiece): string {
  const { open, close } = revisionMarks[kind];
  const words = markdownInline(`${open}${text}${close}`);
  if (kind === 'same') return words;
  return kind === 'removed' ? `~~${words}~~` : `**${words}**`;
}

function ownCellText(text: string): string {
  return text.split('\n').map(markdownInline).join('<br>');
}
