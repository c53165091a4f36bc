import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { renderDocx } from '../../src/docx.ts';
import { renderHtml } from '../../src/html.ts';
import { closePdfWorkers, renderPdf } from '../../src/pdf.ts';
import { rasteriseSvg } from '../../src/png.ts';
import { renderSvg } from '../../src/svg.ts';
import { samples } from '../sample-reports.ts';
import { expectGolden } from './golden.ts';
import { decodePng, reduced, tiled } from './grey-image.ts';
import { convertInLibreOffice, hasLibreOffice } from './libreoffice.ts';
import { packagedFonts } from './packaged-fonts.ts';
import { pdfPages } from './pdf-pages.ts';

const program = process.env['NIANBAO_CHROMIUM'] ?? '/usr/bin/chromium';
const reports = Object.entries(samples).filter(([name]) => name !== 'hostile');
const short = reports.filter(([name]) => name !== 'sixtyPages');
/** All pages of a short document; of a long one its first, one in the middle and its last. */
const wanted = (page: number, count: number) => count < 15 || page === 1 || page === 30 || page > count - 2;

afterAll(closePdfWorkers);

test.each(reports)('PDF of %s', async (name, report) => {
  await expectGolden(`pdf-${name}`, tiled(await pdfPages(await renderPdf(report), wanted), 4));
});

test.each(short)('picture of %s', async (name, report) => {
  const picture = await rasteriseSvg(renderSvg(report), { scale: 1 });
  await expectGolden(`svg-${name}`, reduced(decodePng(picture), 2));
});

describe.skipIf(!existsSync(program))('in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    const fonts = await packagedFonts();
    folder = fonts.folder;
    browser = await chromium.launch({
      executablePath: program,
      args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--hide-scrollbars'],
      env: { ...process.env, ...fonts.environment },
    });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(short)('page of %s on a desk and on a phone', async (name, report) => {
    const page = await browser.newPage();
    await page.setContent(renderHtml(report));
    for (const [screen, width, factor] of [
      ['desk', 1000, 4],
      ['phone', 390, 2],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });
      await expectGolden(`html-${screen}-${name}`, reduced(decodePng(picture), factor));
    }
    await page.close();
  });
});

describe.skipIf(!hasLibreOffice)('in LibreOffice', () => {
  let pdfs: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const [name, report] of short) files.set(name, await renderDocx(report));
    pdfs = await convertInLibreOffice(files, 'docx', 'pdf');
  }, 520_000);

  test.each(short)('Word file of %s', async (name) => {
    await expectGolden(`docx-${name}`, tiled(await pdfPages(pdfs.get(name) ?? new Uint8Array()), 4));
  });
});
