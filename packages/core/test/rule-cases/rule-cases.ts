import { withBoundaries, type Boundaries } from './boundaries/boundaries.ts';
import { levelsBoundaries } from './boundaries/levels.ts';
import { narrativeBoundaries } from './boundaries/narrative.ts';
import { proactiveBoundaries } from './boundaries/proactive.ts';
import { requestsBoundaries } from './boundaries/requests.ts';
import { structureBoundaries } from './boundaries/structure.ts';
import { textBoundaries } from './boundaries/text.ts';
import { datesCases } from './dates.ts';
import { levelCases } from './levels.ts';
import { linearCases } from './linear.ts';
import { narrativeCases } from './narrative.ts';
import { plausibilityCases } from './plausibility.ts';
import type { RuleCases } from './rule-case.ts';
import { structureCases } from './structure.ts';
import { textCases } from './text.ts';

const groups: RuleCases = {
  ...structureCases,
  ...linearCases,
  ...plausibilityCases,
  ...textCases,
  ...narrativeCases,
  ...datesCases,
  ...levelCases,
};

const boundaries: Boundaries = {
  ...requestsBoundaries,
  ...proactiveBoundaries,
  ...narrativeBoundaries,
  ...levelsBoundaries,
  ...structureBoundaries,
  ...textBoundaries,
};

/** Cases for every rule of the package, by its id. */
export const ruleCases: RuleCases = Object.fromEntries(
  Object.entries(groups).map(([id, cases]) => [id, withBoundaries(cases, boundaries[id])]),
);
