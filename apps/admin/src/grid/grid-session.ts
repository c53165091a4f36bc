import type { LocalText } from '@nianbao/core';
import { batch, createMemo, createSignal, type Accessor } from 'solid-js';
import type { ReportStore } from '../report/report-store.ts';
import { formatCell, parseCellText } from './cell-text.ts';
import { formatClipboard, parseClipboard } from './clipboard.ts';
import type { GridCommand, GridMode } from './grid-keys.ts';
import { slotAt, type GridModel, type Position } from './grid-model.ts';
import { planPaste, type PastePlan } from './paste-plan.ts';
import { createSelection, type Selection } from './selection.ts';

export interface GridSessionOptions {
  readonly model: GridModel;
  readonly store: ReportStore;
  readonly isReadOnly: () => boolean;
  /** A text that was left in a cell and is no number: said aloud before it is given up. */
  readonly onRejected: (text: string, reason: LocalText) => void;
  readonly onPasted: (plan: PastePlan) => void;
  /** A block matched by its labels is looked at first: `accept` puts it in. */
  readonly onPreview: (plan: PastePlan) => void;
  /** Undo and redo are the report's, not the grid's. */
  readonly onUndo: (redo: boolean) => void;
}

/** What a person does in one grid: where they are, what they are typing, and what their keys do. */
export interface GridSession {
  readonly model: GridModel;
  readonly selection: Selection;
  readonly mode: Accessor<GridMode>;
  /** Text of the active cell, as typed so far. */
  readonly text: Accessor<string>;
  /** Why the text typed so far is no number of this cell. */
  readonly problem: Accessor<LocalText | undefined>;
  readonly type: (text: string) => void;
  /** Runs a command; `false` leaves the key to the browser. */
  readonly run: (command: GridCommand) => boolean;
  /** Goes to a position with the text typed so far kept; stays when that is no number. */
  readonly goTo: (position: Position, extend?: boolean) => boolean;
  readonly startEditing: () => void;
  /** The focus has left the grid. */
  readonly leave: () => void;
  readonly copy: () => { readonly text: string; readonly html: string };
  readonly cut: () => { readonly text: string; readonly html: string };
  readonly paste: (data: { readonly html: string; readonly text: string }) => void;
  /** Puts in what was planned. */
  readonly accept: (plan: PastePlan) => void;
}

export function createGridSession(options: GridSessionOptions): GridSession {
  const { model, store } = options;
  const selection = createSelection(model);
  const draft = createDraft(selection, options);
  const copy = () => formatClipboard(model, selection.block(), textOf);
  const textOf = (index: number) => {
    const slot = model.slotOf.get(index);
    return slot ? formatCell(store.cell(index), slot.cell.kind) : '';
  };
  const clear = () => {
    if (!options.isReadOnly()) store.edit({ cells: fill(selection, Number.NaN) });
  };
  const goTo = (position: Position, extend = false) => {
    if (!draft.commit()) return false;
    batch(() => selection.moveTo(position, extend));
    return true;
  };
  const accept = (plan: PastePlan) => {
    store.edit({ cells: plan.values });
    options.onPasted(plan);
  };
  const session = {
    model,
    selection,
    mode: draft.mode,
    text: createMemo(() => draft.text() ?? textOf(selection.activeSlot().cell.index)),
    problem: draft.problem,
    type: draft.type,
    goTo,
    startEditing: () => draft.start('edit', session.text()),
    leave: draft.leave,
    copy,
    cut: () => {
      const copied = copy();
      clear();
      return copied;
    },
    paste: (data: { readonly html: string; readonly text: string }) => {
      if (options.isReadOnly()) return;
      const block = selection.block();
      const at = { row: block.top, column: block.left };
      const plan = planPaste(model, parseClipboard(data), at, block);
      if (plan.by === 'labels') options.onPreview(plan);
      else accept(plan);
    },
    accept,
  };
  const run = createCommands({ options, selection, draft, goTo, clear, startEditing: session.startEditing });
  return { ...session, run };
}

type Draft = ReturnType<typeof createDraft>;

