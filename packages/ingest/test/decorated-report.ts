import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { AnyReport, Block } from '@nianbao/core';
import { makeRandom, type Random } from '@nianbao/core/generate';

const channels = ['政府网站', '政务微博', '政务微信', '新闻发布会', '公开栏', '便民手册'];
const works = [
  '完善工作制度',
  '加强业务培训',
  '规范办理流程',
  '拓宽公开渠道',
  '健全审查机制',
  '做好政策解读',
];

/** Blocks that generated prose does not have: a list, a table with its caption, a figure; drawn from the seed. */
function decorations(seed: number, image: string): readonly Block[] {
  const random = makeRandom(seed);
  return [
    { kind: 'list', ordered: false, items: drawn(random, works, 2).map((work) => `${work}。`) },
    tableOf(random),
    { kind: 'paragraph', text: '以上各项工作均已按时完成，并在本机关网站公布，接受社会监督。' },
    { kind: 'figure', image, alt: '各类渠道公开信息数量的柱形图', caption: '图1 各类渠道公开信息数量' },
  ];
}

function tableOf(random: Random): Block {
  const rows = drawn(random, channels, 2).map((channel) => [
    channel,
    String(random.whole(0, 900)),
    random.whole(0, 2) === 0 ? '' : `${random.whole(1, 99)}%`,
  ]);
  return {
    kind: 'table',
    caption: '主动公开渠道统计表',
    headRows: 1,
    rows: [['公开渠道', '信息数量', '占比'], ...rows],
  };
}

function drawn(random: Random, from: readonly string[], least: number): readonly string[] {
  return from.slice(0, random.whole(least, from.length));
}

/** A report with decorations in its first section, and the bytes of its figure. */
export function decorated(report: AnyReport, seed: number, bytes = pictureOf(seed)) {
  const image = createHash('sha256').update(bytes).digest('hex');
  const images = new Map([[image, bytes]]);
  const [last] = report.overview.slice(-1);
  // The signature follows the last section, and decorations follow a paragraph.
  const overview =
    last?.kind === 'paragraph' ? [...report.overview, ...decorations(seed, image)] : report.overview;
  return { report: { ...report, overview }, images };
}

/** A PNG of one colour that the seed gives, 60 × 40. */
export function pictureOf(seed: number): Uint8Array {
  const colour = [seed & 255, (seed >> 8) & 255, (seed >> 16) & 255];
  return pngOf({ width: 60, height: 40 }, () => colour);
}

/** Colours that go over into each other, differently with every seed: no two rows or columns are the same. */
export function drawnPicture(seed: number, size: Size): Uint8Array {
  const shift = seed % 97;
  return pngOf(size, (x, y) => [
    (shift + Math.floor((x * 255) / size.width)) & 255,
    (2 * shift + Math.floor((y * 255) / size.height)) & 255,
    Math.floor(((x + y) * 255) / (size.width + size.height)),
  ]);
}

/** In pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

function pngOf({ width, height }: Size, colourAt: (x: number, y: number) => readonly number[]): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (_cell, x) => colourAt(x, y)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      chunk('IDAT', data),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** @see https://www.w3.org/TR/png/#D-CRCAppendix */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
