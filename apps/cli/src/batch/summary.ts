import { addTallies, emptyTally, type Tally } from '../findings/tally.ts';
import type { Outcome } from './task.ts';

/** What a run came to. */
export interface Summary {
  readonly documents: number;
  readonly byStatus: Readonly<Record<Outcome['status'], number>>;
  /** How many documents have each problem, and its severity. */
  readonly byProblem: readonly {
    readonly code: string;
    readonly severity: string;
    readonly documents: number;
  }[];
  /** How many documents break each rule, and how many findings that makes. */
  readonly byRule: readonly {
    readonly rule: string;
    readonly documents: number;
    readonly findings: number;
  }[];
  readonly tally: Tally;
}

/** Counts outcomes; its size depends on the kinds of problems and rules, not on how many documents there are. */
export interface Counter {
  readonly add: (outcome: Omit<Outcome, 'file'>) => void;
  readonly summary: () => Summary;
}

export function makeCounter(): Counter {
  const byStatus = { fine: 0, findings: 0, unusable: 0 };
  const problems = new Map<string, { severity: string; documents: number }>();
  const rules = new Map<string, { documents: number; findings: number }>();
  let documents = 0;
  let tally = emptyTally;
  return {
    add: (outcome) => {
      documents++;
      byStatus[outcome.status]++;
      const severities = new Map(outcome.problems.map(({ code, severity }) => [code, severity]));
      for (const [code, severity] of severities)
        problems.set(code, { severity, documents: (problems.get(code)?.documents ?? 0) + 1 });
      for (const [rule, findings] of Object.entries(outcome.rules)) {
        const known = rules.get(rule) ?? { documents: 0, findings: 0 };
        rules.set(rule, { documents: known.documents + 1, findings: known.findings + findings });
      }
      if (outcome.tally) tally = addTallies(tally, outcome.tally);
    },
    summary: () => ({
      documents,
      byStatus,
      byProblem: [...problems].map(([code, counts]) => ({ code, ...counts })).toSorted(byDocuments),
      byRule: [...rules].map(([rule, counts]) => ({ rule, ...counts })).toSorted(byDocuments),
      tally,
    }),
  };
}

function byDocuments(a: { readonly documents: number }, b: { readonly documents: number }): number {
  return b.documents - a.documents;
}