/** The text being typed into the active cell. */
function createDraft(selection: Selection, { store, isReadOnly, onRejected }: GridSessionOptions) {
  const [mode, setMode] = createSignal<GridMode>('select');
  const [text, setText] = createSignal<string>();
  const [problem, setProblem] = createSignal<LocalText>();
  const slot = () => selection.activeSlot().cell;
  const reset = () =>
    batch(() => {
      store.endDraft();
      setMode('select');
      setText(undefined);
      setProblem(undefined);
    });
  const start = (next: GridMode, from: string) => {
    if (isReadOnly()) return;
    batch(() => {
      setMode(next);
      setText(from);
    });
  };
  /** `false`: the text is no number of this cell, and stays. */
  const commit = (over?: readonly number[]): boolean => {
    const typed = text();
    if (typed === undefined) return true;
    const parsed = parseCellText(typed, slot().kind);
    if (parsed.kind === 'refused') {
      setProblem(parsed.reason);
      return false;
    }
    const targets = over ?? [slot().index];
    batch(() => {
      store.edit({ cells: new Map(targets.map((index) => [index, parsed.value])) });
      reset();
    });
    return true;
  };
  return {
    mode,
    text,
    problem,
    start,
    reset,
    commit,
    type: (typed: string) =>
      batch(() => {
        if (mode() === 'select') start('type', typed);
        else setText(typed);
        const parsed = parseCellText(typed, slot().kind);
        setProblem(parsed.kind === 'refused' ? parsed.reason : undefined);
        // A lone sign is on its way to a number: only numbers show in the checks while typing.
        if (parsed.kind === 'value') store.draft(slot().index, parsed.value);
        else store.endDraft();
      }),
    leave: () => {
      const typed = text();
      if (commit()) return;
      const reason = problem();
      reset();
      if (typed !== undefined && reason) onRejected(typed, reason);
    },
  };
}

interface CommandContext {
  readonly options: GridSessionOptions;
  readonly selection: Selection;
  readonly draft: Draft;
  readonly goTo: (position: Position, extend?: boolean) => boolean;
  readonly clear: () => void;
  readonly startEditing: () => void;
}

function createCommands(context: CommandContext): (command: GridCommand) => boolean {
  const { options, selection, draft, goTo, clear, startEditing } = context;
  const { model, store } = options;
  /** Column where the run of Tabs began: Enter returns below it. */
  let runColumn: number | undefined;
  /** After Esc the next Tab leaves the grid, so that the keyboard is never trapped. */
  let isLeaving = false;

  const move = (rows: number, columns: number, extend: boolean) => {
    if (draft.commit()) selection.moveBy(rows, columns, extend);
  };
  const handlers: {
    [Kind in GridCommand['kind']]: (command: Extract<GridCommand, { kind: Kind }>) => boolean;
  } = {
    move: ({ rows, columns, extend }) => done(() => move(rows, columns, extend)),
    edge: ({ rows, columns, extend }) =>
      done(() => move(rows * model.rowCount, columns * model.columnCount, extend)),
    enter: ({ back }) => {
      const { row, column } = selection.active();
      return done(() => goTo({ row: row + (back ? -1 : 1), column: runColumn ?? column }));
    },
    tab: ({ back }) => tab(back),
    fillSelection: () => done(() => draft.commit(selection.slots().map((slot) => slot.cell.index))),
    edit: () => done(() => startEditing()),
    cancel: () => done(() => draft.reset()),
    clear: () => done(() => clear()),
    fillDown: () => done(() => options.isReadOnly() || fillDown(store, model, selection)),
    selectAll: () => done(() => selection.selectAll()),
    undo: () => done(() => options.onUndo(false)),
    redo: () => done(() => options.onUndo(true)),
  };
  const tab = (back: boolean): boolean => {
    if (isLeaving || !draft.commit()) return !isLeaving;
    const from = selection.activeSlot();
    const here = model.slots.indexOf(from);
    const next = model.slots[here + (back ? -1 : 1)];
    if (!next) return false;
    runColumn = next.row === from.row ? (runColumn ?? from.column) : next.column;
    selection.moveTo(next);
    return true;
  };

  return (command) => {
    if (command.kind !== 'tab' && command.kind !== 'enter') runColumn = undefined;
    const wasIdle = draft.mode() === 'select';
    // The table above pairs every kind with the handler of that kind.
    const handled = (handlers[command.kind] as (each: GridCommand) => boolean)(command);
    if (command.kind === 'enter') runColumn = undefined;
    isLeaving = command.kind === 'cancel' && wasIdle;
    return handled;
  };
}

/** Runs the work of a key that is thereby dealt with, whatever comes of it. */
function done(work: () => unknown): true {
  work();
  return true;
}

function fill(selection: Selection, value: number): ReadonlyMap<number, number> {
  return new Map(selection.slots().map((slot) => [slot.cell.index, value]));
}

/** Ctrl+D: the first row of the block into the rows below; with one row, the row above into it. */
function fillDown(store: ReportStore, model: GridModel, selection: Selection): void {
  const block = selection.block();
  const source = block.top === block.bottom ? block.top - 1 : block.top;
  const changes = selection
    .slots()
    .filter((slot) => slot.row > source)
    .flatMap((slot): [number, number][] => {
      const from = slotAt(model, { row: source, column: slot.column });
      return from && from.cell.kind === slot.cell.kind
        ? [[slot.cell.index, store.cell(from.cell.index)]]
        : [];
    });
  store.edit({ cells: new Map(changes) });
}
