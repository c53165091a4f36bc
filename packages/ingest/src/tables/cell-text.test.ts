import type { CellKind } from '@nianbao/core';
import { expect, test } from 'vitest';
import { isCellText, readCellText } from './cell-text.ts';

type Case = readonly [
  text: string,
  kind: CellKind,
  value: number | null,
  certainty: 'certain' | 'probable' | 'doubtful',
];

test.each<Case>([
  ['0', 'count', 0, 'certain'],
  [' 1,234 ', 'count', 1234, 'certain'],
  ['１２', 'count', 12, 'certain'],
  ['3 件', 'count', 3, 'certain'],
  ['5①', 'count', 5, 'certain'],
  ['5²', 'count', 5, 'certain'],
  ['5*', 'count', 5, 'certain'],
  ['*', 'count', 0, 'probable'],
  ['3 4', 'count', 34, 'doubtful'],
  ['1\n234', 'count', 1234, 'doubtful'],
  ['96171. 6', 'money', 96171.6, 'doubtful'],
  ['１，２３４', 'count', 1234, 'certain'],
  ['－２', 'signedCount', -2, 'certain'],
  ['2 项', 'count', 2, 'certain'],
  ['空', 'count', 0, 'probable'],
  ['', 'count', null, 'certain'],
  ['\u00A0', 'count', null, 'certain'],
  ['未填', 'count', null, 'certain'],
  ['/', 'count', 0, 'probable'],
  ['——', 'count', 0, 'probable'],
  ['－', 'count', 0, 'probable'],
  ['_', 'count', 0, 'probable'],
  ['无', 'count', 0, 'probable'],
  ['22（其中修订 16 件）', 'count', 22, 'doubtful'],
  ['＋1', 'signedCount', 1, 'certain'],
  ['−2', 'signedCount', -2, 'certain'],
  ['-0', 'signedCount', 0, 'certain'],
  ['--253', 'signedCount', -253, 'doubtful'],
  ['减3', 'signedCount', -3, 'doubtful'],
  ['增加 4 项', 'signedCount', 4, 'doubtful'],
  ['96171.6', 'money', 96171.6, 'certain'],
  ['103.3879万元', 'money', 103.3879, 'certain'],
  ['251000元', 'money', 25.1, 'probable'],
  ['0.01元', 'money', 0.000001, 'probable'],
])('%j in a %s cell is %j, %s', (text, kind, value, certainty) => {
  expect(readCellText(text, kind)).toMatchObject({ value, certainty });
});

test.each<readonly [string, CellKind]>([
  ['1.5', 'count'],
  ['-3', 'count'],
  ['12万元', 'count'],
  ['2.5亿元', 'money'],
  ['1,23', 'count'],
  ['l5', 'count'],
  ['1O', 'count'],
  ['abc', 'count'],
  ['0.001元', 'money'],
  ['-5', 'money'],
  ['7件', 'money'],
  ['0.1234567', 'money'],
  ['99999999999999999999', 'count'],
])('%j is nothing a %s cell can hold', (text, kind) => {
  expect(readCellText(text, kind)).toBeNull();
});

test('words of labels are not cells', () => {
  for (const word of [
    '规章',
    '1.属于国家秘密',
    '（一）',
    '2.',
    '三、',
    '商业企业',
    '2023年',
    '第二十条第（一）项',
  ])
    expect([word, isCellText(word)]).toEqual([word, false]);
});
