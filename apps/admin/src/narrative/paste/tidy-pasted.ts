import { printCell, type Format, type Report } from '@nianbao/core';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { textOf } from '../document/blocks-of-document.ts';
import { fieldOf, headingOf, narrativeSchema as schema } from '../document/schema.ts';
import { headingInLine } from '../numbering.ts';

/** Marks of a list that word processors write as words: `·`, `l` and `n` of symbol fonts, `Ø`. */
const bullet = /^\s*[·•●◦▪■\u{f06c}\u{f06e}\u{f0b7}\u{f0d8}]\s*/u;

/** Pasted blocks as a report would have them: headings with their number apart, lists as lists, no empty lines. */
export function tidyPasted(slice: Slice, format: Format, report: Report): Slice {
  const isWhole = slice.content.childCount > 1 || slice.content.firstChild?.type.name === 'table';
  const freshened = freshFields(slice.content, format, report);
  if (!isWhole) return new Slice(freshened, slice.openStart, slice.openEnd);
  const blocks = joinLists(freshened.content.flatMap(linesOf).filter(isFilled).map(tidyBlock));
  return new Slice(
    Fragment.from(blocks),
    opening(blocks[0], slice.openStart),
    opening(blocks.at(-1), slice.openEnd),
  );
}

/** Only the words of a block join the block they are pasted into; a heading, list or table stays one. */
function opening(node: Node | undefined, asked: number): number {
  return node?.type.name === 'paragraph' ? Math.min(asked, 1) : 0;
}

/** A paragraph with broken lines is as many paragraphs. */
function linesOf(node: Node): readonly Node[] {
  const text = node.type.name === 'paragraph' ? textOf(node) : '';
  const hasFields = node.children.some((child) => !child.isText);
  if (hasFields || !text.includes('\n')) return [node];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => schema.node('paragraph', null, schema.text(line)));
}

function isFilled(node: Node): boolean {
  return !node.isTextblock || node.textContent.trim() !== '';
}

function tidyBlock(node: Node): Node {
  if (node.type.name === 'heading') return withNumbering(node);
  if (node.type.name !== 'paragraph') return node;
  const text = textOf(node);
  const heading = headingInLine(text);
  if (heading) return headingNode(heading);
  const mark = bullet.exec(text);
  if (!mark) return trimmed(node, text);
  return schema.node('list', { ordered: false }, [
    schema.node('item', null, node.content.cut(mark[0].length)),
  ]);
}

/** Indents are set by the writers: spaces before the first word are not part of it. */
function trimmed(node: Node, text: string): Node {
  const indent = text.length - text.trimStart().length;
  return indent === 0 ? node : node.copy(node.content.cut(indent));
}

function withNumbering(node: Node): Node {
  if (headingOf(node.attrs).numbering !== '') return node;
  const heading = headingInLine(textOf(node));
  return heading ? headingNode(heading) : node;
}

function headingNode({ level, numbering, text }: { level: number; numbering: string; text: string }): Node {
  return schema.node('heading', { level, numbering, runIn: null }, schema.text(text));
}

function joinLists(blocks: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.type.name === 'list' && block.type.name === 'list' && last.sameMarkup(block))
      joined[joined.length - 1] = last.copy(last.content.append(block.content));
    else joined.push(block);
  }
  return joined;
}

/** Figures of tables print what the cell of this report holds; those of another format become words. */
function freshFields(content: Fragment, format: Format, report: Report): Fragment {
  return Fragment.from(
    content.content.map((node) => {
      if (node.isText) return node;
      if (node.type.name !== 'field') return node.copy(freshFields(node.content, format, report));
      const { cell, text } = fieldOf(node.attrs);
      if (!format.cellById.has(cell)) return schema.text(text);
      return schema.node('field', { cell, text: printCell(format, report, cell) });
    }),
  );
}

/** Plain text: every line is a paragraph, or a heading where it reads like one. */
export function sliceOfText(text: string): Slice {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const blocks = lines.map((line) => schema.node('paragraph', null, schema.text(line)));
  return new Slice(Fragment.from(blocks), 1, 1);
}

/** What a program that takes only text gets: every block a line, headings with their number. */
export function textOfSlice({ content }: Slice): string {
  return content.content.map(lineOf).join('\n');
}

function lineOf(node: Node): string {
  if (node.isText) return node.text ?? '';
  if (node.type.name === 'field') return fieldOf(node.attrs).text;
  if (node.type.name === 'heading') return headingOf(node.attrs).numbering + textOf(node);
  if (node.isTextblock) return textOf(node);
  return node.children.map(lineOf).join(node.type.name === 'row' ? '\t' : '\n');
}
