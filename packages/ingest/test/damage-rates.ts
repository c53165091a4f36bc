import { generateReport, makeRandom } from '@nianbao/core/generate';
import { read } from '../src/index.ts';
import { formatOf, valueOf } from './as-extracted-text.ts';
import { agencies } from './compare-reports.ts';
import type { Damage } from './damages.ts';

/** Cells of damaged documents, by what became of them. */
export interface DamageRates {
  right: number;
  /** Given with another value, for a person to look at. */
  doubtful: number;
  /** Left blank. */
  missed: number;
  /** Another value, given as sure, in a document about which a problem is told. */
  wrong: number;
  /** The same in a document about which nothing is told. */
  silent: number;
  /** Seeds of the documents with wrong cells, to make them again. */
  readonly seeds: number[];
}

/** Makes documents of random reports, damages and reads them, and compares every cell with the report. */
export async function damageRates(damage: Damage, documents: number): Promise<DamageRates> {
  const rates: DamageRates = { right: 0, doubtful: 0, missed: 0, wrong: 0, silent: 0, seeds: [] };
  for (let seed = 1; seed <= documents; seed++) {
    const random = makeRandom(seed);
    const agency = random.pick(agencies);
    const report = generateReport({ seed, year: 2019 + (seed % 8), agency, size: 'large' });
    const document = await damage.document(report, formatOf(report), random);
    const { cells, problems } = await read(document);
    const before = rates.wrong + rates.silent;
    for (const { cell, value, certainty } of cells) {
      if (value !== null && String(value) === valueOf(report, cell)) rates.right++;
      else if (value === null) rates.missed++;
      else if (certainty === 'doubtful') rates.doubtful++;
      else if (problems.length > 0) rates.wrong++;
      else rates.silent++;
    }
    if (rates.wrong + rates.silent > before) rates.seeds.push(seed);
  }
  return rates;
}
