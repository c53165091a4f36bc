import { format2021, packCells, RollUp } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { sideBySide, timeText } from '../../../scripts/bench/side-by-side.mjs';

const REPORTS = 100_000;
const DIFFERENT = 500;

/** A roll-up of a hundred thousand reports: from nothing, by one more report, and read. */
export async function figures() {
  const vectors = Array.from({ length: DIFFERENT }, (_, seed) =>
    packCells(format2021, generateReport({ seed, year: 2024, agency: '青禾县水利局', size: 'medium' })),
  );
  const vectorAt = (/** @type {number} */ at) => vectors[at % DIFFERENT] ?? new Float64Array();
  const members = Array.from({ length: REPORTS }, (_, at) => `agency-${at}`);
  const build = (/** @type {readonly string[]} */ names) => {
    const rollUp = new RollUp(format2021, names);
    names.forEach((name, at) => rollUp.put(name, format2021, vectorAt(at)));
    return rollUp;
  };
  const start = performance.now();
  const large = build(members);
  const fromNothing = performance.now() - start;
  const small = build(members.slice(0, 100));
  let turn = 0;
  const { replaceInLarge, replaceInSmall, read } = await sideBySide({
    replaceInLarge: () => large.put('agency-7', format2021, vectorAt(turn++)),
    replaceInSmall: () => small.put('agency-7', format2021, vectorAt(turn++)),
    read: () => large.result(),
  });
  return [
    { name: 'roll-up of 100,000 reports from nothing', value: fromNothing / 1000, unit: 's', goal: '< 2' },
    { name: 'reading the roll-up of 100,000 reports', value: read / 1000, unit: 'ms', goal: '< 10' },
    {
      name: 'replacing one report among 100,000 ÷ among 100',
      value: replaceInLarge / replaceInSmall,
      unit: '×',
      goal: '≈ 1',
      parts: `${timeText(replaceInLarge)} ÷ ${timeText(replaceInSmall)}`,
    },
  ];
}
