import type { Format, LocalText } from '@nianbao/core';
import type { CellEvidence, Certainty } from '../read-result.ts';
import type { RowReading } from './assign-rows.ts';
import { readCellText } from './cell-text.ts';
import { cellsOfRow } from './cells-of-row.ts';
import { withYuan } from './money-unit.ts';
import type { RawCell } from './piece.ts';

/** A cell whose characters are no number that it can hold. */
export interface UnreadableCell {
  readonly cell: string;
  readonly raw: RawCell;
}

/** The evidence for the cells of a row, and those that could not be read. */
export interface RowEvidence {
  readonly cells: readonly CellEvidence[];
  readonly unreadable: readonly UnreadableCell[];
}

/** What is known of the tables as a whole. */
export interface TablesFacts {
  /** They give their amounts in 元. */
  readonly isInYuan: boolean;
  /** Every row has its numbers, and no other numbers could be a row: then order alone can be trusted. */
  readonly isWhole: boolean;
}

/** Reads the cells of a row. How sure that is depends on how the row was found and on each cell's characters. */
export function evidenceOfRow(
  row: RowReading,
  format: Format,
  { isInYuan, isWhole }: TablesFacts,
): RowEvidence {
  const cells: CellEvidence[] = [];
  const unreadable: UnreadableCell[] = [];
  cellsOfRow(format, row.row).forEach((cell, column) => {
    const raw = row.cells[column];
    const doubt = doubtOf(row, column, isWhole);
    if (!raw || raw.found === 'absent') return;
    const text = isInYuan && cell.kind === 'money' ? withYuan(raw.text) : raw.text;
    const reading = readCellText(text, cell.kind);
    const base = { cell: cell.id, source: raw.text, place: raw.place };
    if (!reading) {
      unreadable.push({ cell: cell.id, raw });
      cells.push({ ...base, value: null, certainty: 'doubtful', note: notes.unreadable(raw.text) });
      return;
    }
    const blank = raw.text.trim() === '' ? notes.blank : undefined;
    const note = reading.note ?? blank ?? doubt?.note;
    const certainty = lower(reading.certainty, doubt?.certainty ?? 'certain');
    cells.push({ ...base, value: reading.value, certainty, ...(note ? { note } : {}) });
  });
  return { cells, unreadable };
}

/** Below this share of its label a row counts as found by order. */
const LABELLED = 0.6;

interface Doubt {
  readonly certainty: Certainty;
  readonly note: LocalText;
}

function doubtOf(row: RowReading, column: number, isWhole: boolean): Doubt | null {
  const found = row.cells[column]?.found;
  if (row.isByIdentities) return { certainty: 'doubtful', note: notes.byIdentities };
  if (found === 'byIdentities') return { certainty: 'doubtful', note: notes.totalMoved };
  if (row.isDisputed) return { certainty: 'doubtful', note: notes.disputed };
  if (row.sharedColumns?.has(column)) return { certainty: 'doubtful', note: notes.shared };
  if (row.coverage < LABELLED)
    return isWhole
      ? { certainty: 'probable', note: notes.byOrder }
      : { certainty: 'doubtful', note: notes.byOrderAmongGaps };
  return found === 'byHead' ? { certainty: 'probable', note: notes.byHead } : null;
}

const order: readonly Certainty[] = ['doubtful', 'probable', 'certain'];

function lower(a: Certainty, b: Certainty): Certainty {
  return order[Math.min(order.indexOf(a), order.indexOf(b))] ?? 'doubtful';
}

const notes = {
  blank: { zh: '原文此格为空。', en: 'The cell is blank in the document.' },
  byOrder: {
    zh: '行名缺失或与格式不同，按顺序对应。',
    en: 'The row label is missing or differs from the format; matched by order.',
  },
  disputed: {
    zh: '紧接在数字之前的是另一个没有数字的行名，这些数字可能属于那一行。',
    en: 'Right before these numbers stands the label of another row, which has none: they may be that row\u2019s.',
  },
  byOrderAmongGaps: {
    zh: '行名缺失或与格式不同，按顺序对应；而表中还有没有数字的行，或没有对应的数字。',
    en: 'The row label is missing or differs from the format; matched by order, while rows without numbers or numbers without rows are left.',
  },
  byHead: {
    zh: '各列的顺序与格式不同，按列名对应。',
    en: 'The columns stand in another order than in the format; matched by their heads.',
  },
  totalMoved: {
    zh: '按格式的列序各行均不相加，总计移位后全部成立，已按后者读取。',
    en: 'In the order of the format no row adds up; with the total in another column all do, and they are read so.',
  },
  byIdentities: {
    zh: '按原文顺序勾稽关系不成立，与相邻行对调后成立。',
    en: 'In the order of the document the identities do not hold; with a neighbouring row exchanged they do.',
  },
  shared: {
    zh: '几个行名连在一起，各行数字只能按顺序对应。',
    en: 'Several row labels stand together; only order tells which numbers are whose.',
  },
  unreadable: (source: string): LocalText => ({
    zh: `原文“${source}”不能作为此格的数字。`,
    en: `"${source}" is not a number this cell can hold.`,
  }),
};
