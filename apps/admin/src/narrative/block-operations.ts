import {
  blockText,
  editText,
  joinTexts,
  sliceText,
  type Block,
  type HeadingBlock,
  type LiveText,
  type ParagraphBlock,
} from '@nianbao/core';
import { proposedNumbering } from './numbering.ts';

/** Where the caret should stand after an operation. */
export interface Caret {
  readonly block: number;
  /** Position in the text of the block. */
  readonly offset: number;
  /** Item of a list. */
  readonly item?: number | undefined;
}

/** Blocks after an operation, and where to go on typing. */
export interface Edited {
  readonly blocks: readonly Block[];
  readonly caret: Caret;
}

/** A block that is one stretch of text. */
export type TextBlock = ParagraphBlock | HeadingBlock;

/** What a block can be turned into. */
export type BlockKind = 'paragraph' | 'heading1' | 'heading2' | 'list' | 'table';

/** Enter: the text after the caret becomes a new paragraph. A heading keeps its kind for the part before. */
export function splitBlock(blocks: readonly Block[], index: number, offset: number): Edited {
  const block = blocks[index];
  if (!block || (block.kind !== 'paragraph' && block.kind !== 'heading'))
    return { blocks, caret: { block: index, offset } };
  // A heading that ran in to its paragraph no longer does once it is cut.
  const { runIn: _, ...cut } = block.kind === 'heading' ? block : { ...block, runIn: undefined };
  const before = retext(cut, sliceText(block, 0, offset));
  const after: Block = { kind: 'paragraph', ...sliceText(block, offset) };
  const isRunIn = block.kind === 'heading' && offset === block.text.length;
  return {
    blocks: blocks.toSpliced(index, 1, isRunIn ? block : before, after),
    caret: { block: index + 1, offset: 0 },
  };
}

/** The block with another text; a heading takes the words only, since no cell is printed in one. */
export function retext<B extends TextBlock>(block: B, text: LiveText): B;
export function retext(block: TextBlock, text: LiveText): TextBlock {
  return block.kind === 'heading' ? { ...block, text: text.text } : { kind: 'paragraph', ...text };
}

/** Backspace at the start: a heading becomes a paragraph, a paragraph joins the one before, an empty block goes. */
export function mergeBackward(blocks: readonly Block[], index: number): Edited | undefined {
  const block = blocks[index];
  const above = blocks[index - 1];
  if (block?.kind === 'heading')
    return {
      blocks: blocks.with(index, { kind: 'paragraph', text: block.text }),
      caret: { block: index, offset: 0 },
    };
  if (block?.kind !== 'paragraph') return undefined;
  if (above?.kind === 'paragraph' || above?.kind === 'heading')
    return {
      blocks: blocks.toSpliced(index - 1, 2, retext(above, joinTexts(above, block))),
      caret: { block: index - 1, offset: above.text.length },
    };
  if (block.text !== '' || blocks.length === 1) return undefined;
  const to = Math.max(index - 1, 0);
  const item = above?.kind === 'list' ? above.items.length - 1 : undefined;
  const offset = above?.kind === 'list' ? (above.items.at(-1)?.length ?? 0) : 0;
  return { blocks: blocks.toSpliced(index, 1), caret: { block: to, offset, item } };
}

/** Several pasted lines: the first goes on where the caret is, every other becomes a paragraph. */
export function insertLines(
  blocks: readonly Block[],
  index: number,
  { start, end }: { readonly start: number; readonly end: number },
  lines: readonly string[],
): Edited {
  const block = blocks[index];
  if (!block || (block.kind !== 'paragraph' && block.kind !== 'heading') || lines.length === 0)
    return { blocks, caret: { block: index, offset: start } };
  const [first = '', ...rest] = lines;
  const tail = sliceText(block, end);
  const last = rest.at(-1);
  const head = retext(block, editText(block, start, last === undefined ? end : block.text.length, first));
  const paragraphs = rest.map((text, at): Block => ({
    kind: 'paragraph',
    ...(at === rest.length - 1 ? joinTexts({ text }, tail) : { text }),
  }));
  const offset = last === undefined ? start + first.length : last.length;
  return {
    blocks: blocks.toSpliced(index, 1, head, ...paragraphs),
    caret: { block: index + rest.length, offset },
  };
}

/** Turns a block into another kind; the words stay. */
export function convertBlock(blocks: readonly Block[], index: number, kind: BlockKind): Edited {
  const block = blocks[index];
  const text = block ? blockText(block) : '';
  const caret = { block: index, offset: 0, item: kind === 'list' ? 0 : undefined };
  return { blocks: blocks.with(index, madeBlock(blocks, index, kind, text)), caret };
}

/** A new empty block of a kind after the one at `index` (-1 for the front). */
export function insertBlock(blocks: readonly Block[], index: number, kind: BlockKind): Edited {
  const at = index + 1;
  return {
    blocks: blocks.toSpliced(at, 0, madeBlock(blocks, at, kind, '')),
    caret: { block: at, offset: 0, item: kind === 'list' ? 0 : undefined },
  };
}

export function removeBlock(blocks: readonly Block[], index: number): Edited {
  return { blocks: blocks.toSpliced(index, 1), caret: { block: Math.max(index - 1, 0), offset: 0 } };
}

function madeBlock(blocks: readonly Block[], index: number, kind: BlockKind, text: string): Block {
  switch (kind) {
    case 'paragraph':
      return { kind, text: text.replaceAll('\n', '') };
    case 'heading1':
    case 'heading2': {
      const level = kind === 'heading1' ? 1 : 2;
      const numbering = proposedNumbering(blocks, index, level);
      return { kind: 'heading', level, numbering, text: text.replaceAll('\n', '') } satisfies HeadingBlock;
    }
    case 'list':
      return { kind, ordered: false, items: text.split('\n') };
    case 'table':
      return { kind, headRows: 1, rows: tableRows(text) };
  }
}

function tableRows(text: string): readonly (readonly string[])[] {
  if (text === '')
    return [
      ['', ''],
      ['', ''],
    ];
  const rows = text.split('\n').map((line) => line.split('\t'));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
}
