import { check, type CheckResult, type Finding, type Report, type Severity } from '@nianbao/core';
import { batch, createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import type { ReportStore } from '../report/report-store.ts';

export interface FindingReferences {
  readonly previous?: Report | undefined;
  readonly today: string;
}

/** The findings on the report being edited, by where they belong. */
export interface FindingIndex {
  /** Everything that fails, errors first. */
  readonly failed: Accessor<readonly Finding[]>;
  /** What cannot be decided while cells are blank. */
  readonly undecided: Accessor<readonly Finding[]>;
  readonly counts: Accessor<Readonly<Record<Severity, number>>>;
  /** Findings that name a cell; re-runs only where they change. */
  readonly ofCell: (index: number) => readonly Finding[];
  /** Findings on a narrative field or one block of it. */
  readonly ofField: (field: string, block?: number) => readonly Finding[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const none: readonly Finding[] = [];

/** What makes two findings the same to a reader. */
export function findingKey(finding: Finding): string {
  const { rule, cells, place, message } = finding;
  return [rule, cells.join(' '), place?.field, place?.block, place?.start, message.zh].join('|');
}

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return (
    a.length === b.length && a.every((finding, at) => findingKey(finding) === findingKey(b[at] ?? finding))
  );
}

/** Checks the report in one memo and hands each cell its own findings, where they changed. */
export function createFindingIndex(
  store: ReportStore,
  references: Accessor<FindingReferences>,
): FindingIndex {
  const result = createMemo<CheckResult>(() => check(store.report(), references()));
  const failed = createMemo<readonly Finding[]>(
    () =>
      result()
        .findings.filter((finding) => finding.status === 'fail')
        .toSorted((a, b) => rank[a.severity] - rank[b.severity]),
    none,
    { equals: sameFindings },
  );
  const undecided = createMemo<readonly Finding[]>(
    () => result().findings.filter((finding) => finding.status === 'undecided'),
    none,
    { equals: sameFindings },
  );
  const cells = store.format.cells.map(() => createSignal(none, { equals: sameFindings }));
  createEffect(
    on(failed, (findings) => {
      const byCell = groupByCell(store, findings);
      batch(() => cells.forEach(([, set], index) => set(byCell.get(index) ?? none)));
    }),
  );
  const fields = createMemo(() => groupByField(failed()));
  return {
    failed,
    undecided,
    counts: createMemo(() => {
      const counts = { error: 0, warning: 0, info: 0 };
      for (const { severity } of failed()) counts[severity]++;
      return counts;
    }),
    ofCell: (index) => cells[index]?.[0]() ?? none,
    ofField: (field, block) => fields().get(fieldKey(field, block)) ?? none,
  };
}

function groupByCell(store: ReportStore, findings: readonly Finding[]): Map<number, Finding[]> {
  const groups = new Map<number, Finding[]>();
  for (const finding of findings)
    for (const id of finding.cells) {
      const index = store.format.cellById.get(id)?.index;
      if (index === undefined) continue;
      const group = groups.get(index);
      if (group) group.push(finding);
      else groups.set(index, [finding]);
    }
  return groups;
}

function fieldKey(field: string, block?: number): string {
  return block === undefined ? field : `${field}.${block}`;
}

function groupByField(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!finding.place) continue;
    const key = fieldKey(finding.place.field, finding.place.block);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}
