import type { LocalText } from '@nianbao/core';
import { utf16WithoutMark } from '../decode/utf16-without-mark.ts';

/** What the first bytes of a file say it is. */
export type ByteKind =
  | { readonly kind: 'pdf' }
  | { readonly kind: 'zip' }
  /** OLE2: legacy Word and Excel, and encrypted OOXML. */
  | { readonly kind: 'compound' }
  | { readonly kind: 'text' }
  /** Something that is no document, by name. */
  | { readonly kind: 'binary'; readonly name: LocalText };

interface Magic {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly is: ByteKind;
}

const binary = (zh: string, en: string): ByteKind => ({ kind: 'binary', name: { zh, en } });
const ascii = (text: string) => Array.from(text, (char) => char.charCodeAt(0));

const magics: readonly Magic[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: { kind: 'zip' } },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: { kind: 'zip' } },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], is: { kind: 'compound' } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: binary('图片（PNG）', 'a picture (PNG)') },
  { bytes: [0xff, 0xd8, 0xff], is: binary('图片（JPEG）', 'a picture (JPEG)') },
  { bytes: ascii('GIF8'), is: binary('图片（GIF）', 'a picture (GIF)') },
  { bytes: ascii('WEBP'), at: 8, is: binary('图片（WebP）', 'a picture (WebP)') },
  { bytes: [0x49, 0x49, 0x2a, 0x00], is: binary('图片（TIFF）', 'a picture (TIFF)') },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], is: binary('图片（TIFF）', 'a picture (TIFF)') },
  { bytes: ascii('Rar!'), is: binary('压缩包（RAR）', 'an archive (RAR)') },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: binary('压缩包（7z）', 'an archive (7z)') },
  { bytes: [0x1f, 0x8b], is: binary('压缩包（gzip）', 'an archive (gzip)') },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], is: binary('程序', 'a program') },
];

/** The PDF header may stand within the first kilobyte. */
const PDF_HEADER_WITHIN = 1024;
/** Text without a byte order mark has no more control characters than this share. */
const CONTROL_SHARE = 0.01;
const SAMPLE = 65_536;
const controlCharacter = /\p{Cc}/gu;
const c1OrSpacing = /[\t\n\v\f\r\u0080-\u009F]/u;

/** Tells the kind of a file by its bytes; its name is not asked. */
export function signatureOfBytes(bytes: Uint8Array): ByteKind {
  for (const { bytes: magic, at = 0, is } of magics)
    if (magic.every((byte, index) => bytes[at + index] === byte)) return is;
  const head = bytes.subarray(0, PDF_HEADER_WITHIN);
  if (indexOf(head, ascii('%PDF-')) >= 0) return { kind: 'pdf' };
  if (/^\s*(?:<\?xml[^>]*>\s*)?<svg[\s>]/u.test(new TextDecoder('latin1').decode(head)))
    return binary('图片（SVG）', 'a picture (SVG)');
  return isText(bytes) ? { kind: 'text' } : binary('二进制数据', 'binary data');
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  for (let at = 0; at + wanted.length <= bytes.length; at++)
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  return -1;
}

function isText(bytes: Uint8Array): boolean {
  const isUtf16Marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16Marked) return true;
  const sample = bytes.subarray(0, SAMPLE);
  const encoding = utf16WithoutMark(sample);
  const text = new TextDecoder(encoding ?? 'latin1').decode(sample);
  // One character per two bytes or per byte: in either, text hardly has control characters.
  const controls = text.match(controlCharacter)?.filter((char) => !c1OrSpacing.test(char)).length ?? 0;
  return controls <= text.length * CONTROL_SHARE;
}
