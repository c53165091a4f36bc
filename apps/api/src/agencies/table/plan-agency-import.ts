import { randomUUID } from 'node:crypto';
import type { Problem } from '@nianbao/core';
import type { AgencyRow } from '../agency-detail.ts';
import { depthOf, pathOf } from '../agency-path.ts';
import { agencyProblems, agencyTableProblems } from '../problems.ts';
import type { AgencyColumn } from './agency-columns.ts';
import type { AgencyTableRow } from './parse-agency-table.ts';

/** What an import would do. */
export interface AgencyImportPlan {
  readonly added: readonly AgencyRow[];
  readonly changed: readonly { readonly before: AgencyRow; readonly after: AgencyRow }[];
  /** Rows that say what is there already. */
  readonly unchanged: number;
  readonly problems: readonly Problem[];
}

/** The agencies of a jurisdiction, and which of them the caller may change. */
export interface PresentAgencies {
  readonly jurisdiction: string;
  readonly all: readonly AgencyRow[];
  readonly reached: ReadonlySet<string>;
  /** Where a row without an agency above goes; null at the top of the jurisdiction. */
  readonly topId: string | null;
}

interface Draft {
  readonly source: AgencyTableRow | undefined;
  readonly before: AgencyRow | undefined;
  row: AgencyRow;
}

/** Lays the rows of a table over the agencies that are there, and says what comes of it. Writes nothing. */
export function planAgencyImport(
  rows: readonly AgencyTableRow[],
  present: PresentAgencies,
): AgencyImportPlan {
  const problems: Problem[] = [];
  const drafts = new Map<string, Draft>(
    present.all.map((row) => [row.id, { source: undefined, before: row, row }]),
  );
  layRows(rows, present, drafts, problems);
  setParents(present, drafts, problems);
  findClashes(drafts, problems);
  setPaths(drafts, problems);
  const touched = [...drafts.values()].filter(({ before, row }) => !before || !isSame(before, row));
  // Those above first: each has to be there before what is below it.
  touched.sort((a, b) => depthOf(a.row.path) - depthOf(b.row.path));
  const changed = touched.flatMap(({ before, row }) =>
    before ? [{ before, after: { ...row, revision: before.revision + 1 } }] : [],
  );
  const added = touched.flatMap(({ before, row }) => (before ? [] : [row]));
  const asked = rows.length;
  const unchanged = asked - touched.filter(({ source }) => source).length;
  return { added, changed, unchanged: Math.max(0, unchanged), problems };
}

function placeOf(source: AgencyTableRow | undefined, column: AgencyColumn) {
  const at = source?.columns.get(column) ?? 1;
  return source ? { place: { kind: 'table', table: 1, row: source.row, column: at } as const } : {};
}

/** Finds the agency each row is about: by id, else by name; a new one otherwise. */
function layRows(
  rows: readonly AgencyTableRow[],
  { jurisdiction, all, reached }: PresentAgencies,
  drafts: Map<string, Draft>,
  problems: Problem[],
): void {
  const byName = new Map(all.map((row) => [row.name, row]));
  for (const source of rows) {
    const before = source.id === undefined ? byName.get(source.name) : drafts.get(source.id)?.before;
    if (source.id !== undefined && (!before || !reached.has(source.id))) {
      problems.push(agencyTableProblems.unknownId({ id: source.id }, placeOf(source, 'id')));
      continue;
    }
    if (before && (!reached.has(before.id) || drafts.get(before.id)?.source)) {
      problems.push(agencyTableProblems.clash({ text: source.name }, placeOf(source, 'name')));
      continue;
    }
    const base = before ?? blankAgency(jurisdiction);
    const row: AgencyRow = {
      ...base,
      name: source.name,
      kind: source.kind ?? base.kind,
      level: source.level ?? base.level,
      creditCode: source.creditCode === undefined ? base.creditCode : source.creditCode,
      position: source.position ?? base.position,
      validFrom: source.validFrom === undefined ? base.validFrom : source.validFrom,
      validTo: source.validTo === undefined ? base.validTo : source.validTo,
    };
    if (row.validFrom !== null && row.validTo !== null && row.validTo < row.validFrom)
      problems.push(
        agencyProblems.backwards({ from: row.validFrom, to: row.validTo }, placeOf(source, 'validTo')),
      );
    drafts.set(row.id, { source, before, row });
  }
}

function blankAgency(jurisdiction: string): AgencyRow {
  return {
    jurisdiction,
    id: randomUUID(),
    name: '',
    parentId: null,
    kind: 'department',
    level: 'county',
    creditCode: null,
    position: 0,
    path: '',
    validFrom: null,
    validTo: null,
    revision: 1,
  };
}

