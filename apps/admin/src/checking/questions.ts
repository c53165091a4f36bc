import type { CheckResult, FailedGroup, LocalText, PlacedClaim, Report } from '@nianbao/core';

/** What a report is checked against beside its own cells and words. */
export interface FindingReferences {
  readonly previous?: Report | undefined;
  /** ISO 8601. */
  readonly today: string;
}

/** What the page says about a rule, beside its findings. */
export interface RuleNote {
  readonly id: string;
  /** What holds when the rule passes. */
  readonly states: LocalText;
  /** Whether a finding of it may stand with a written reason. */
  readonly isJustifiable: boolean;
}

/** What can be asked about a report, and what the answers are. All of it can be sent to another thread. */
export interface Answers {
  /** Relations between cells. */
  readonly cells: CheckResult;
  /** Rules that read the text or look at the report as a whole. */
  readonly text: CheckResult;
  /** What the text says in numbers. */
  readonly claims: readonly PlacedClaim[];
  /** The smallest sets of cells whose change makes all identities hold. */
  readonly location: readonly FailedGroup[];
  readonly rules: readonly RuleNote[];
}

export type Subject = keyof Answers;

/** One question: a report, and the references where they have changed since the last. */
export interface Question {
  readonly subject: Subject;
  readonly report: Report;
  readonly references?: FindingReferences | undefined;
}

/** Answers questions about the report being edited, off the thread that paints. */
export interface Checker {
  readonly ask: <Asked extends Subject>(
    subject: Asked,
    report: Report,
    references: FindingReferences,
  ) => Promise<Answers[Asked]>;
  /** Nothing is asked any more; open questions stay unanswered. */
  readonly close: () => void;
}
