import { generateReport, makeRandom } from '@nianbao/core/generate';
import { expect, test } from 'vitest';
import { read } from '../src/index.ts';
import { asExtractedText, formatOf, valueOf } from './as-extracted-text.ts';
import { agencies, runs } from './compare-reports.ts';
import { damages, type Damage } from './damage.ts';

interface Tally {
  right: number;
  doubtful: number;
  missed: number;
  wrong: number;
  /** Documents with a wrong cell about which no problem was told. */
  silent: number[];
}

/** Reads damaged documents and counts: right, handed to a person, left blank, and another value given as sure. */
async function tallyOf(damage: Damage, documents: number): Promise<Tally> {
  const tally: Tally = { right: 0, doubtful: 0, missed: 0, wrong: 0, silent: [] };
  for (let seed = 1; seed <= documents; seed++) {
    const random = makeRandom(seed);
    const report = generateReport({
      seed,
      year: 2019 + (seed % 8),
      agency: random.pick(agencies),
      size: 'large',
    });
    const text = asExtractedText(report, formatOf(report), (below) => random.whole(0, below - 1), '');
    const { cells, problems } = await read(new TextEncoder().encode(damage.apply(text, random)));
    let wrong = 0;
    for (const { cell, value, certainty } of cells) {
      if (value !== null && String(value) === valueOf(report, cell)) tally.right++;
      else if (certainty === 'doubtful' && value !== null) tally.doubtful++;
      else if (value === null) tally.missed++;
      else wrong++;
    }
    tally.wrong += wrong;
    if (wrong > 0 && problems.length === 0) tally.silent.push(seed);
  }
  return tally;
}

test.each(damages)('never wrong in silence: $name', async (damage) => {
  const { silent, ...rates } = await tallyOf(damage, runs);
  console.log(damage.name, JSON.stringify(rates));
  expect(silent).toEqual([]);
});
