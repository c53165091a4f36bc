import { expect, test } from 'vitest';
import { entryName, isLitter } from './entry-name.ts';

const gbk = Uint8Array.from([0xc4, 0xea, 0xb1, 0xa8, 0x2e, 0x70, 0x64, 0x66]);

test.each([
  ['UTF-8 that says so', new TextEncoder().encode('年报/教育局.pdf'), 0x800, '年报/教育局.pdf'],
  ['UTF-8 that does not say so', new TextEncoder().encode('年报.pdf'), 0, '年报.pdf'],
  ['GBK, as Windows packs it', gbk, 0, '年报.pdf'],
  ['folders by backslash', new TextEncoder().encode('a\\b.txt'), 0, 'a/b.txt'],
])('%s', (_, bytes, flags, name) => {
  expect(entryName(bytes, flags)).toBe(name);
});

test('what says that it is UTF-8 and is not still gets a name', () => {
  expect(entryName(gbk, 0x800)).toContain('.pdf');
});

test.each(['folder/', '__MACOSX/._a.pdf', 'a/.DS_Store', 'Thumbs.db', 'a/~$2024.docx'])(
  '%s is litter',
  (name) => {
    expect(isLitter(name)).toBe(true);
  },
);

test.each(['2024.pdf', 'a/b.docx', '~2024.pdf', 'MACOSX.html'])('%s is a document', (name) => {
  expect(isLitter(name)).toBe(false);
});
