import { expect, test } from 'vitest';
import { makeBlank } from '../report/blank.ts';
import type { Block } from '../report/narrative.ts';
import { format2021 } from '../formats/format-2021.ts';
import type { Report2021 } from '../report/report.ts';
import { Prose } from './prose.ts';

const blank: Report2021 = makeBlank<'2021'>(format2021, { agency: '甲局', year: 2024 });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

test('spaces and full-width forms are folded, and positions lead back', () => {
  const prose = new Prose({
    ...blank,
    preamble: [paragraph('自 2024 年１月 1 日，')],
    overview: [paragraph('甲'), { kind: 'list', ordered: false, items: ['收到　34 件', '答复12 3件'] }],
    otherMatters: [{ kind: 'table', headRows: 0, rows: [['1', '2']] }],
  });
  expect(prose.text).toBe('自2024年1月1日，\n甲\n收到34件\n答复12 3件\n1\n2\n');
  expect(prose.field('preamble')).toBe('自2024年1月1日，');
  expect(prose.field('problems')).toBe('');
  expect(prose.field('otherMatters')).toBe('1\n2');
  const at = prose.text.indexOf('34件');
  expect(prose.place(at, at + 3)).toEqual({ field: 'overview', block: 1, start: 3, end: 7, quote: '34 件' });
});

test('text that needs no folding keeps its positions', () => {
  const prose = new Prose({ ...blank, overview: [paragraph('甲，'), paragraph('收到34件。')] });
  expect(prose.text).toBe('甲，\n收到34件。\n');
  expect(prose.place(5, 8)).toEqual({ field: 'overview', block: 1, start: 2, end: 5, quote: '34件' });
});

test.each(['\t', ' ', '\u00a0', '\u2003', '\u3000', '\ufeff', '％', '．', '０', '９', 'Ａ', 'ｚ'])(
  'U+%s alone is reason enough to fold',
  (folded) => {
    const { text } = new Prose({ ...blank, overview: [paragraph(`甲${folded}乙`)] });
    expect(text).not.toContain(folded);
  },
);
