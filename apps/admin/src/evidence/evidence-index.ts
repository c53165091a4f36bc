import type { Format, LocalText, SourcePlace } from '@nianbao/core';
import { createMemo, createSignal, type Accessor } from 'solid-js';

/** How a cell was read from the document, as the API tells it. */
export interface CellReading {
  readonly cell: string;
  readonly source: string;
  readonly place: SourcePlace | null;
  readonly certainty: 'certain' | 'probable' | 'doubtful';
  readonly deduced?: boolean | undefined;
  readonly note?: LocalText | undefined;
}

/** What an imported report was read from, and which readings a person has still to confirm. */
export interface EvidenceIndex {
  readonly isImported: boolean;
  /** How a cell was read; `undefined` for a report that was written here. */
  readonly ofCell: (index: number) => CellReading | undefined;
  /** Doubtful, or not in the document but deduced; and not confirmed yet. */
  readonly isDoubtful: (index: number) => boolean;
  /** Those cells in reading order. */
  readonly open: Accessor<readonly number[]>;
  readonly confirm: (index: number) => void;
}

export const noEvidence: EvidenceIndex = {
  isImported: false,
  ofCell: () => undefined,
  isDoubtful: () => false,
  open: () => [],
  confirm: () => undefined,
};

/** Confirmations are kept in this browser under `storageKey`, until the service stores them. */
export function createEvidenceIndex(
  format: Format,
  readings: readonly CellReading[],
  storageKey: string,
): EvidenceIndex {
  const byIndex = new Map(
    readings.flatMap((reading) => {
      const index = format.cellById.get(reading.cell)?.index;
      return index === undefined ? [] : [[index, reading] as const];
    }),
  );
  const [confirmed, setConfirmed] = createSignal<ReadonlySet<string>>(new Set(remembered(storageKey)));
  const isDoubtful = (index: number) => {
    const reading = byIndex.get(index);
    const needsLook = reading?.certainty === 'doubtful' || reading?.deduced === true;
    return needsLook && !confirmed().has(byIndex.get(index)?.cell ?? '');
  };
  return {
    isImported: true,
    ofCell: (index) => byIndex.get(index),
    isDoubtful,
    open: createMemo(() => format.cells.filter((cell) => isDoubtful(cell.index)).map((cell) => cell.index)),
    confirm: (index) => {
      const id = byIndex.get(index)?.cell;
      if (id === undefined) return;
      const next = new Set([...confirmed(), id]);
      setConfirmed(next);
      localStorage.setItem(storageKey, JSON.stringify([...next]));
    },
  };
}

function remembered(key: string): string[] {
  const stored = localStorage.getItem(key);
  if (stored === null) return [];
  const value: unknown = JSON.parse(stored);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
