import type { TextPiece } from '@nianbao/core';
import { rowHeadColumn, type HeadingPassage, type Passage, type TablePassage } from '../document/passage.ts';
import { revisionMarks } from '../document/revised-passages.ts';
import { chartMarkup, figureMarkup } from './figure-markup.ts';
import type { HtmlContext } from './html-context.ts';
import { markup, trustedMarkup, type Markup } from './markup.ts';

/** Passages as headings, paragraphs, lists, tables and figures. */
export function narrativeMarkup(context: HtmlContext, passages: readonly Passage[]): Markup {
  const rank = ranksOf(passages);
  return markup`${passages.map((passage) => passageMarkup(context, passage, rank))}`;
}

type Rank = (heading: HeadingPassage) => number;

/**
 * Headings of HTML must not skip a rank: the levels that a section uses become h3, h4 and so on,
 * in order, whatever numbers they have.
 */
function ranksOf(passages: readonly Passage[]): Rank {
  const ranks = new Map<HeadingPassage, number>();
  const open: number[] = [];
  for (const passage of passages) {
    const heading = headingIn(passage);
    if (!heading) continue;
    while (open.length > 0 && (open.at(-1) ?? 0) >= heading.level) open.pop();
    open.push(heading.level);
    ranks.set(heading, Math.min(6, 2 + open.length));
  }
  return (heading) => ranks.get(heading) ?? 3;
}

function headingIn(passage: Passage): HeadingPassage | undefined {
  if (passage.kind === 'heading') return passage;
  return passage.kind === 'paragraph' ? passage.lead : undefined;
}

function passageMarkup(context: HtmlContext, passage: Passage, rank: Rank): Markup {
  switch (passage.kind) {
    case 'heading':
      return headingMarkup(passage, rank(passage));
    case 'paragraph': {
      const paragraph = markup`<p>${passage.text}</p>\n`;
      if (!passage.lead) return paragraph;
      return markup`<div class="lead">\n${headingMarkup(passage.lead, rank(passage.lead))}${paragraph}</div>\n`;
    }
    case 'list': {
      const items = passage.items.map((item) => markup`<li>${item}</li>\n`);
      return passage.ordered ? markup`<ol>\n${items}</ol>\n` : markup`<ul>\n${items}</ul>\n`;
    }
    case 'table':
      return tableMarkup(passage);
    case 'revised':
      return markup`<p>${passage.pieces.map(pieceMarkup)}</p>\n`;
    case 'figure':
      return figureMarkup(context, passage);
    case 'chart':
      return chartMarkup(context, passage);
  }
}

function headingMarkup(heading: HeadingPassage, rank: number): Markup {
  const tag = trustedMarkup(`h${rank}`);
  return markup`<${tag} class="level-${heading.level}">${heading.text}</${tag}>\n`;
}

/** Its marks are words too, since few screen readers tell a deletion by themselves. */
function pieceMarkup({ kind, text }: TextPiece): Markup {
  if (kind === 'same') return markup`${text}`;
  const { open, close } = revisionMarks[kind];
  const tag = trustedMarkup(kind === 'removed' ? 'del' : 'ins');
  return markup`<${tag}>${open}${text}${close}</${tag}>`;
}

function tableMarkup(table: TablePassage): Markup {
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  if (width === 0) return markup``;
  const headColumn = rowHeadColumn(table);
  const row = (texts: readonly string[], cell: (text: string, column: number) => Markup) => {
    const cells = Array.from({ length: width }, (_, column) => cell(texts[column] ?? '', column));
    return markup`<tr>${cells}</tr>\n`;
  };
  const head = table.rows
    .slice(0, table.headRows)
    .map((texts) => row(texts, (text) => markup`<th scope="col">${text}</th>`));
  const body = table.rows.slice(table.headRows).map((texts) =>
    row(texts, (text, column) => {
      const look = table.words?.includes(column) ? markup` class="words"` : null;
      return column === headColumn && text !== ''
        ? markup`<th${look} scope="row">${text}</th>`
        : markup`<td${look}>${text}</td>`;
    }),
  );
  const caption = table.caption === undefined ? null : markup`<caption>${table.caption}</caption>\n`;
  const thead = head.length === 0 ? null : markup`<thead>\n${head}</thead>\n`;
  const columns = table.shares?.map((share) => markup`<col style="width: ${(share * 100).toFixed(2)}%">`);
  const colgroup = columns && markup`<colgroup>${columns}</colgroup>\n`;
  const shape = columns ? ' shaped' : '';
  const whole = markup`<table class="own${shape}">\n${caption}${colgroup}${thead}<tbody>\n${body}</tbody>\n</table>\n`;
  if (!columns) return whole;
  // A wide list scrolls by itself on a narrow screen, also for the keyboard.
  const name = table.caption ?? table.rows[0]?.join('、') ?? '';
  return markup`<section class="roll" aria-label="${name}" tabindex="0">\n${whole}</section>\n`;
}
