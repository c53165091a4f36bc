import { packCells, readCell, type CellValue, type Format, type Report } from '@nianbao/core';
import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import { ApiProblem, problemBodyOf, type ProblemBody } from '../api/api-problem.ts';
import type { Versioned } from '../api/client.ts';
import type { LocalDraft } from '../offline/local-drafts.ts';
import { editBetween, isEmptyEdit } from './edit-between.ts';
import { mergeReports, takeTheirs, type Conflict } from './merge.ts';
import type { Edit, ReportFields, ReportStore, WholeEdit } from './report-store.ts';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | undefined }
  /** Something is not saved yet; it will be in a moment. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  /** It did not work; it is tried again by itself. */
  | { readonly kind: 'failed'; readonly problem: ProblemBody }
  /** Somebody else changed the same places: a person decides. */
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] };

export interface Patch {
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly fields: Partial<ReportFields>;
}

export interface AutosaveOptions {
  readonly store: ReportStore;
  /** The version that the store was opened with. */
  readonly opened: Versioned<Report>;
  /** Sends a patch against a version; gives the new version's tag. */
  readonly send: (tag: string, patch: Patch) => Promise<string>;
  readonly load: () => Promise<Versioned<Report>>;
  /** Keeps what is not saved yet in this browser; `undefined` once all of it is. */
  readonly keep: (draft: LocalDraft | undefined) => void;
  /** Others' changes were taken in without a conflict. */
  readonly onMerged: (places: number) => void;
}

export interface Autosave {
  readonly state: Accessor<SaveState>;
  /** Saves now what is not saved, as before leaving. */
  readonly flush: () => Promise<void>;
  /** The version last seen, to be named by a step of the workflow. */
  readonly tag: () => string;
  /** The report went on to another version without a change of its contents. */
  readonly advance: (tag: string) => void;
  /** Settles a conflict: their side of the ones given, mine of the others. */
  readonly resolve: (theirs: readonly Conflict[]) => void;
}

/** Typing may pause so long before it is saved, in milliseconds. */
const PAUSE = 700;
const RETRY = 5_000;
/** The version has changed meanwhile. */
const PRECONDITION_FAILED = 412;

/** Saves what is committed, a moment after the last change, as patches against the version last seen. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { store } = options;
  const [state, setState] = createSignal<SaveState>({ kind: 'saved', at: undefined });
  let { body: base, tag } = options.opened;
  /** Their version, while a conflict is open. */
  let theirs: Versioned<Report> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  const schedule = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (running) return running.then(flush);
    if (state().kind === 'conflict') return;
    running = save().finally(() => (running = undefined));
    return running;
  };
  const save = async () => {
    const sent = store.committed();
    const edit = editBetween(store.format, base, sent);
    if (isEmptyEdit(edit)) {
      options.keep(undefined);
      setState((now) => (now.kind === 'saved' ? now : { kind: 'saved', at: new Date() }));
      return;
    }
    options.keep({ base, tag, report: sent, at: Date.now() });
    setState({ kind: 'saving' });
    try {
      tag = await options.send(tag, patchOf(store.format, sent, edit));
      base = sent;
      const isDone = isEmptyEdit(editBetween(store.format, base, store.committed()));
      setState(isDone ? { kind: 'saved', at: new Date() } : { kind: 'pending' });
      if (isDone) options.keep(undefined);
      else schedule(PAUSE);
    } catch (error) {
      if (error instanceof ApiProblem && error.body.status === PRECONDITION_FAILED) await merge();
      else fail(error);
    }
  };
  const fail = (error: unknown) => {
    setState({ kind: 'failed', problem: problemBodyOf(error) });
    schedule(RETRY);
  };
  const merge = async () => {
    try {
      theirs = await options.load();
    } catch (error) {
      return fail(error);
    }
    const { take, conflicts } = mergeReports(store.format, base, store.committed(), theirs.body);
    if (conflicts.length > 0) {
      setState({ kind: 'conflict', conflicts });
      return;
    }
    options.onMerged(take.cells.size + Object.keys(take.fields).length);
    settle(take);
  };
  /** Goes on from their version with their contents taken in. */
  const settle = (take: Edit) => {
    if (!theirs) return;
    ({ body: base, tag } = theirs);
    theirs = undefined;
    setState({ kind: 'pending' });
    store.accept(take);
    schedule(0);
  };

  // What was written before, and only kept here, is sent first.
  if (!isEmptyEdit(editBetween(store.format, base, store.committed()))) {
    setState({ kind: 'pending' });
    schedule(0);
  }
  createEffect(
    on(
      store.revision,
      () => {
        if (state().kind === 'conflict') return;
        setState({ kind: 'pending' });
        schedule(PAUSE);
      },
      { defer: true },
    ),
  );
  const onOnline = () => void flush();
  window.addEventListener('online', onOnline);
  onCleanup(() => {
    window.removeEventListener('online', onOnline);
    void flush();
  });
  return {
    state,
    flush,
    tag: () => tag,
    advance: (next) => (tag = next),
    resolve: (chosen) => {
      if (!theirs) return;
      const { take } = mergeReports(store.format, base, store.committed(), theirs.body);
      const also = takeTheirs(chosen);
      settle({
        cells: new Map([...take.cells, ...(also.cells ?? [])]),
        fields: { ...take.fields, ...also.fields },
      });
    },
  };
}

function patchOf(format: Format, sent: Report, { cells, fields }: WholeEdit): Patch {
  const vector = packCells(format, sent);
  const ids = [...cells.keys()].map((index) => format.cells[index]?.id ?? '');
  return { cells: Object.fromEntries(ids.map((id) => [id, readCell(format, vector, id)])), fields };
}
