import { expect, test } from 'vitest';
import { check, type Report } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { sampleAgencies } from './sample-county.ts';
import { withMistake } from './sample-mistakes.ts';

const planted = sampleAgencies.flatMap(({ name, size, mistakes = {} }, seed) =>
  Object.entries(mistakes).flatMap(([year, made]) =>
    made.map((mistake) => ({ name, size, seed, year: Number(year), mistake })),
  ),
);

const failing = (report: Report) =>
  check(report).findings.filter(({ status, severity }) => status === 'fail' && severity !== 'info').length;

// That figures go on from nobody's shows beside last year's report alone.
test.each(planted.filter(({ mistake }) => mistake !== 'carryOverOfNobody'))(
  '$name $year: $mistake is a mistake that the rules see',
  ({ name, size, seed, year, mistake }) => {
    const right = generateReport({ seed, year, agency: name, size });
    expect(failing(withMistake(right, mistake, seed))).toBeGreaterThan(failing(right));
  },
);
