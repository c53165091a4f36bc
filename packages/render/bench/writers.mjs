import { format2021 } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { closePdfWorkers } from '@nianbao/render/pdf';
import { writers } from '@nianbao/render/writers';
import { medianOf, timeText } from '../../../scripts/bench/side-by-side.mjs';

const WARM = 15;
const BATCH = 40;

/** Every writer: the first file of the process, the ones after it, and their size; and PDF on all cores against one. */
export async function figures() {
  const reports = Array.from({ length: BATCH + 1 }, (_, seed) =>
    generateReport({ seed, format: format2021, year: 2024, agency: '青禾县人民政府', size: 'large' }),
  );
  const [first, ...others] = reports;
  const measured = [];
  for (const writer of writers) {
    const cold = await timeOf(() => writer.render(first));
    const warm = [];
    const sizes = [];
    for (const report of others.slice(0, WARM))
      warm.push(await timeOf(async () => sizes.push((await writer.render(report)).length)));
    measured.push({
      name: `${writer.id}, warm`,
      value: medianOf(warm) / 1000,
      unit: 'ms',
      parts: `first ${timeText(cold)}, ${(medianOf(sizes) / 1024).toFixed(0)} KB`,
    });
  }
  measured.push(await batchFigure(others));
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

/** @param {() => Promise<unknown>} task @returns {Promise<number>} microseconds */
async function timeOf(task) {
  const start = performance.now();
  await task();
  return (performance.now() - start) * 1000;
}
