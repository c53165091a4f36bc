import type { CheckResult, Finding, RootCause, Severity } from '@nianbao/core';
import { batch, createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import { createAnswer } from '../checking/answer.ts';
import type { Checker, FindingReferences, RuleNote } from '../checking/questions.ts';
import { createSettled } from './settled.ts';
import type { ReportStore } from '../report/report-store.ts';

/** The findings on the report being edited, by where they belong. */
export interface FindingIndex {
  /** Whether everything has been checked once: before that, no findings means nothing. */
  readonly isChecked: Accessor<boolean>;
  /** What holds when a rule passes; `undefined` before the first check. */
  readonly ruleOf: (id: string) => RuleNote | undefined;
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

/**
 * Relations between cells are asked between two keys rather than at each: a number half typed is not wrong yet, and the
 * frame of a key belongs to the key. In milliseconds.
 */
const BREATH = 80;
/** Rules that read the text wait until typing has paused, in milliseconds. */
const PAUSE = 250;

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const none: readonly Finding[] = [];
const nothing: Pick<CheckResult, 'findings' | 'causes'> = { findings: none, causes: [] };

/** What makes two findings the same to a reader. */
export function findingKey(finding: Finding): string {
  const { rule, cells, place, message, justification } = finding;
  const where = [place?.field, place?.block, place?.start];
  return [rule, cells.join(' '), ...where, message.zh, justification?.reason].join('|');
}

/** Findings keep their identity while they say the same, so that comparing them is cheap. */
function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((finding, at) => finding === b[at]);
}

function sameGroups(a: readonly FindingGroup[], b: readonly FindingGroup[]): boolean {
  return a.length === b.length && a.every((group, at) => group === b[at]);
}

function sameFields(a: ReadonlyMap<string, readonly Finding[]>, b: typeof a): boolean {
  return a.size === b.size && [...a].every(([key, findings]) => findings === b.get(key));
}

/** Has cells and text checked off the page's thread and hands each cell its own findings, where they changed. */
export function createFindingIndex(
  store: ReportStore,
  references: Accessor<FindingReferences>,
  checker: Checker,
): FindingIndex {
  const settled = createSettled(store.report, PAUSE);
  const typed = createSettled(store.report, BREATH);
  const cellAnswer = createAnswer({ checker, subject: 'cells', report: typed, references });
  const textAnswer = createAnswer({ checker, subject: 'text', report: settled, references });
  const [opened] = createSignal(store.report());
  const ruleAnswer = createAnswer({ checker, subject: 'rules', report: opened, references });
  const rules = createMemo(() => new Map(ruleAnswer()?.map((rule) => [rule.id, rule])));
  const ofCells = createKept(cellAnswer);
  const ofText = createKept(textAnswer);
  const groups = createMemo<readonly FindingGroup[]>(
    (before) => keepGroups(before, [...groupsOf(ofCells()), ...groupsOf(ofText())].toSorted(bySeverity)),
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
  const fields = createMemo<ReadonlyMap<string, readonly Finding[]>>(
    (before) => keepFields(before, groupByField(failed())),
    new Map(),
    { equals: sameFields },
  );
  return {
    isChecked: () => Boolean(cellAnswer() && textAnswer() && ruleAnswer()),
    ruleOf: (id) => rules().get(id),
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

/** An answer in which what was found before is the same object as before: what shows it is not drawn again. */
function createKept(answer: Accessor<CheckResult | undefined>) {
  const before = new Map<string, Finding>();
  return createMemo(() => {
    const { findings, causes } = answer() ?? nothing;
    const keyed = findings.map((finding) => [findingKey(finding), finding] as const);
    const kept = keyed.map(([key, finding]) => [key, before.get(key) ?? finding] as const);
    before.clear();
    for (const [key, finding] of kept) before.set(key, finding);
    return { findings: kept.map(([, finding]) => finding), causes };
  });
}

function keepGroups(
  before: readonly FindingGroup[],
  groups: readonly FindingGroup[],
): readonly FindingGroup[] {
  const known = new Map(before.map((group) => [group.findings[0], group]));
  return groups.map((group) => {
    const kept = known.get(group.findings[0]);
    const isSame =
      kept?.cause?.cell === group.cause?.cell &&
      kept?.cause?.difference === group.cause?.difference &&
      sameFindings(kept?.findings ?? none, group.findings);
    return kept && isSame ? kept : group;
  });
}

function keepFields(
  before: ReadonlyMap<string, readonly Finding[]>,
  fields: ReadonlyMap<string, readonly Finding[]>,
): ReadonlyMap<string, readonly Finding[]> {
  const keep = (key: string, findings: readonly Finding[]) => {
    const kept = before.get(key);
    return kept && sameFindings(kept, findings) ? kept : findings;
  };
  return new Map([...fields].map(([key, findings]) => [key, keep(key, findings)]));
}

/** What fails, under the cells that explain several findings at once. */
function groupsOf({ findings, causes }: Pick<CheckResult, 'findings' | 'causes'>): FindingGroup[] {
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
