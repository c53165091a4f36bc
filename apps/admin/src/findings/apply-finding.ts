import { applyFix, type Finding } from '@nianbao/core';
import { editBetween } from '../report/edit-between.ts';
import type { ReportStore } from '../report/report-store.ts';

/** Makes the fix that a finding proposes, as one undoable step. Without a fix it does nothing. */
export function applyFinding(store: ReportStore, { fix }: Finding): void {
  if (!fix) return;
  const before = store.committed();
  store.edit(editBetween(store.format, before, applyFix(before, fix)));
}
