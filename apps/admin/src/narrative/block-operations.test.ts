import type { Block } from '@nianbao/core';
import { expect, test } from 'vitest';
import { convertBlock, insertBlock, insertLines, mergeBackward, splitBlock } from './block-operations.ts';
import { chineseNumeral, proposedNumbering } from './numbering.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (numbering: string, text: string, level = 1): Block => ({
  kind: 'heading',
  numbering,
  text,
  level,
});

test('Enter splits a paragraph, Backspace joins it again', () => {
  const split = splitBlock([paragraph('主动公开信息。依申请公开。')], 0, 7);
  expect(split.blocks).toEqual([paragraph('主动公开信息。'), paragraph('依申请公开。')]);
  expect(split.caret).toEqual({ block: 1, offset: 0 });
  const merged = mergeBackward(split.blocks, 1);
  expect(merged?.blocks).toEqual([paragraph('主动公开信息。依申请公开。')]);
  expect(merged?.caret).toEqual({ block: 0, offset: 7 });
});

test('Enter at the end of a heading starts its paragraph and keeps it run in', () => {
  const runIn: Block = { kind: 'heading', numbering: '（一）', text: '主动公开', level: 1, runIn: '：' };
  expect(splitBlock([runIn], 0, 4).blocks).toEqual([runIn, paragraph('')]);
  expect(splitBlock([runIn], 0, 2).blocks).toEqual([heading('（一）', '主动'), paragraph('公开')]);
});

test('Backspace before a heading makes it a paragraph; at the very start it does nothing', () => {
  expect(mergeBackward([heading('（一）', '主动公开')], 0)?.blocks).toEqual([paragraph('主动公开')]);
  expect(mergeBackward([paragraph('甲')], 0)).toBeUndefined();
});

test('pasted lines become paragraphs around the caret', () => {
  const pasted = insertLines([paragraph('甲丁')], 0, { start: 1, end: 1 }, ['乙', '丙']);
  expect(pasted.blocks).toEqual([paragraph('甲乙'), paragraph('丙丁')]);
  expect(pasted.caret).toEqual({ block: 1, offset: 1 });
});

test('headings are numbered on from those before, each level in its parent', () => {
  const blocks = [heading('（一）', '甲'), heading('1.', '乙', 2), heading('（二）', '丙')];
  expect(proposedNumbering(blocks, 3, 1)).toBe('（三）');
  expect(proposedNumbering(blocks, 2, 2)).toBe('2.');
  expect(proposedNumbering(blocks, 3, 2)).toBe('1.');
  expect([1, 10, 11, 20, 35].map(chineseNumeral)).toEqual(['一', '十', '十一', '二十', '三十五']);
});

test('blocks change kind and keep their words', () => {
  const list = convertBlock([paragraph('甲')], 0, 'list').blocks;
  expect(list).toEqual([{ kind: 'list', ordered: false, items: ['甲'] }]);
  expect(convertBlock(list, 0, 'heading1').blocks).toEqual([heading('（一）', '甲')]);
  expect(insertBlock([], -1, 'table').blocks).toEqual([
    {
      kind: 'table',
      headRows: 1,
      rows: [
        ['', ''],
        ['', ''],
      ],
    },
  ]);
});

test('live fields go where their figures go', () => {
  const cell = 'requests.received.total';
  const live: Block = {
    kind: 'paragraph',
    text: '收到34件。答复34件。',
    fields: [
      { at: 2, length: 2, cell },
      { at: 8, length: 2, cell },
    ],
  };
  const split = splitBlock([live], 0, 6);
  expect(split.blocks).toEqual([
    { kind: 'paragraph', text: '收到34件。', fields: [{ at: 2, length: 2, cell }] },
    { kind: 'paragraph', text: '答复34件。', fields: [{ at: 2, length: 2, cell }] },
  ]);
  expect(mergeBackward(split.blocks, 1)?.blocks).toEqual([live]);
  expect(insertLines([live], 0, { start: 3, end: 6 }, ['甲', '乙']).blocks).toEqual([
    { kind: 'paragraph', text: '收到3甲' },
    { kind: 'paragraph', text: '乙答复34件。', fields: [{ at: 3, length: 2, cell }] },
  ]);
});
