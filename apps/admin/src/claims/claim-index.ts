import type { NarrativeField, PlacedClaim } from '@nianbao/core';
import { createMemo, createSelector, createSignal, type Accessor } from 'solid-js';
import { createAnswer } from '../checking/answer.ts';
import type { Checker, FindingReferences } from '../checking/questions.ts';
import { createSettled } from '../findings/settled.ts';
import type { ReportStore } from '../report/report-store.ts';

/** What the text says in numbers, and the cells it speaks of: both ways. */
export interface ClaimIndex {
  /** The claims of a field, in the order of the text; as of the last pause in typing. */
  readonly ofField: (field: NarrativeField) => readonly PlacedClaim[];
  /** The text being pointed at speaks of this cell; re-runs only in cells that this changes for. */
  readonly isSpokenOf: (cellIndex: number) => boolean;
  /** Points at what a claim speaks of, or at nothing. */
  readonly point: (claim: PlacedClaim | undefined) => void;
  /** The cell that is looked at in the tables: what speaks of it is lit in the text. */
  readonly looked: Accessor<number | undefined>;
  readonly lookAt: (cellIndex: number | undefined) => void;
}

/** Reading the text for numbers waits until typing pauses. */
const PAUSE = 300;

const none: readonly number[] = [];

export function createClaimIndex(
  store: ReportStore,
  references: Accessor<FindingReferences>,
  checker: Checker,
): ClaimIndex {
  const settled = createSettled(store.report, PAUSE);
  const answer = createAnswer({ checker, subject: 'claims', report: settled, references });
  const claims = createMemo(() => {
    const byField = new Map<string, PlacedClaim[]>();
    for (const claim of answer() ?? []) {
      const known = byField.get(claim.place.field);
      if (known) known.push(claim);
      else byField.set(claim.place.field, [claim]);
    }
    return byField;
  });
  const [pointed, point] = createSignal<PlacedClaim>();
  const [looked, lookAt] = createSignal<number>();
  const spokenOf = createMemo<ReadonlySet<number>>(() => new Set(pointed()?.quantity?.indexes ?? none));
  return {
    ofField: (field) => claims().get(field) ?? [],
    isSpokenOf: createSelector<ReadonlySet<number>, number>(spokenOf, (index, set) => set.has(index)),
    point,
    looked,
    lookAt,
  };
}

/** Whether a claim speaks of a cell. */
export function speaksOf(claim: PlacedClaim, cellIndex: number | undefined): boolean {
  return cellIndex !== undefined && (claim.quantity?.indexes.includes(cellIndex) ?? false);
}
