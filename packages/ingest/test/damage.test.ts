import { afterAll, expect, test } from 'vitest';
import { closePdfWorkers } from '../../render/src/pdf.ts';
import { runs } from './compare-reports.ts';
import { damageRates } from './damage-rates.ts';
import { damages } from './damages.ts';

afterAll(closePdfWorkers);

test.each(damages)('never wrong in silence: $name', async (damage) => {
  const { seeds, ...rates } = await damageRates(damage, damage.isSlow ? Math.ceil(runs / 4) : runs);
  console.log(damage.name, JSON.stringify(rates), `seeds with wrong cells: ${seeds.join(' ') || 'none'}`);
  expect(rates.silent).toBe(0);
  expect(rates.right).toBeGreaterThan(0);
});
