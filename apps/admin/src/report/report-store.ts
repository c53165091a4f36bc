import {
  formatById,
  narrativeFields,
  packCells,
  refreshFields,
  unpackCells,
  type Block,
  type Format,
  type Justification,
  type Report,
  type SectionHeading,
  type Signature,
} from '@nianbao/core';
import { batch, createMemo, createSignal, untrack, type Accessor, type Signal } from 'solid-js';
import { makeHistory, type Patch } from './undo.ts';

/** The parts of a report beside its cells that people edit, by their name in report JSON. */
export interface ReportFields {
  readonly title: string;
  readonly preamble: readonly Block[];
  readonly outline: readonly SectionHeading[] | undefined;
  readonly overview: readonly Block[];
  readonly problems: readonly Block[];
  readonly otherMatters: readonly Block[];
  readonly signature: Signature;
  readonly justifications: readonly Justification[] | undefined;
}

export type FieldName = keyof ReportFields;
export type FieldValue = ReportFields[FieldName];

export const fieldNames = [
  'title',
  'preamble',
  'outline',
  'overview',
  'problems',
  'otherMatters',
  'signature',
  'justifications',
] as const satisfies readonly FieldName[];

/** New contents: cells in vector units by index, fields whole. */
export interface WholeEdit {
  readonly cells: ReadonlyMap<number, number>;
  readonly fields: Partial<ReportFields>;
}

/** New contents of some cells, some fields, or both. */
export type Edit = Partial<WholeEdit>;

type Place = { readonly cell: number } | { readonly field: FieldName };
/** `12` is a cell, `overview` a field: what undo steps are keyed by. */
type Key = number | FieldName;

/** A report being edited: one signal per cell and per field, undo across all of them. */
export interface ReportStore {
  readonly format: Format;
  /** Value of a cell in vector units, `NaN` for blank; tracks this cell only. */
  readonly cell: (index: number) => number;
  readonly field: <Name extends FieldName>(name: Name) => ReportFields[Name];
  /** The whole report as it stands, the draft of the cell being typed in included. */
  readonly report: Accessor<Report>;
  /** Grows with every committed change; drafts do not count. */
  readonly revision: Accessor<number>;
  /** The report as committed. Not reactive. */
  readonly committed: () => Report;
  /** Shows a value while it is being typed; nothing is recorded until `edit`, `endDraft` takes it back. */
  readonly draft: (index: number, value: number) => void;
  readonly endDraft: () => void;
  /** One undoable step. Edits with the same tag in quick succession are one step. */
  readonly edit: (edit: Edit, tag?: string) => void;
  /** Takes contents in from elsewhere (a merge); not undoable. */
  readonly accept: (edit: Edit) => void;
  /** The place changed, or `undefined` when there was nothing to undo. */
  readonly undo: () => Place | undefined;
  readonly redo: () => Place | undefined;
  readonly canUndo: Accessor<boolean>;
  readonly canRedo: Accessor<boolean>;
}

/** @throws Error when no known format has the report's format id. */
export function createReportStore(initial: Report): ReportStore {
  const format: Format | undefined = formatById(initial.format);
  if (!format) throw new Error(`Unknown format "${initial.format}"`);
  const state = createState(format, initial);
  const history = makeHistory<Key, number | FieldValue>();
  const [revision, setRevision] = createSignal(0);

  const applied = (values: Iterable<readonly [Key, number | FieldValue]>) =>
    batch(() => {
      state.endDraft();
      for (const [key, value] of values) state.put(key, value);
      setRevision((count) => count + 1);
    });
  const replay = (patch: Patch<Key, number | FieldValue> | undefined, side: 'before' | 'after') => {
    if (!patch) return undefined;
    applied(patch.changes.map((change) => [change.key, change[side]] as const));
    return placeOf(patch.focus);
  };

  return {
    format,
    cell: state.cell,
    field: state.field,
    report: state.report,
    revision,
    committed: state.committed,
    draft: state.draft,
    endDraft: () => batch(state.endDraft),
    edit(edit, tag) {
      const changes = entriesOf(withLiveFields(format, state.committed(), edit))
        .map(([key, after]) => ({ key, before: state.peek(key), after }))
        .filter(({ before, after }) => !Object.is(before, after));
      const [first] = changes;
      if (!first) return batch(state.endDraft);
      history.record({ changes, focus: first.key, tag, at: Date.now() });
      applied(changes.map(({ key, after }) => [key, after] as const));
    },
    accept: (edit) => applied(entriesOf(edit)),
    undo: () => replay(history.undo(), 'before'),
    redo: () => replay(history.redo(), 'after'),
    canUndo: () => (revision(), history.canUndo()),
    canRedo: () => (revision(), history.canRedo()),
  };
}

