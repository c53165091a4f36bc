import type { Format, LocalText, SourcePlace } from '@nianbao/core';
import { createEffect, createMemo, createSelector, createSignal, on, type Accessor } from 'solid-js';
import { layoutSource, type SourceLayout, type SourceText } from './source-items.ts';

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
  /** The document put together again, to be looked at beside the report. */
  readonly source: Accessor<SourceLayout>;
  /** Lights a cell in the tables and its place in the document; `undefined` puts the light out. */
  readonly light: (index: number | undefined) => void;
  readonly isLit: (index: number) => boolean;
  /** Called when the cell is lit from elsewhere. */
  readonly onLit: (index: number, show: () => void) => void;
}

/** What the API tells of an import. */
export interface StoredReading {
  readonly cells: readonly CellReading[];
  readonly texts: readonly { readonly source: string; readonly place: SourcePlace }[];
  readonly unused: readonly SourceText[];
}

export const noEvidence: EvidenceIndex = {
  isImported: false,
  ofCell: () => undefined,
  isDoubtful: () => false,
  open: () => [],
  confirm: () => undefined,
  source: () => ({ pages: [], tables: [], lines: [] }),
  light: () => undefined,
  isLit: () => false,
  onLit: () => undefined,
};

/** Confirmations are kept in this browser under `storageKey`, until the service stores them. */
export function createEvidenceIndex(
  format: Format,
  { cells: readings, texts, unused }: StoredReading,
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
  const [lit, light] = createSignal<number>();
  const isLit = createSelector(lit);
  return {
    isImported: true,
    source: createMemo(() =>
      layoutSource(
        readings,
        texts.map(({ source: text, place }) => ({ text, place })),
        unused,
      ),
    ),
    light,
    isLit,
    onLit: (index, show) => createEffect(on(lit, (at) => at === index && show(), { defer: true })),
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
