import type { CheckResult, Finding } from '@nianbao/core';

/** How many findings of each kind a document has. Undecided and justified ones call for no change and count apart. */
export interface Tally {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly undecided: number;
  readonly justified: number;
}

export const emptyTally: Tally = { error: 0, warning: 0, info: 0, undecided: 0, justified: 0 };

export function tallyOf({ findings }: CheckResult): Tally {
  const tally = { ...emptyTally };
  for (const finding of findings) tally[kindOf(finding)]++;
  return tally;
}

function kindOf({ status, severity, justification }: Finding): keyof Tally {
  if (status === 'undecided') return 'undecided';
  return justification ? 'justified' : severity;
}

/** Sums the tallies of several documents. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    info: a.info + b.info,
    undecided: a.undecided + b.undecided,
    justified: a.justified + b.justified,
  };
}
