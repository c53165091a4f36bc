import { expect, test } from 'vitest';
import { comparableName, isCountyGovernment, isGovernment, isSameAgency } from './agency-name.ts';

test('names are compared without spaces, brackets and widths', () => {
  expect(comparableName('洪泽区 人民政府（办公室）Ａ')).toBe('洪泽区人民政府办公室A');
});

test('an agency is the same with and without the places above it', () => {
  expect(isSameAgency('淮安市洪泽区人民政府', '洪泽区人民政府')).toBe(true);
  expect(isSameAgency('洪泽区人民政府', '淮安市洪泽区人民政府')).toBe(true);
  expect(isSameAgency('洪泽区民政局', '洪泽区 民政局')).toBe(true);
  expect(isSameAgency('洪泽区民政局', '盱眙县民政局')).toBe(false);
  expect(isSameAgency('洪泽区民政局', '洪泽区民政局执法队')).toBe(false);
});

test('a government is told from its offices, and those of counties from townships', () => {
  expect(isGovernment('蒋坝镇人民政府')).toBe(true);
  expect(isGovernment('人民政府办公室')).toBe(false);
  expect(isCountyGovernment('洪泽区人民政府')).toBe(true);
  expect(isCountyGovernment('蒋坝镇人民政府')).toBe(false);
  expect(isCountyGovernment('老子山乡人民政府')).toBe(false);
  expect(isCountyGovernment('洪泽区人民政府办公室')).toBe(false);
});
