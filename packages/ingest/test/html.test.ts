import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from '../src/index.ts';
import { encodeAs } from './encode-as.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const page = readFileSync(
  new URL('../golden/shuyang-development-reform-2023/document.html', import.meta.url),
  'utf8',
);

test('a page in GB18030 or UTF-16, declared rightly, wrongly or not at all', async () => {
  const whole = await read(bytesOf(page));
  const declared = (charset: string) =>
    page.replaceAll('\u00A0', '&nbsp;').replace('charset="utf-8"', `charset="${charset}"`);
  const pages = [
    encodeAs(declared('gb2312'), 'gb18030'),
    encodeAs(declared('utf-8'), 'gb18030'),
    encodeAs(declared('no-such-charset'), 'gb18030'),
    bytesOf(declared('gbk')),
    Uint8Array.from(Buffer.from(`\uFEFF${page}`, 'utf16le')),
  ];
  for (const bytes of pages) expect((await read(bytes)).report).toEqual(whole.report);
});

test('a page in Big5 is decoded', async () => {
  const text = '<html><head><meta charset="big5"></head><body><p>臺北市政府新聞公告</p></body></html>';
  expect((await read(encodeAs(text, 'big5'))).problems.map(({ code }) => code)).toEqual(['input.notReport']);
});

test('pages built to exhaust a reader end in time', async () => {
  const nested = (open: string, close: string, depth: number) =>
    open.repeat(depth) + '1' + close.repeat(depth);
  const pages = [
    nested('<div>', '</div>', 20_000),
    nested('<table><tr><td>', '</td></tr></table>', 1000),
    `<table>${'<tr><td colspan=1000 rowspan=60000>0</td></tr>'.repeat(2000)}</table>`,
    '<p>&#'.repeat(20_000),
  ];
  for (const html of pages) {
    const result = await read(bytesOf(`<html><body>${html}</body></html>`));
    expect(result.report).toBeNull();
  }
}, 20_000);
