import { PNG } from 'pngjs';

/** One byte a pixel, 0 black, 255 white, rows without padding. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

interface ColourImage {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel. */
  readonly data: Uint8Array;
}

/** A picture in grey, so many times smaller: each pixel is the mean of those it stands for. */
export function reduced({ width, height, data }: ColourImage, factor: number): GreyImage {
  const small = { width: Math.floor(width / factor), height: Math.floor(height / factor) };
  const out = new Uint8Array(small.width * small.height);
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++) {
      let sum = 0;
      for (let row = y * factor; row < (y + 1) * factor; row++)
        for (let at = (row * width + x * factor) * 4; at < (row * width + (x + 1) * factor) * 4; at += 4)
          sum += (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0);
      // Sixteen shades are enough for the eye and pack well.
      out[y * small.width + x] = Math.round(sum / (factor * factor * 3) / 17) * 17;
    }
  return { ...small, data: out };
}

/** Pictures side by side, so many in a row, on grey. */
export function tiled(images: readonly GreyImage[], columns: number): GreyImage {
  const gap = 6;
  const cell = {
    width: Math.max(...images.map(({ width }) => width)) + gap,
    height: Math.max(...images.map(({ height }) => height)) + gap,
  };
  const width = cell.width * Math.min(columns, images.length);
  const height = cell.height * Math.ceil(images.length / columns);
  const data = new Uint8Array(width * height).fill(0xbb);
  images.forEach((image, index) => {
    const left = (index % columns) * cell.width;
    const top = Math.floor(index / columns) * cell.height;
    for (let y = 0; y < image.height; y++)
      data.set(image.data.subarray(y * image.width, (y + 1) * image.width), (top + y) * width + left);
  });
  return { width, height, data };
}

export function encodeGrey({ width, height, data }: GreyImage): Uint8Array {
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false });
  png.data = Buffer.from(data);
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, deflateLevel: 9 });
}

/** The bytes of a PNG, four a pixel. */
export function decodePng(bytes: Uint8Array): ColourImage {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  return { width, height, data };
}

/** The same picture with four bytes a pixel. */
export function coloured({ width, height, data }: GreyImage): ColourImage {
  const out = new Uint8Array(data.length * 4);
  data.forEach((grey, index) => out.set([grey, grey, grey, 255], index * 4));
  return { width, height, data: out };
}