/** The edit, and the narrative whose live fields print the cells it changes. */
function withLiveFields(format: Format, committed: Report, edit: Edit): Edit {
  if (!edit.cells || edit.cells.size === 0) return edit;
  const vector = packCells(format, committed);
  for (const [index, value] of edit.cells) vector[index] = value;
  const edited = { ...committed, ...edit.fields, ...unpackCells(format, vector) };
  const printed = refreshFields(format, edited);
  const changed = narrativeFields.filter((name) => printed[name] !== edited[name]);
  return {
    ...edit,
    fields: { ...edit.fields, ...Object.fromEntries(changed.map((name) => [name, printed[name]])) },
  };
}

function entriesOf({ cells, fields }: Edit): (readonly [Key, number | FieldValue])[] {
  // `Object.entries` widens the keys of a record with known names.
  const named = Object.entries(fields ?? {}) as [FieldName, FieldValue][];
  return [...(cells ?? []), ...named];
}

function placeOf(key: Key): Place {
  return typeof key === 'number' ? { cell: key } : { field: key };
}

/** The signals, and the committed values behind them. */
function createState(format: Format, initial: Report) {
  const committed = packCells(format, initial);
  const cells: Signal<number>[] = Array.from(committed, (value) =>
    createSignal(value, { equals: Object.is }),
  );
  const fields = Object.fromEntries(fieldNames.map((name) => [name, createSignal(initial[name])])) as {
    // One signal per name, each of that field's type.
    [Name in FieldName]: Signal<ReportFields[Name]>;
  };
  const shown = Float64Array.from(committed);
  const [tick, setTick] = createSignal(0);
  let drafted: number | undefined;

  const show = (index: number, value: number) => {
    if (Object.is(shown[index], value)) return;
    shown[index] = value;
    cells[index]?.[1](value);
    setTick((count) => count + 1);
  };
  const assemble = (vector: Float64Array): Report => {
    const parts = Object.fromEntries(fieldNames.map((name) => [name, fields[name][0]()]));
    // Same shape as the report it was made from: the format has not changed.
    return { ...initial, ...parts, ...unpackCells(format, vector) };
  };

  return {
    cell: (index: number) => cells[index]?.[0]() ?? Number.NaN,
    field: <Name extends FieldName>(name: Name) => fields[name][0](),
    peek: (key: Key) =>
      typeof key === 'number' ? (committed[key] ?? Number.NaN) : untrack<FieldValue>(() => fields[key][0]()),
    report: createMemo(() => (tick(), assemble(shown))),
    committed: () => untrack(() => assemble(committed)),
    draft: (index: number, value: number) =>
      batch(() => {
        if (drafted !== undefined && drafted !== index) show(drafted, committed[drafted] ?? Number.NaN);
        drafted = index;
        show(index, value);
      }),
    endDraft: () => {
      if (drafted !== undefined) show(drafted, committed[drafted] ?? Number.NaN);
      drafted = undefined;
    },
    put: (key: Key, value: number | FieldValue) => {
      if (typeof key === 'number') {
        // Keys that are numbers come with numbers.
        committed[key] = value as number;
        show(key, value as number);
      } else (fields[key][1] as (next: () => FieldValue) => void)(() => value as FieldValue);
    },
  };
}
