import { formats } from '@nianbao/core';
import type { ReportSize } from '@nianbao/core/generate';
import { measureLocation, type Rate } from './location-success.ts';

const sizes: readonly ReportSize[] = ['small', 'medium', 'large'];
const trials = Number(process.argv[2] ?? 400);

function shown({ cases, first, listed }: Rate): string {
  const share = (count: number) => (cases === 0 ? '–' : `${((100 * count) / cases).toFixed(1)} %`);
  return `${String(cases).padStart(5)} cases, first ${share(first)}, listed ${share(listed)}`;
}

for (const count of [1, 2, 3, 4]) {
  for (const format of formats) {
    for (const size of sizes) {
      const { unique, several, misled, unseen, times } = measureLocation({ format, size, count, trials });
      const at = (quantile: number) => (times[Math.floor(quantile * (times.length - 1))] ?? 0).toFixed(2);
      console.log(
        `${count} wrong, format ${format.id}, ${size}: median ${at(0.5)} ms, 95 % under ${at(0.95)} ms, most ${at(1)} ms`,
      );
      console.log(`    told apart   ${shown(unique)}`);
      console.log(`    ambiguous    ${shown(several)}`);
      console.log(`    misleading   ${shown(misled)}, unseen ${unseen}`);
    }
  }
}
