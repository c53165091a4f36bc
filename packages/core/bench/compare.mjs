import { compareReports, format2021 } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { sideBySide, timeText } from '../../../scripts/bench/side-by-side.mjs';

/** Comparing two years of one agency, as written and with ten times the text. */
export async function figures() {
  const make = (/** @type {number} */ year) =>
    generateReport({ seed: 1, format: format2021, year, agency: '青禾县人民政府', size: 'large' });
  /** @param {number} year */
  const makeLong = (year) => {
    const report = make(year);
    const parts = Array.from(
      { length: 10 },
      (_, seed) =>
        generateReport({ seed, format: format2021, year, agency: '青禾县人民政府', size: 'large' }).overview,
    );
    return { ...report, overview: parts.flat() };
  };
  const of = (/** @type {ReturnType<typeof make>} */ report) => ({ format: format2021, report });
  const [before, after, longBefore, longAfter] = [make(2023), make(2024), makeLong(2023), makeLong(2024)].map(
    of,
  );
  if (!before || !after || !longBefore || !longAfter) throw new Error('unreachable: four were made');
  const text = JSON.stringify(before.report);
  const { usual, long, parse } = await sideBySide({
    usual: () => compareReports(before, after),
    long: () => compareReports(longBefore, longAfter),
    parse: () => JSON.parse(text),
  });
  const length = (JSON.stringify(longBefore.report).length / 1000).toFixed(0);
  return [
    {
      name: 'comparing two reports ÷ JSON.parse of one',
      value: usual / parse,
      unit: '×',
      parts: timeText(usual),
    },
    { name: `comparing two long reports (${length} thousand characters)`, value: long / 1000, unit: 'ms' },
  ];
}
