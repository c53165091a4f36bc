import { format2021 } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { archiveChunks } from '@nianbao/render/archive';
import { closePdfWorkers } from '@nianbao/render/pdf';
import { writers } from '@nianbao/render/writers';
import { medianOf, timeText } from '../../../scripts/bench/side-by-side.mjs';

const WARM = 15;
const BATCH = 40;

/** Every writer: the first file of the process, the ones after it, their size and what memory grew by; PDF on all cores against one; a ZIP. */
export async function figures() {
  const reports = Array.from({ length: BATCH + 1 }, (_, seed) =>
    generateReport({ seed, format: format2021, year: 2024, agency: '青禾县人民政府', size: 'large' }),
  );
  const [first, ...others] = reports;
  const measured = [];
  for (const writer of writers) {
    const before = process.memoryUsage.rss();
    const cold = await timeOf(() => writer.render(first));
    const warm = [];
    const sizes = [];
    for (const report of others.slice(0, WARM))
      warm.push(await timeOf(async () => sizes.push((await writer.render(report)).length)));
    measured.push({
      name: `${writer.id}, warm`,
      value: medianOf(warm) / 1000,
      unit: 'ms',
      parts: `first ${timeText(cold)}, ${(medianOf(sizes) / 1024).toFixed(0)} KB, process grew by ${grown(before)} MB`,
    });
  }
  measured.push(await batchFigure(others), await archiveFigure(others));
  await closePdfWorkers();
  return measured;
}

/** One document after the other keeps one worker busy; all at once keeps all. */
async function batchFigure(reports) {
  const pdf = writers.find(({ id }) => id === 'pdf');
  const all = () => Promise.all(reports.map((report) => pdf.render(report)));
  await all();
  const inTurn = await timeOf(async () => {
    for (const report of reports) await pdf.render(report);
  });
  const atOnce = await timeOf(all);
  return {
    name: 'PDFs one by one ÷ all at once',
    value: inTurn / atOnce,
    unit: '×',
    goal: '> 1.8 on two cores',
    parts: `${timeText(inTurn)} ÷ ${timeText(atOnce)} for ${reports.length}`,
  };
}

/** Five hundred PDFs as a ZIP that is read at once. */
async function archiveFigure(reports) {
  const count = 500;
  const before = process.memoryUsage.rss();
  let most = 0;
  let bytes = 0;
  const entries = Array.from({ length: count }, (_, index) => ({
    report: reports[index % reports.length],
    to: 'pdf',
  }));
  const time = await timeOf(async () => {
    for await (const chunk of archiveChunks(entries)) {
      bytes += chunk.length;
      most = Math.max(most, process.memoryUsage.rss() - before);
    }
  });
  return {
    name: `ZIP of ${count} PDFs, a file`,
    value: time / count / 1000,
    unit: 'ms',
    parts: `${(bytes / 2 ** 20).toFixed(0)} MB of ZIP, process grew by at most ${(most / 2 ** 20).toFixed(0)} MB`,
  };
}

function grown(before) {
  return Math.max(0, (process.memoryUsage.rss() - before) / 2 ** 20).toFixed(0);
}

/** @param {() => Promise<unknown>} task @returns {Promise<number>} microseconds */
async function timeOf(task) {
  const start = performance.now();
  await task();
  return (performance.now() - start) * 1000;
}
