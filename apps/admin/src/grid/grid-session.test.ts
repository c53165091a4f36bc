import { deriveLayout, format2021, makeBlank } from '@nianbao/core';
import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { createReportStore, type ReportStore } from '../report/report-store.ts';
import { deriveGridModel } from './grid-model.ts';
import { createGridSession, type GridSession } from './grid-session.ts';

interface Bench {
  readonly session: GridSession;
  readonly store: ReportStore;
  readonly rejected: string[];
  /** Id of the active cell. */
  readonly at: () => string;
  readonly value: (id: string) => number;
}

function inGrid(section: string, run: (bench: Bench) => void): void {
  const { bench, dispose } = createRoot((end) => {
    const store = createReportStore(makeBlank(format2021, { agency: '某县民政局', year: 2024 }));
    const grid = deriveLayout(format2021).get(section);
    if (!grid) throw new Error(section);
    const rejected: string[] = [];
    const session = createGridSession({
      model: deriveGridModel(grid),
      store,
      isReadOnly: () => false,
      onRejected: (text) => rejected.push(text),
      onPreview: () => undefined,
      onPasted: () => undefined,
      onUndo: (redo) => (redo ? store.redo() : store.undo()),
    });
    const value = (id: string) => store.cell(store.format.cellById.get(id)?.index ?? -1);
    const at = () => session.selection.activeSlot().cell.id;
    return { bench: { session, store, rejected, at, value }, dispose: end };
  });
  run(bench);
  dispose();
}

test('Tab goes right, Enter returns below the first cell of the run', () => {
  inGrid('requests', ({ session, at, value }) => {
    for (const digit of ['1', '2', '3']) {
      session.type(digit);
      session.run({ kind: 'tab', back: false });
    }
    session.type('4');
    session.run({ kind: 'enter', back: false });
    expect(at()).toBe('requests.carriedOver.naturalPersons');
    expect(value('requests.received.naturalPersons')).toBe(1);
    expect(value('requests.received.publicInterest')).toBe(4);
    session.run({ kind: 'enter', back: false });
    expect(at()).toBe('requests.outcome.granted.naturalPersons');
  });
});

test('a text that is no number keeps the cell, says why, and Esc brings the old value back', () => {
  inGrid('requests', ({ session, at, value }) => {
    session.type('5');
    session.run({ kind: 'enter', back: false });
    session.run({ kind: 'move', rows: -1, columns: 0, extend: false });
    session.type('5x');
    session.run({ kind: 'enter', back: false });
    expect(at()).toBe('requests.received.naturalPersons');
    expect(session.problem()?.zh).toContain('不是数字');
    session.run({ kind: 'cancel' });
    expect(session.text()).toBe('5');
    expect(value('requests.received.naturalPersons')).toBe(5);
  });
});

test('a text that is no number is told of when the grid is left', () => {
  inGrid('requests', ({ session, rejected, value }) => {
    session.type('abc');
    session.leave();
    expect(rejected).toEqual(['abc']);
    expect(value('requests.received.naturalPersons')).toBeNaN();
  });
});

test('Tab leaves the grid at its ends, and anywhere after Esc', () => {
  inGrid('requests', ({ session }) => {
    expect(session.run({ kind: 'tab', back: true })).toBe(false);
    expect(session.run({ kind: 'tab', back: false })).toBe(true);
    session.run({ kind: 'cancel' });
    expect(session.run({ kind: 'tab', back: false })).toBe(false);
  });
});

test('Delete clears the block to blank, Ctrl+D fills down, undo takes each back whole', () => {
  inGrid('requests', ({ session, store, value }) => {
    session.paste({ html: '', text: '1\t2' });
    session.run({ kind: 'move', rows: 2, columns: 1, extend: true });
    session.run({ kind: 'fillDown' });
    expect(value('requests.outcome.granted.businesses')).toBe(2);
    session.run({ kind: 'clear' });
    expect(value('requests.outcome.granted.businesses')).toBeNaN();
    store.undo();
    expect(value('requests.outcome.granted.businesses')).toBe(2);
    store.undo();
    expect(value('requests.outcome.granted.businesses')).toBeNaN();
    expect(value('requests.received.businesses')).toBe(2);
  });
});

test('a cell that covers three columns is one step to the left and right of it', () => {
  inGrid('proactive', ({ session, at }) => {
    session.goTo({ row: 2, column: 1 });
    expect(at()).toBe('proactive.licensing.decisions');
    session.run({ kind: 'move', rows: -1, columns: 0, extend: false });
    expect(at()).toBe('proactive.normativeDocuments.repealed');
  });
});
