import { format2021, makeBlank } from '@nianbao/core';
import { createEffect, createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { createReportStore, type ReportStore } from './report-store.ts';

const received = index('requests.received.naturalPersons');

function index(id: string): number {
  const cell = format2021.cellById.get(id);
  if (!cell) throw new Error(id);
  return cell.index;
}

/** Effects of a root run once it has been set up: set up inside, edit outside. */
function withStore(run: (store: ReportStore) => void, watch?: (store: ReportStore) => void): void {
  const { store, dispose } = createRoot((end) => {
    const made = createReportStore(makeBlank(format2021, { agency: '某县民政局', year: 2024 }));
    watch?.(made);
    return { store: made, dispose: end };
  });
  run(store);
  dispose();
}

test('one cell edited, one cell re-run', () => {
  const runs = new Map<number, number>();
  const watch = (store: ReportStore) => {
    for (const cell of store.format.cells)
      createEffect(() => {
        store.cell(cell.index);
        runs.set(cell.index, (runs.get(cell.index) ?? 0) + 1);
      });
  };
  withStore((store) => {
    expect(runs.size).toBe(200);
    runs.clear();
    store.edit({ cells: new Map([[received, 5]]) });
    expect([...runs]).toEqual([[received, 1]]);
  }, watch);
});

test('a paste of many cells recomputes the report once', () => {
  let runs = 0;
  const watch = (store: ReportStore) =>
    createEffect(() => {
      store.report();
      runs++;
    });
  withStore((store) => {
    expect(runs).toBe(1);
    store.edit({ cells: new Map(store.format.cells.map((cell) => [cell.index, 0])) });
    expect(runs).toBe(2);
  }, watch);
});

test('undo and redo go through cells and fields in the order of the edits', () => {
  withStore((store) => {
    store.edit({ cells: new Map([[received, 5]]) });
    store.edit({ fields: { title: '新标题' } });
    store.edit({ cells: new Map([[received, Number.NaN]]) });
    expect(store.undo()).toEqual({ cell: received });
    expect(store.cell(received)).toBe(5);
    expect(store.undo()).toEqual({ field: 'title' });
    expect(store.field('title')).toBe('某县民政局2024年政府信息公开工作年度报告');
    expect(store.redo()).toEqual({ field: 'title' });
    expect(store.redo()).toEqual({ cell: received });
    expect(store.cell(received)).toBeNaN();
    expect(store.redo()).toBeUndefined();
  });
});

test('a run of typing is one step', () => {
  withStore((store) => {
    store.edit({ fields: { title: '一' } }, 'title');
    store.edit({ fields: { title: '一二' } }, 'title');
    store.undo();
    expect(store.field('title')).toBe('某县民政局2024年政府信息公开工作年度报告');
    expect(store.canUndo()).toBe(false);
  });
});

test('a draft shows in the report but is neither committed nor undoable', () => {
  withStore((store) => {
    store.draft(received, 7);
    expect(store.report().requests.received.naturalPersons).toBe(7);
    expect(store.committed().requests.received.naturalPersons).toBeNull();
    expect(store.revision()).toBe(0);
    store.endDraft();
    expect(store.cell(received)).toBeNaN();
    expect(store.canUndo()).toBe(false);
  });
});

test('an edit that changes nothing is no step', () => {
  withStore((store) => {
    store.edit({ cells: new Map([[received, Number.NaN]]) });
    expect(store.canUndo()).toBe(false);
    expect(store.revision()).toBe(0);
  });
});

test('a live field prints its cell anew in the same step, and undo takes both back', () => {
  withStore((store) => {
    const field = { at: 2, length: 1, cell: 'requests.received.naturalPersons' };
    store.edit({ cells: new Map([[received, 5]]) });
    store.edit({ fields: { overview: [{ kind: 'paragraph', text: '收到5件。', fields: [field] }] } });
    store.edit({ cells: new Map([[received, 12]]) });
    expect(store.field('overview')).toEqual([
      { kind: 'paragraph', text: '收到12件。', fields: [{ ...field, length: 2 }] },
    ]);
    expect(store.undo()).toEqual({ cell: received });
    expect(store.cell(received)).toBe(5);
    expect(store.field('overview')).toMatchObject([{ text: '收到5件。' }]);
  });
});
