import type { Finding, Section } from '@nianbao/core';
import { isJustifiable } from '../findings/justifications.ts';
import type { FindingIndex } from '../findings/finding-index.ts';
import type { ReportStore } from '../report/report-store.ts';

/** Cells of a section that have to be filled in before a submission. */
export interface BlankCells {
  readonly section: Section;
  readonly cells: readonly number[];
}

/** What stands between a report and its submission. */
export interface Remaining {
  /** Errors that have to be put right. */
  readonly blocking: readonly Finding[];
  readonly blanks: readonly BlankCells[];
  /** Doubts that take a written reason, given or not. */
  readonly doubts: readonly Finding[];
  /** Doubts whose rules take no reason of their own: the submission as a whole takes one. */
  readonly openDoubts: readonly Finding[];
}

/** What has to be done before the report can be submitted, by the same measure as the service's. */
export function remainingOf(store: ReportStore, findings: FindingIndex): Remaining {
  const failed = findings.failed();
  const undecided = findings.undecided().filter(({ severity }) => severity === 'error');
  const named = new Set(undecided.flatMap(({ cells }) => cells));
  const isBlank = (index: number) => Number.isNaN(store.cell(index));
  const blanks = store.format.definition.sections.map((section) => ({
    section,
    cells: store.format.cells
      .filter(({ section: key, id, index }) => key === section.key && named.has(id) && isBlank(index))
      .map(({ index }) => index),
  }));
  const doubts = failed.filter(({ severity }) => severity === 'warning');
  const takesReason = (finding: Finding) => isJustifiable(finding, findings.ruleOf);
  return {
    blocking: failed.filter(({ severity }) => severity === 'error'),
    blanks: blanks.filter(({ cells }) => cells.length > 0),
    doubts: doubts.filter(takesReason),
    openDoubts: doubts.filter((finding) => !takesReason(finding)),
  };
}

/** Nothing has to be changed in the report; reasons may still be wanted. */
export function isReady({ blocking, blanks }: Remaining): boolean {
  return blocking.length === 0 && blanks.length === 0;
}
