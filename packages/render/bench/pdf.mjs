import { existsSync } from 'node:fs';
import { format2021 } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { renderHtml } from '@nianbao/render/html';
import { closePdfWorkers, renderPdf } from '@nianbao/render/pdf';
import { chromium } from 'playwright-core';
import { medianOf, timeText } from '../../../scripts/bench/side-by-side.mjs';

const WARM = 15;
const chromiumProgram = process.env['NIANBAO_CHROMIUM'] ?? '/usr/bin/chromium';

/** PDFs of different reports, the first with everything it has to load, against the HTML of the same reports. */
export async function figures() {
  const reports = Array.from({ length: WARM + 1 }, (_, seed) =>
    generateReport({ seed, format: format2021, year: 2024, agency: '青禾县人民政府', size: 'large' }),
  );
  const [first, ...others] = reports;
  const cold = await timeOf(() => renderPdf(first));
  const warm = [];
  const html = [];
  for (const report of others) {
    warm.push(await timeOf(() => renderPdf(report)));
    html.push(await timeOf(async () => renderHtml(report)));
  }
  await closePdfWorkers();
  const chromiumTime = await timeInChromium(others.slice(0, 5).map((report) => renderHtml(report)));
  const warmTime = medianOf(warm);
  const htmlTime = medianOf(html);
  return [
    { name: 'PDF, first of a process', value: cold / 1000, unit: 'ms' },
    { name: 'PDF, warm', value: warmTime / 1000, unit: 'ms' },
    {
      name: 'first PDF ÷ warm PDF',
      value: cold / warmTime,
      unit: '×',
      parts: `${timeText(cold)} ÷ ${timeText(warmTime)}`,
    },
    {
      name: 'warm PDF ÷ HTML of the same report',
      value: warmTime / htmlTime,
      unit: '×',
      parts: `${timeText(warmTime)} ÷ ${timeText(htmlTime)}`,
    },
    ...(chromiumTime === undefined
      ? []
      : [
          {
            name: 'warm PDF ÷ PDF of the same page by Chromium, kept open',
            value: warmTime / chromiumTime,
            unit: '×',
            goal: '< 0.05',
            parts: `${timeText(warmTime)} ÷ ${timeText(chromiumTime)}`,
          },
        ]),
  ];
}

/** The same pages printed by a browser that runs already; `undefined` where there is none. */
async function timeInChromium(pages) {
  if (!existsSync(chromiumProgram)) return undefined;
  const browser = await chromium.launch({ executablePath: chromiumProgram, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const times = [];
  for (const html of pages)
    times.push(
      await timeOf(async () => {
        await page.setContent(html);
        await page.pdf({ format: 'A4' });
      }),
    );
  await browser.close();
  return medianOf(times);
}

/** @param {() => Promise<unknown>} task @returns {Promise<number>} microseconds */
async function timeOf(task) {
  const start = performance.now();
  await task();
  return (performance.now() - start) * 1000;
}
