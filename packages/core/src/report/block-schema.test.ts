import { expect, test } from 'vitest';
import { parseReport } from './parse-report.ts';

const cell = 'requests.received.total';
const image = 'ab'.repeat(32);
const withBlock = (block: object) => ({
  format: '2021',
  year: 2024,
  agency: '青禾县水利局',
  overview: [block],
});
const problemsOf = (block: object) =>
  parseReport(withBlock(block)).problems.map(({ code, path }) => [code, path?.replace('overview.0.', '')]);
const paragraph = (fields: unknown, text = '收到34件') => ({ kind: 'paragraph', text, fields });
const list = (fields: unknown) => ({ kind: 'list', ordered: false, items: ['收到34件', '结转2件'], fields });

test.each([
  ['a field', paragraph([{ at: 2, length: 2, cell }])],
  [
    'fields that touch',
    paragraph([
      { at: 2, length: 1, cell },
      { at: 3, length: 1, cell },
    ]),
  ],
  ['a field after a character of two units', paragraph([{ at: 2, length: 2, cell }], '𠮷34')],
  ['no fields', paragraph([])],
  [
    'fields of several items',
    list([
      { item: 0, at: 2, length: 2, cell },
      { item: 1, at: 2, length: 1, cell },
    ]),
  ],
  ['a figure', { kind: 'figure', image, alt: '申请量逐年上升' }],
  ['a figure with a caption', { kind: 'figure', image, alt: '申请量逐年上升', caption: '图1　申请量' }],
])('%s is taken', (_, block) => {
  expect(problemsOf(block)).toEqual([]);
});

test.each([
  [
    'a cell of another format',
    paragraph([{ at: 2, length: 2, cell: 'proactive.procurement.amount' }]),
    'report.liveField.cell',
    'fields.0.cell',
  ],
  ['a field beyond the text', paragraph([{ at: 4, length: 2, cell }]), 'report.liveField.range', 'fields.0'],
  [
    'a field of half a character',
    paragraph([{ at: 1, length: 1, cell }], '𠮷34'),
    'report.liveField.range',
    'fields.0',
  ],
  [
    'fields that overlap',
    paragraph([
      { at: 2, length: 2, cell },
      { at: 3, length: 1, cell },
    ]),
    'report.liveField.order',
    'fields.1',
  ],
  [
    'fields out of order',
    paragraph([
      { at: 3, length: 1, cell },
      { at: 2, length: 1, cell },
    ]),
    'report.liveField.order',
    'fields.1',
  ],
  [
    'a field of no length',
    paragraph([{ at: 2, length: 0, cell }]),
    'report.field.invalid',
    'fields.0.length',
  ],
  [
    'an item in a paragraph',
    paragraph([{ item: 0, at: 2, length: 2, cell }]),
    'report.field.unknown',
    'fields.0.item',
  ],
  ['no item in a list', list([{ at: 2, length: 2, cell }]), 'report.field.missing', 'fields.0.item'],
  [
    'an item that is not there',
    list([{ item: 2, at: 0, length: 1, cell }]),
    'report.liveField.range',
    'fields.0',
  ],
  [
    'items out of order',
    list([
      { item: 1, at: 0, length: 1, cell },
      { item: 0, at: 0, length: 1, cell },
    ]),
    'report.liveField.order',
    'fields.1',
  ],
  [
    'an image that is no hash',
    { kind: 'figure', image: image.toUpperCase(), alt: '图' },
    'report.field.invalid',
    'image',
  ],
  ['a figure without a description', { kind: 'figure', image, alt: ' ' }, 'report.field.invalid', 'alt'],
  [
    'an image inside the report',
    { kind: 'figure', image, alt: '图', data: 'AAAA' },
    'report.field.unknown',
    'data',
  ],
])('%s is refused with its code and place', (_, block, code, path) => {
  expect(problemsOf(block)).toEqual([[code, path]]);
});

test('what is refused is said with what is due', () => {
  const [problem] = parseReport(withBlock(paragraph([{ at: 4, length: 2, cell }]))).problems;
  expect(problem?.message.zh).toContain('长 5 的文字');
});
