import { linearRules } from './linear-rules.ts';
import type { Rule } from './rule.ts';

/** Every rule of this package. */
export const allRules: readonly Rule[] = [...linearRules];
