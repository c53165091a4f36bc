import type { Problem } from '@nianbao/core';
import type { FontRole } from '../document/font-role.ts';
import { renderProblems } from '../render-problems.ts';
import { themeFonts } from '../theme/theme-values.ts';
import type { Theme } from '../theme/theme.ts';

type Chains = Readonly<Record<FontRole, readonly string[]>>;

/** The families of each role with those of a theme before them, where there are such; the others are reported. */
export function themedChains(
  theme: Theme,
  chains: Chains,
  onProblem: ((problem: Problem) => void) | undefined,
): Chains {
  const own: Partial<Record<FontRole, readonly string[]>> = {};
  for (const [role, name] of Object.entries(themeFonts(theme)) as [FontRole, string][]) {
    // Every chain ends with all families there are.
    const known = chains[role].find((family) => family.toLowerCase() === name.toLowerCase());
    if (known === undefined) onProblem?.(renderProblems.fontUnknown({ name }));
    else own[role] = [known, ...chains[role].filter((family) => family !== known)];
  }
  return { ...chains, ...own };
}
