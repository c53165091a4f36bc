import { expect, test } from 'vitest';
import { addBit, countBits, dropBit, eachBit, wordsFor } from './bits.ts';

const bitsOf = (words: Uint32Array, range: Parameters<typeof eachBit>[1]) => {
  const bits: number[] = [];
  eachBit(words, range, (bit) => bits.push(bit));
  return bits;
};

test('32 numbers fill a word', () => {
  expect([0, 1, 32, 33, 64].map(wordsFor)).toEqual([0, 1, 1, 2, 2]);
});

test('what is put in comes out in order, across words, counted from the range', () => {
  const words = new Uint32Array(4);
  for (const bit of [63, 0, 31, 32, 5]) addBit(words, 1, bit);
  expect(bitsOf(words, { offset: 1, length: 2 })).toEqual([0, 5, 31, 32, 63]);
  expect(bitsOf(words, { offset: 1, length: 1 })).toEqual([0, 5, 31]);
  expect(bitsOf(words, { offset: 2, length: 2 })).toEqual([0, 31]);
  dropBit(words, 1, 32);
  dropBit(words, 1, 31);
  dropBit(words, 1, 7);
  expect(bitsOf(words, { offset: 1, length: 2 })).toEqual([0, 5, 63]);
});

test('what is left out is passed over', () => {
  const words = new Uint32Array([0b1011, 0b110]);
  expect(bitsOf(words, { offset: 0, length: 2, without: new Uint32Array([0b0010, 0b100]) })).toEqual([
    0, 3, 33,
  ]);
});

test('bits are counted', () => {
  expect([0, 1, 0xff, 0x8000_0001, 0x5555_5555, 0xffff_ffff].map(countBits)).toEqual([0, 1, 8, 2, 16, 32]);
});
