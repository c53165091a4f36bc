import { applyFix, fixOf, type Explanation, type FailedGroup, type Report } from '@nianbao/core';
import { createMemo, untrack, type Accessor } from 'solid-js';
import { createAnswer } from '../checking/answer.ts';
import type { Checker, FindingReferences } from '../checking/questions.ts';
import { editBetween } from '../report/edit-between.ts';
import type { ReportStore } from '../report/report-store.ts';
import type { FindingIndex } from './finding-index.ts';
import { createSettled } from './settled.ts';

/** Which cells are likely to be wrong, and what they should be. */
export interface ErrorLocation {
  /** Identities that fail together, with the ways to make them hold, likeliest first. */
  readonly groups: Accessor<readonly FailedGroup[]>;
  /** The likeliest explanation that changes a cell. */
  readonly ofCell: (index: number) => Explanation | undefined;
  /** Makes all changes of an explanation, as one undoable step. */
  readonly apply: (explanation: Explanation) => void;
}

/** The search takes longer than a check: it waits until typing pauses, in milliseconds. */
const PAUSE = 250;

const none: readonly FailedGroup[] = [];

/** Looks for the cells behind the errors, whenever the errors have become others. */
export function createErrorLocation(
  store: ReportStore,
  findings: FindingIndex,
  references: Accessor<FindingReferences>,
  checker: Checker,
): ErrorLocation {
  const settled = createSettled(findings.groups, PAUSE);
  const hasErrors = () => settled().some((group) => group.findings.some(isError));
  const inError = createMemo<Report | undefined>(() => (hasErrors() ? untrack(store.report) : undefined));
  const answer = createAnswer({ checker, subject: 'location', report: inError, references });
  const groups = () => (inError() ? (answer() ?? none) : none);
  const likeliest = createMemo(() => {
    const byCell = new Map<string, Explanation>();
    for (const { explanations } of groups())
      for (const explanation of explanations)
        for (const { cell } of explanation.changes) if (!byCell.has(cell)) byCell.set(cell, explanation);
    return byCell;
  });
  return {
    groups,
    ofCell: (index) => likeliest().get(store.format.cells[index]?.id ?? ''),
    apply(explanation) {
      const before = store.committed();
      store.edit(editBetween(store.format, before, applyFix(before, fixOf(store.format, explanation))));
    },
  };
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error';
}
