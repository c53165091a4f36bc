import { format2021, makeBlank } from '@nianbao/core';
import { createEffect, createRoot } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { answerQuestion } from '../checking/answer-question.ts';
import type { Checker } from '../checking/questions.ts';
import { createReportStore } from '../report/report-store.ts';
import { createFindingIndex } from './finding-index.ts';

/** Answers as the thread does: nothing but copies goes in and out. */
const checker: Checker = {
  ask: async (subject, report, references) =>
    structuredClone(answerQuestion(subject, structuredClone(report), structuredClone(references))),
  close: () => undefined,
};

test('a wrong total marks the cells of its relations and re-runs no other', async () => {
  const runs = new Set<string>();
  const references = { today: '2025-01-15' };
  const { store, index, dispose } = createRoot((end) => {
    const made = createReportStore(makeBlank(format2021, { agency: '某县民政局', year: 2024 }));
    made.edit({ cells: new Map(made.format.cells.map((cell) => [cell.index, 0])) });
    const findings = createFindingIndex(made, () => references, checker);
    for (const cell of made.format.cells)
      createEffect(() => {
        findings.ofCell(cell.index);
        runs.add(cell.id);
      });
    return { store: made, index: findings, dispose: end };
  });
  await vi.waitFor(() => expect(index.isChecked()).toBe(true));
  runs.clear();
  const wrong = 'requests.outcome.granted.naturalPersons';
  store.edit({ cells: new Map([[store.format.cellById.get(wrong)?.index ?? -1, 1]]) });
  await vi.waitFor(() => expect(index.counts().error).toBeGreaterThan(1));
  const marked = store.format.cells
    .filter((cell) => index.ofCell(cell.index).length > 0)
    .map((cell) => cell.id);
  expect(marked).toContain(wrong);
  expect(marked).toContain('requests.outcome.granted.total');
  expect(marked).toContain('requests.outcome.total.naturalPersons');
  expect([...runs].toSorted()).toEqual(marked.toSorted());
  expect(index.counts().error).toBeGreaterThan(1);
  dispose();
});
