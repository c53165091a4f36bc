import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../src/html.ts';
import { pdfText } from './pdf-text.ts';
import { lifelike2021, samples, widest2021 } from './sample-reports.ts';

const program = process.env['NIANBAO_CHROMIUM'] ?? '/usr/bin/chromium';

interface AxeResult {
  readonly violations: readonly { readonly id: string }[];
}

describe.skipIf(!existsSync(program))('the page in a browser', () => {
  let browser: Browser;
  let page: Page;
  let axe: string;

  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  }, 60_000);
  afterAll(() => browser.close());

  test.each(Object.entries(samples).filter(([name]) => name !== 'sixtyPages'))(
    'axe finds nothing in %s, and a phone shows it without moving the page sideways',
    async (_, report) => {
      await page.setContent(renderHtml(report, { language: 'en' }));
      await page.evaluate(axe);
      // Runs in the page, where the script has just put axe.
      const result = await page.evaluate<AxeResult>('axe.run(document)');
      expect(result.violations.map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    },
  );

  test('row heads stay in sight while the numbers scroll', async () => {
    await page.setContent(renderHtml(lifelike2021));
    const head = page.locator('.rowHead', { hasText: '1.属于国家秘密' });
    const number = page.locator('[id="requests.outcome.refused.stateSecret.total"]');
    const before = { head: await head.boundingBox(), number: await number.boundingBox() };
    await page
      .locator('.scroll')
      .nth(1)
      .evaluate((region) => (region.scrollLeft = 1000));
    const after = { head: await head.boundingBox(), number: await number.boundingBox() };
    expect(after.head?.x).toBeGreaterThanOrEqual(0);
    expect(before.number?.x).toBeGreaterThan(390);
    expect((after.number?.x ?? 0) + (after.number?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(after.number?.x).toBeGreaterThanOrEqual((after.head?.x ?? 0) + (after.head?.width ?? 0));
  });

  test('ten digits stay in their cell on a phone, on a desk and on paper', async () => {
    await page.setContent(renderHtml(widest2021));
    const spill = () =>
      page.$$eval(
        'td.number',
        (cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length,
      );
    expect(await spill()).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await spill()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 590, height: 850 });
    expect(await spill()).toBe(0);
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 390, height: 844 });
  });

  test('it prints on A4 with page numbers, heads repeated', async () => {
    await page.setContent(renderHtml(lifelike2021));
    const { pages, packed } = await pdfText(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toBeGreaterThanOrEqual(4);
    expect(pages).toBeLessThanOrEqual(7);
    expect(packed).toContain('三、收到和处理政府信息公开申请情况');
  });
});
