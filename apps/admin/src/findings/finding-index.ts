import {
  allRules,
  check,
  type CheckResult,
  type Finding,
  type Report,
  type RootCause,
  type Severity,
} from '@nianbao/core';
import { batch, createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import { createSettled } from './settled.ts';
import type { ReportStore } from '../report/report-store.ts';

export interface FindingReferences {
  readonly previous?: Report | undefined;
  readonly today: string;
}

/** The findings on the report being edited, by where they belong. */
export interface FindingIndex {
  /** Everything that fails and is not accounted for, errors first. */
  readonly failed: Accessor<readonly Finding[]>;
  /** The same, with those that one wrong cell explains together under it. */
  readonly groups: Accessor<readonly FindingGroup[]>;
  /** What fails and may stand, for a written reason. */
  readonly justified: Accessor<readonly Finding[]>;
  /** What cannot be decided while cells are blank. */
  readonly undecided: Accessor<readonly Finding[]>;
  readonly counts: Accessor<Readonly<Record<Severity, number>>>;
  /** Findings that name a cell; re-runs only where they change. */
  readonly ofCell: (index: number) => readonly Finding[];
  /** Findings on a narrative field or one block of it. */
  readonly ofField: (field: string, block?: number) => readonly Finding[];
}

/** Findings to be read together: the first says most, the others follow from the same cell. */
export interface FindingGroup {
  readonly findings: readonly Finding[];
  readonly cause?: RootCause | undefined;
}

/** Relations between cells are cheap: they are checked at every key. */
const cellRules = allRules.filter((rule) => rule.kind === 'linear');
/** Rules that read the text take longer than a frame on a slow machine: they wait until typing pauses. */
const textRules = allRules.filter((rule) => rule.kind !== 'linear');

/** Typing has paused after so many milliseconds. */
const PAUSE = 250;

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const none: readonly Finding[] = [];

/** What makes two findings the same to a reader. */
export function findingKey(finding: Finding): string {
  const { rule, cells, place, message, justification } = finding;
  const where = [place?.field, place?.block, place?.start];
  return [rule, cells.join(' '), ...where, message.zh, justification?.reason].join('|');
}

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return (
    a.length === b.length && a.every((finding, at) => findingKey(finding) === findingKey(b[at] ?? finding))
  );
}

function sameGroups(a: readonly FindingGroup[], b: readonly FindingGroup[]): boolean {
  const isSame = (group: FindingGroup, other: FindingGroup | undefined) =>
    group.cause?.cell === other?.cause?.cell &&
    group.cause?.difference === other?.cause?.difference &&
    sameFindings(group.findings, other?.findings ?? []);
  return a.length === b.length && a.every((group, at) => isSame(group, b[at]));
}

/** Checks the cells in one memo over the vector and hands each cell its own findings, where they changed. */
export function createFindingIndex(
  store: ReportStore,
  references: Accessor<FindingReferences>,
): FindingIndex {
  const settled = createSettled(store.report, PAUSE);
  const ofCells = createMemo<CheckResult>(() => check(store.report(), { ...references(), rules: cellRules }));
  const ofText = createMemo<CheckResult>(() => check(settled(), { ...references(), rules: textRules }));
  const groups = createMemo<readonly FindingGroup[]>(
    () => [...groupsOf(ofCells()), ...groupsOf(ofText())].toSorted(bySeverity),
    [],
    { equals: sameGroups },
  );
  const failed = createMemo<readonly Finding[]>(
    () =>
      groups()
        .flatMap(({ findings }) => findings)
        .toSorted((a, b) => rank[a.severity] - rank[b.severity]),
    none,
    { equals: sameFindings },
  );
  const justified = createMemo<readonly Finding[]>(
    () => [...ofCells().findings, ...ofText().findings].filter(({ justification }) => justification),
    none,
    { equals: sameFindings },
  );
  const undecided = createMemo<readonly Finding[]>(
    () => [...ofCells().findings, ...ofText().findings].filter((finding) => finding.status === 'undecided'),
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
    groups,
    justified,
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

/** What fails, under the cells that explain several findings at once. */
function groupsOf({ findings, causes }: CheckResult): FindingGroup[] {
  const grouped = new Set(causes.flatMap((cause) => cause.findings));
  const together = causes.map((cause) => ({
    cause,
    findings: cause.findings.flatMap((at) => findings[at] ?? []).filter(isFailed),
  }));
  const alone = findings.filter((finding, at) => isFailed(finding) && !grouped.has(at));
  return [...together, ...alone.map((finding) => ({ findings: [finding] }))].filter(
    (group) => group.findings.length > 0,
  );
}

function isFailed({ status, justification }: Finding): boolean {
  return status === 'fail' && justification === undefined;
}

function bySeverity(a: FindingGroup, b: FindingGroup): number {
  const worst = ({ findings }: FindingGroup) => Math.min(...findings.map(({ severity }) => rank[severity]));
  return worst(a) - worst(b);
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
