import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { coloured, decodePng, encodeGrey, type GreyImage } from './grey-image.ts';

const folder = fileURLToPath(new URL('../goldens/', import.meta.url));
/** Where the pictures of a failure go. */
const differences = join(tmpdir(), 'nianbao-goldens');
/** Share of pixels that may differ: other versions of a browser or an office suite smooth letters differently. */
const TOLERATED = 0.015;

/**
 * Compares a picture with the golden one of that name; with `NIANBAO_GOLDENS=update` it becomes the golden one.
 * On a difference the new picture and the difference are left in the folder for temporary files.
 */
export async function expectGolden(name: string, image: GreyImage): Promise<void> {
  const path = join(folder, `${name}.png`);
  if (process.env['NIANBAO_GOLDENS'] === 'update') {
    await mkdir(folder, { recursive: true });
    await writeFile(path, encodeGrey(image));
    return;
  }
  const golden = decodePng(await readFile(path));
  const { width, height } = golden;
  if (image.width !== width || image.height !== height) {
    await keep(`${name}.new.png`, encodeGrey(image));
    expect.fail(`${name} is ${image.width} × ${image.height}, not ${width} × ${height}: see ${differences}`);
  }
  const difference = new PNG({ width, height });
  const changed = pixelmatch(golden.data, coloured(image).data, difference.data, width, height, {
    threshold: 0.2,
  });
  if (changed / (width * height) <= TOLERATED) return;
  await keep(`${name}.new.png`, encodeGrey(image));
  await keep(`${name}.difference.png`, PNG.sync.write(difference));
  const share = ((100 * changed) / (width * height)).toFixed(1);
  expect.fail(`${share} % of ${name} looks different: see ${differences}`);
}

async function keep(name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(differences, { recursive: true });
  await writeFile(join(differences, name), bytes);
}