/** The agencies above, by full name or id, in the file or in the list; and positions for new ones that have none. */
function setParents(
  { reached, topId }: PresentAgencies,
  drafts: Map<string, Draft>,
  problems: Problem[],
): void {
  const byName = new Map([...drafts.values()].map(({ row }) => [row.name, row.id]));
  const last = new Map<string | null, number>();
  for (const { row } of drafts.values())
    last.set(row.parentId, Math.max(last.get(row.parentId) ?? 0, row.position));
  for (const draft of drafts.values()) {
    const { source, before } = draft;
    if (!source) continue;
    const parentId = parentOf(source, before, { byName, drafts, topId });
    if (parentId === undefined || !mayStandBelow(parentId, draft, { reached, topId, drafts })) {
      problems.push(agencyTableProblems.parent({ name: source.parent ?? '' }, placeOf(source, 'parent')));
      continue;
    }
    const next = (last.get(parentId) ?? 0) + 1;
    const needsPosition = source.position === undefined && parentId !== before?.parentId;
    const position = needsPosition || (!before && source.position === undefined) ? next : draft.row.position;
    last.set(parentId, Math.max(last.get(parentId) ?? 0, position));
    draft.row = { ...draft.row, parentId, position };
  }
}

/** Whether the caller may put an agency there: where it is, at the top of the reach, below what is reached or is new. */
function mayStandBelow(
  parentId: string | null,
  { before }: Draft,
  known: {
    readonly reached: ReadonlySet<string>;
    readonly topId: string | null;
    readonly drafts: ReadonlyMap<string, Draft>;
  },
): boolean {
  if (before && parentId === before.parentId) return true;
  if (parentId === null) return known.topId === null;
  return known.reached.has(parentId) || !known.drafts.get(parentId)?.before;
}

function parentOf(
  source: AgencyTableRow,
  before: AgencyRow | undefined,
  known: {
    readonly byName: ReadonlyMap<string, string>;
    readonly drafts: ReadonlyMap<string, Draft>;
    readonly topId: string | null;
  },
): string | null | undefined {
  const { parent } = source;
  if (parent === undefined) return before ? before.parentId : known.topId;
  // The agency somebody sits in has one above it that a table of theirs does not name.
  if (parent === '') return before && before.id === known.topId ? before.parentId : known.topId;
  return known.byName.get(parent) ?? (known.drafts.has(parent) ? parent : undefined);
}

function findClashes(drafts: ReadonlyMap<string, Draft>, problems: Problem[]): void {
  const names = new Set<string>();
  const codes = new Set<string>();
  // What is there comes first, so that the row of the file is the one that is told.
  const inOrder = [...drafts.values()].toSorted((a, b) => (a.source?.row ?? 0) - (b.source?.row ?? 0));
  for (const { source, row } of inOrder) {
    if (names.has(row.name))
      problems.push(agencyTableProblems.clash({ text: row.name }, placeOf(source, 'name')));
    names.add(row.name);
    if (row.creditCode === null) continue;
    if (codes.has(row.creditCode))
      problems.push(agencyTableProblems.clash({ text: row.creditCode }, placeOf(source, 'creditCode')));
    codes.add(row.creditCode);
  }
}

/** Paths from the top down; whoever stands above itself gets none, and is told. */
function setPaths(drafts: ReadonlyMap<string, Draft>, problems: Problem[]): void {
  const paths = new Map<string, string>();
  const pathFor = (draft: Draft, below: ReadonlySet<string>): string | undefined => {
    const { row, source } = draft;
    const known = paths.get(row.id);
    if (known !== undefined) return known;
    if (below.has(row.id)) {
      problems.push(agencyTableProblems.circle({ name: row.name }, placeOf(source, 'parent')));
      return undefined;
    }
    const parent = row.parentId === null ? undefined : drafts.get(row.parentId);
    const above = parent ? pathFor(parent, new Set(below).add(row.id)) : '';
    if (above === undefined) return undefined;
    const path = pathOf(above, row);
    paths.set(row.id, path);
    return path;
  };
  for (const draft of drafts.values()) {
    const path = pathFor(draft, new Set());
    if (path !== undefined) draft.row = { ...draft.row, path };
  }
}

function isSame(before: AgencyRow, after: AgencyRow): boolean {
  return (Object.keys(before) as (keyof AgencyRow)[]).every((key) => before[key] === after[key]);
}
