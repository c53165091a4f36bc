import { datesCases } from './dates.ts';
import { narrativeCases } from './narrative.ts';
import type { RuleCases } from './rule-case.ts';
import { structureCases } from './structure.ts';
import { textCases } from './text.ts';

/** Cases for every rule of the package, by its id. */
export const ruleCases: RuleCases = {
  ...structureCases,
  ...textCases,
  ...narrativeCases,
  ...datesCases,
};
