import { expect, test } from 'vitest';
import { clean2021, paragraph } from '../../test/clean-report.ts';
import { Prose } from '../text/prose.ts';
import { passageBefore } from './passage.ts';

const proseOf = (text: string) => new Prose({ ...clean2021, preamble: [paragraph(text)] });

test('a passage begins after the last stop, and at the beginning of the text at the latest', () => {
  expect(passageBefore(proseOf('全年，共收到申请34件'), 8, 11)).toBe('共收到申请34件');
  expect(passageBefore(proseOf('收到申请34件'), 4, 7)).toBe('收到申请34件');
});

test('a passage goes back forty characters at most', () => {
  const words = '公开'.repeat(30);
  expect(passageBefore(proseOf(`${words}34件`), 60, 63)).toBe(`${'公开'.repeat(20)}34件`);
});
