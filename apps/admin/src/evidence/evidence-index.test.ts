import { format2021 } from '@nianbao/core';
import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { createEvidenceIndex, type CellReading } from './evidence-index.ts';

const place = { kind: 'text', line: 3, column: 7 } as const;
const readings: readonly CellReading[] = [
  { cell: 'requests.received.naturalPersons', source: '12', place, certainty: 'certain' },
  { cell: 'requests.received.businesses', source: 'l', place, certainty: 'doubtful' },
  { cell: 'requests.received.research', source: '', place: null, certainty: 'probable', deduced: true },
];
const index = (id: string) => format2021.cells.findIndex((cell) => cell.id === id);

test('doubtful and deduced cells wait for a person, and a confirmation is remembered', () => {
  localStorage.clear();
  createRoot((dispose) => {
    const evidence = createEvidenceIndex(format2021, { cells: readings, texts: [], unused: [] }, 'test');
    const [doubtful, deduced] = [index('requests.received.businesses'), index('requests.received.research')];
    expect(evidence.open()).toEqual([doubtful, deduced]);
    expect(evidence.ofCell(doubtful)?.source).toBe('l');
    evidence.confirm(doubtful);
    expect(evidence.open()).toEqual([deduced]);
    expect(
      createEvidenceIndex(format2021, { cells: readings, texts: [], unused: [] }, 'test').open(),
    ).toEqual([deduced]);
    dispose();
  });
});
