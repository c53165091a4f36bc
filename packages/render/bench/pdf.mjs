import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { format2021 } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { renderDocx } from '@nianbao/render/docx';
import { renderHtml } from '@nianbao/render/html';
import { closePdfWorkers, renderPdf } from '@nianbao/render/pdf';
import { chromium } from 'playwright-core';
import { medianOf, timeText } from '../../../scripts/bench/side-by-side.mjs';

const WARM = 15;
/** Files that LibreOffice converts at one start. */
const OFFICE_FILES = 5;
const run = promisify(execFile);
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
  const officeTime = await timeInLibreOffice(others.slice(0, OFFICE_FILES));
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
    ...(officeTime === undefined
      ? []
      : [
          {
            name: 'warm PDF ÷ PDF of our Word file by LibreOffice',
            value: warmTime / officeTime,
            unit: '×',
            goal: '< 0.1',
            parts: `${timeText(warmTime)} ÷ ${timeText(officeTime)} a file, ${OFFICE_FILES} at one start`,
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

/** Our Word files of the same reports, converted at one start; `undefined` where there is no LibreOffice. */
async function timeInLibreOffice(reports) {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    const files = reports.map((_, index) => join(folder, `${index}.docx`));
    for (const [index, report] of reports.entries()) await writeFile(files[index], await renderDocx(report));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = (paths) =>
      run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths]);
    // The first start of a profile writes it.
    await convert(files.slice(0, 1));
    return (await timeOf(() => convert(files))) / files.length;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {() => Promise<unknown>} task @returns {Promise<number>} microseconds */
async function timeOf(task) {
  const start = performance.now();
  await task();
  return (performance.now() - start) * 1000;
}
