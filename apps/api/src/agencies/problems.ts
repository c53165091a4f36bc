import { defineProblem } from '@nianbao/core';

/** What can be wrong with an entry of the list of agencies. */
export const agencyProblems = {
  duplicate: defineProblem<{ name: string }>('agencies.duplicate', 'error', ({ name }) => ({
    message: { zh: `机关“${name}”已在名录中。`, en: `The agency "${name}" is already in the list.` },
    fix: { zh: '请使用已有的机关。', en: 'Use the existing entry.' },
  })),
} as const;
