import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** Rows of pixels without padding, four bytes each: red, green, blue and one that is not looked at. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const RGB = 2;
const INDEXED = 3;
const MAX_COLOURS = 256;
const compress = promisify(deflate);

/**
 * An opaque PNG: with a palette where its colours fit into one, which charts and pages do, else in full colour.
 * The same pixels give the same bytes.
 * @see ISO/IEC 15948 (Portable Network Graphics)
 */
export async function encodePng(bitmap: Bitmap): Promise<Uint8Array> {
  const { width, height } = bitmap;
  const colours = coloursOf(bitmap);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, colours ? INDEXED : RGB], 8);
  const lines = colours ? indexedLines(bitmap, colours) : fullLines(bitmap);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(colours ? [chunk('PLTE', paletteOf(colours))] : []),
    chunk('IDAT', await compress(lines)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function colourAt(data: Uint8Array, at: number): number {
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
}

/** Each colour with its index, in the order of the pixels; `undefined` when there are too many for a palette. */
function coloursOf({ data }: Bitmap): ReadonlyMap<number, number> | undefined {
  const colours = new Map<number, number>();
  let last = -1;
  for (let at = 0; at < data.length; at += 4) {
    const colour = colourAt(data, at);
    if (colour === last) continue;
    last = colour;
    if (!colours.has(colour)) colours.set(colour, colours.size);
    if (colours.size > MAX_COLOURS) return undefined;
  }
  return colours;
}

function paletteOf(colours: ReadonlyMap<number, number>): Uint8Array {
  return Uint8Array.from([...colours.keys()].flatMap((colour) => [colour >> 16, colour >> 8, colour]));
}

/** Every line begins with the number of its filter, here none. */
function indexedLines(
  { width, height, data }: Bitmap,
  colours: ReadonlyMap<number, number>,
): Uint8Array<ArrayBuffer> {
  const lines = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      lines[y * (width + 1) + 1 + x] = colours.get(colourAt(data, (y * width + x) * 4)) ?? 0;
  return lines;
}

function fullLines({ width, height, data }: Bitmap): Uint8Array<ArrayBuffer> {
  const stride = width * 3 + 1;
  const lines = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      lines.set(data.subarray(from, from + 3), y * stride + 1 + x * 3);
    }
  return lines;
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
