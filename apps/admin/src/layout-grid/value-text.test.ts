import { expect, test } from 'vitest';
import { percentText, signedText, valueText } from './value-text.ts';

test('values are printed as the form prints them', () => {
  expect(valueText(null, 'count')).toBe('');
  expect(valueText(0, 'count')).toBe('0');
  expect(valueText(12345, 'count')).toBe('12345');
  expect(valueText(0.000001, 'money')).toBe('0.000001');
  expect(valueText(14546.54, 'money')).toBe('14546.54');
  expect(valueText(-2, 'signedCount')).toBe('−2');
  expect(valueText(2, 'signedCount')).toBe('+2');
});

test('a change shows its sign, no change none', () => {
  expect([signedText(3), signedText(-3), signedText(0), signedText(null)]).toEqual(['+3', '−3', '0', '']);
});

test('a share has one decimal; a change that rounds to nothing has no sign', () => {
  expect([percentText(0.125), percentText(null)]).toEqual(['12.5%', '']);
  expect([percentText(0.5, true), percentText(-0.5, true), percentText(-0.0001, true)]).toEqual([
    '+50.0%',
    '−50.0%',
    '0.0%',
  ]);
});
