import { createHash } from 'node:crypto';
import { Transformer } from '@napi-rs/image';
import { generateReport } from '@nianbao/core/generate';
import type { AnyReport, Block, FigureBlock } from '@nianbao/core';
import { assert, asyncProperty, constantFrom, integer } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { closePdfWorkers } from '../../render/src/pdf.ts';
import { writers } from '../../render/src/writers.ts';
import { read, type ReadResult } from '../src/index.ts';
import { blocksOf, runs } from './compare-reports.ts';
import { decorated, drawnPicture } from './decorated-report.ts';

afterAll(closePdfWorkers);

const writersOf = (...ids: readonly string[]) => writers.filter(({ id }) => ids.includes(id));
const seeds = integer({ min: 1, max: 1_000_000 });
const plain = (seed: number) => generateReport({ seed, year: 2024, agency: '青川县民政局' });

/** A writer decodes pictures and writes them anew: bytes differ, and what a figure is of is its pixels. */
async function pixelsOf(bytes: Uint8Array | undefined) {
  if (!bytes) throw new Error('The bytes come beside the report');
  const image = new Transformer(bytes);
  const { width, height } = await image.metadata();
  const whole = await image.rawPixels();
  const channels = whole.length / (width * height);
  // Whether opacity is stored is a writer's choice: the pictures have none that is not whole.
  const colours = channels === 3 ? whole : whole.filter((_, at) => at % channels < 3);
  return { width, height, colours };
}

async function looksOf(bytes: Uint8Array | undefined) {
  const { width, height, colours } = await pixelsOf(bytes);
  return { width, height, colours: createHash('sha256').update(colours).digest('hex') };
}

const figureOf = (report: AnyReport | ReadResult['report']): FigureBlock => {
  const figure = report?.overview.find((block): block is FigureBlock => block.kind === 'figure');
  if (!figure) throw new Error('The figure is in the first section');
  return figure;
};

/** Blocks with the names of pictures left out: names follow from bytes. */
const withoutNames = (report: AnyReport): readonly (readonly Block[])[] =>
  blocksOf(report).map((blocks) =>
    blocks.map((block) => (block.kind === 'figure' ? { ...block, image: '' } : block)),
  );

test.each(writersOf('html', 'docx', 'pdf'))(
  'a picture comes back from $id: in its place, with its words, and every pixel',
  async ({ render }) => {
    await assert(
      asyncProperty(seeds, constantFrom(...sizes), async (seed, size) => {
        const bytes = drawnPicture(seed, size);
        const { report, images } = decorated(plain(seed), seed, bytes);
        const result = await read(await render(report, { images }));
        expect(result.problems).toEqual([]);
        if (!result.report) throw new Error('No report');
        expect(withoutNames(result.report)).toEqual(withoutNames(report));
        const found = await looksOf(result.images.get(figureOf(result.report).image));
        expect(found).toEqual(await looksOf(bytes));
      }),
      { numRuns: Math.ceil(runs / 6) },
    );
  },
);

/** Smaller than a page, taller than wide, and with more pixels than a page has points across. */
const sizes = [
  { width: 60, height: 40 },
  { width: 120, height: 300 },
  { width: 800, height: 200 },
] as const;

/** Steps of 255 that a photograph may change by, on average, when it is compressed anew. */
const TOLERANCE = 6;

test.each(writersOf('html', 'docx', 'pdf'))(
  'a photograph comes back from $id as large, and as it looks',
  async ({ render }) => {
    const photograph = await new Transformer(drawnPicture(7, { width: 240, height: 160 })).jpeg(90);
    const { report, images } = decorated(plain(7), 7, Uint8Array.from(photograph));
    const result = await read(await render(report, { images }));
    const found = await pixelsOf(result.images.get(figureOf(result.report).image));
    const written = await pixelsOf(photograph);
    expect([found.width, found.height]).toEqual([written.width, written.height]);
    let difference = 0;
    found.colours.forEach((colour, at) => {
      difference += Math.abs(colour - (written.colours[at] ?? 0));
    });
    expect(difference / found.colours.length).toBeLessThan(TOLERANCE);
  },
);

test.each(writersOf('html', 'docx', 'pdf', 'md', 'txt'))(
  'what stands for a picture in $id is no sentence of the report: it is listed with its words',
  async ({ render }) => {
    const { report } = decorated(plain(3), 3);
    const { report: found, unused } = await read(await render(report));
    const { alt, caption = '' } = figureOf(report);
    expect(unused.filter(({ reason }) => reason === 'picture').map(({ text }) => text)).toEqual([alt]);
    const last = found?.overview.at(-1);
    expect(last?.kind === 'paragraph' ? last.text.replace(/\s/gu, '') : last).toBe(
      caption.replace(/\s/gu, ''),
    );
  },
);
