import { datesCases } from './dates.ts';
import { levelCases } from './levels.ts';
import { linearCases } from './linear.ts';
import { narrativeCases } from './narrative.ts';
import { plausibilityCases } from './plausibility.ts';
import type { RuleCases } from './rule-case.ts';
import { structureCases } from './structure.ts';
import { textCases } from './text.ts';

/** Cases for every rule of the package, by its id. */
export const ruleCases: RuleCases = {
  ...structureCases,
  ...linearCases,
  ...plausibilityCases,
  ...textCases,
  ...narrativeCases,
  ...datesCases,
  ...levelCases,
};
