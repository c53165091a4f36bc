import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffText, type TextDiff } from './diff-text.ts';
import { segmentWords } from './segment-words.ts';

const side = ({ pieces }: TextDiff, kind: 'removed' | 'added') =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ text }) => text)
    .join('');

const phrase = fc.constantFrom(
  '政府信息',
  '公开',
  '申请',
  '2023年',
  '，',
  '。',
  '新收',
  '15',
  '件',
  '其中',
  '\n',
  '的',
  'A',
);
const text = fc.array(phrase, { maxLength: 60 }).map((phrases) => phrases.join(''));

test('the pieces make up both texts, and the similarity is a share', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = diffText(before, after);
      expect(side(diff, 'removed')).toBe(before);
      expect(side(diff, 'added')).toBe(after);
      expect(diff.similarity).toBeGreaterThanOrEqual(0);
      expect(diff.similarity).toBeLessThanOrEqual(1);
      expect(diff.similarity === 1).toBe(before === after);
      expect(diff.pieces.every((piece) => piece.text !== '')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('changes are of words, not of characters, and reading them makes sense', () => {
  const before = '2023年，我局新收政府信息公开申请15件，其中自然人申请12件；上年结转1件。申请渠道保持畅通。';
  const after =
    '2024年，我局新收政府信息公开申请8件，其中自然人申请6件；没有上年结转的申请。申请渠道保持畅通。';
  expect(diffText(before, after).pieces).toEqual([
    { kind: 'removed', text: '2023' },
    { kind: 'added', text: '2024' },
    { kind: 'same', text: '年，我局新收政府信息公开申请' },
    { kind: 'removed', text: '15' },
    { kind: 'added', text: '8' },
    { kind: 'same', text: '件，其中自然人申请' },
    { kind: 'removed', text: '12' },
    { kind: 'added', text: '6' },
    { kind: 'same', text: '件；' },
    { kind: 'added', text: '没有' },
    { kind: 'same', text: '上年结转' },
    { kind: 'removed', text: '1件' },
    { kind: 'added', text: '的申请' },
    { kind: 'same', text: '。申请渠道保持畅通。' },
  ]);
});

test('a comma left over between two changes is not worth reading', () => {
  const { pieces } = diffText('优化栏目设置，加强检索。', '完善平台功能，方便查询。');
  expect(pieces).toEqual([
    { kind: 'removed', text: '优化栏目设置，加强检索' },
    { kind: 'added', text: '完善平台功能，方便查询' },
    { kind: 'same', text: '。' },
  ]);
});

test('similarity', () => {
  expect(diffText('', '').similarity).toBe(1);
  expect(diffText('', '公开').similarity).toBe(0);
  expect(diffText('主动公开', '收费').similarity).toBe(0);
  expect(diffText('主动公开信息15条。', '主动公开信息16条。').similarity).toBeCloseTo(0.8, 1);
});

test('clause by clause the words are those of the text as a whole', () => {
  const whole = (any: string) =>
    Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(any), ({ segment }) => segment);
  const mark = fc.constantFrom(
    ...Array.from('，。；：、！？（）\n,.:;_ ０１１2ab'),
    '\u0301',
    '\u200d',
    '３，４',
  );
  const pieces = fc.oneof({ weight: 2, arbitrary: mark }, { weight: 1, arbitrary: phrase });
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (some) => {
      expect(segmentWords(some.join(''))).toEqual(whole(some.join('')));
    }),
    { numRuns: 2_000 },
  );
});

test('words joined are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      expect(segmentWords(any).join('')).toBe(any);
    }),
  );
  expect(segmentWords('新收政府信息公开申请15件')).toContain('政府');
});
