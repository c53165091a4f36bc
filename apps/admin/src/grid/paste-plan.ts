import { normalizeLabel, type LocalText } from '@nianbao/core';
import { parseCellText } from './cell-text.ts';
import type { PastedBlock } from './clipboard.ts';
import { slotAt, type GridModel, type Position, type Slot } from './grid-model.ts';
import type { Block } from './selection.ts';

/** A pasted text that found no place or is no number. */
export interface RefusedText {
  readonly text: string;
  /** Position in the pasted block, from 1. */
  readonly row: number;
  readonly column: number;
  readonly reason: LocalText;
}

/** What a paste would do: nothing is coerced, nothing is dropped in silence. */
export interface PastePlan {
  /** How places were found: by the labels pasted along, or by position from the active cell. */
  readonly by: 'labels' | 'position';
  /** New values in vector units by cell index. */
  readonly values: ReadonlyMap<number, number>;
  /** Cells whose text was a mark for nothing (`/`, `—`, `无`), taken as zero. */
  readonly marks: number;
  readonly refused: readonly RefusedText[];
}

type Placement = {
  readonly slot: Slot;
  readonly text: string;
  readonly row: number;
  readonly column: number;
};
type Placed = { readonly placements: readonly Placement[]; readonly refused: readonly RefusedText[] };

const outside = { zh: '超出表格范围，没有粘贴。', en: 'Outside the table; not pasted.' };
const unknownRow = {
  zh: '没有认出这一行对应表中哪一行。',
  en: 'No row of the table was recognised for this line.',
};
const wrongCount = (found: number, expected: number): LocalText => ({
  zh: `这一行有 ${found} 个数，表中该行为 ${expected} 个。`,
  en: `This line has ${found} numbers; the row of the table has ${expected}.`,
});

/** Plans the paste of a block: by row labels when the block carries known ones, else from the active cell on. */
export function planPaste(model: GridModel, block: PastedBlock, at: Position, selection: Block): PastePlan {
  const labelled = placeByLabels(model, block);
  const placed = labelled ?? placeByPosition(model, repeated(model, block, selection), at);
  const values = new Map<number, number>();
  const refused = [...placed.refused];
  let marks = 0;
  for (const { slot, text, row, column } of placed.placements) {
    const parsed = parseCellText(text, slot.cell.kind);
    if (parsed.kind === 'refused') refused.push({ text, row, column, reason: parsed.reason });
    else {
      values.set(slot.cell.index, parsed.value);
      if (parsed.kind === 'mark') marks++;
    }
  }
  return { by: labelled ? 'labels' : 'position', values, marks, refused };
}

/** One value pasted over a larger selection fills it, as in a spreadsheet. */
function repeated(model: GridModel, block: PastedBlock, selection: Block): PastedBlock {
  const [first] = block;
  const single = block.length === 1 && first?.length === 1 ? first[0] : undefined;
  if (typeof single !== 'string') return block;
  return Array.from({ length: selection.bottom - selection.top + 1 }, (_, row) =>
    Array.from({ length: selection.right - selection.left + 1 }, (__, column) => {
      const position = { row: selection.top + row, column: selection.left + column };
      const slot = slotAt(model, position);
      return slot && Math.max(slot.column, selection.left) === position.column ? single : null;
    }),
  );
}

function placeByPosition(model: GridModel, block: PastedBlock, at: Position): Placed {
  const placements: Placement[] = [];
  const refused: RefusedText[] = [];
  const taken = new Set<number>();
  block.forEach((texts, r) => {
    texts.forEach((text, c) => {
      if (text === null) return;
      const slot = slotAt(model, { row: at.row + r, column: at.column + c });
      const free = slot && !taken.has(slot.cell.index);
      if (slot && free) {
        taken.add(slot.cell.index);
        placements.push({ slot, text, row: r + 1, column: c + 1 });
      } else if (text.trim() !== '') refused.push({ text, row: r + 1, column: c + 1, reason: outside });
    });
  });
  return { placements, refused };
}

/** Texts of a line that cannot be numbers, and those that can. */
function splitLine(texts: readonly (string | null)[]) {
  const present = texts.flatMap((text, column) => (text === null ? [] : [{ text, column }]));
  const isValue = ({ text }: { text: string }) =>
    parseCellText(text, 'signedCount').kind !== 'refused' || isMoney(text);
  const lastLabel = present.findLastIndex((each) => !isValue(each));
  return { labels: present.slice(0, lastLabel + 1), values: present.slice(lastLabel + 1) };
}

function isMoney(text: string): boolean {
  return parseCellText(text, 'money').kind === 'value';
}

/** `undefined` when the block carries no label of the table: then positions decide. */
function placeByLabels(model: GridModel, block: PastedBlock): Placed | undefined {
  const lines = block.map(splitLine);
  const byLabel = indexRows(model);
  let after = -1;
  const matches = lines.map(({ labels }) => {
    const row = findRow(
      byLabel,
      labels.map(({ text }) => normalizeLabel(text)),
      after,
    );
    if (row !== undefined) after = row;
    return row;
  });
  if (matches.every((row) => row === undefined)) return undefined;
  const placements: Placement[] = [];
  const refused: RefusedText[] = [];
  lines.forEach(({ labels, values }, index) => {
    const numbers = values.filter(({ text }) => text.trim() !== '');
    const slots = model.rows[matches[index] ?? -1];
    const refuse = (reason: LocalText) =>
      numbers.forEach(({ text, column }) =>
        refused.push({ text, row: index + 1, column: column + 1, reason }),
      );
    // A line of words only is a head or a banner: its words name columns that the order already gives.
    if (!slots) return labels.length > 0 || numbers.length > 0 ? refuse(unknownRow) : undefined;
    if (values.length !== slots.length) return refuse(wrongCount(values.length, slots.length));
    slots.forEach((slot, position) => {
      const value = values[position];
      if (value) placements.push({ slot, text: value.text, row: index + 1, column: value.column + 1 });
    });
  });
  return { placements, refused };
}

function indexRows(model: GridModel): ReadonlyMap<string, readonly number[]> {
  const byLabel = new Map<string, number[]>();
  model.rows.forEach(([first], row) => {
    const leaf = first?.cell.rowNodes.at(-1);
    if (!leaf) return;
    const label = normalizeLabel(leaf.label);
    byLabel.set(label, [...(byLabel.get(label) ?? []), row]);
  });
  return byLabel;
}

/** The row named by the innermost known label; of several, the first after the row matched before it. */
function findRow(
  byLabel: ReadonlyMap<string, readonly number[]>,
  labels: readonly string[],
  after: number,
): number | undefined {
  for (const label of labels.toReversed()) {
    const rows = byLabel.get(label);
    if (rows) return rows.find((row) => row > after) ?? rows[0];
  }
  return undefined;
}
