import { createMemo, createSelector, createSignal, type Accessor } from 'solid-js';
import { clampPosition, slotAt, type GridModel, type Position, type Slot } from './grid-model.ts';

/** A rectangle of positions, corners included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The active cell of a grid and the block that is selected around it. */
export interface Selection {
  readonly active: Accessor<Position>;
  readonly activeSlot: Accessor<Slot>;
  readonly block: Accessor<Block>;
  readonly slots: Accessor<readonly Slot[]>;
  /** Re-runs only in the two cells that lose and gain it. */
  readonly isActive: (cellIndex: number) => boolean;
  readonly isSelected: (cellIndex: number) => boolean;
  readonly moveTo: (position: Position, extend?: boolean) => void;
  readonly moveBy: (rows: number, columns: number, extend?: boolean) => void;
  readonly selectAll: () => void;
}

/** Slots that a block touches, in reading order. */
export function slotsIn(model: GridModel, block: Block): readonly Slot[] {
  return model.slots.filter(
    (slot) =>
      slot.row >= block.top &&
      slot.row <= block.bottom &&
      slot.lastColumn >= block.left &&
      slot.column <= block.right,
  );
}

/** Selection in a grid: the anchor stays, the head moves; one cell when both are the same. */
export function createSelection(model: GridModel): Selection {
  const [anchor, setAnchor] = createSignal<Position>({ row: 0, column: 0 }, { equals: samePosition });
  const [head, setHead] = createSignal<Position>({ row: 0, column: 0 }, { equals: samePosition });
  const slot = (position: Position) => slotAt(model, position) ?? firstSlot(model);
  const activeSlot = createMemo(() => slot(anchor()));
  const block = createMemo<Block>(() => blockOf(slot(anchor()), slot(head()), anchor(), head()));
  const slots = createMemo(() => slotsIn(model, block()));
  const selected = createMemo(() => new Set(slots().map((each) => each.cell.index)));
  const isActive = createSelector(() => activeSlot().cell.index);
  const isSelected = createSelector<ReadonlySet<number>, number>(selected, (index, set) => set.has(index));
  const moveTo = (position: Position, extend = false) => {
    const target = clampPosition(model, position);
    setHead(target);
    if (!extend) setAnchor(target);
  };
  return {
    active: anchor,
    activeSlot,
    block,
    slots,
    isActive,
    isSelected,
    moveTo,
    moveBy: (rows, columns, extend = false) => {
      const from = extend ? head() : anchor();
      moveTo({ row: from.row + rows, column: columnBeside(slot(from), from.column, columns) }, extend);
    },
    selectAll: () => {
      setAnchor({ row: 0, column: 0 });
      setHead({ row: model.rowCount - 1, column: model.columnCount - 1 });
    },
  };
}

/** Going sideways leaves the whole cell, however many columns it covers; going up or down keeps the column. */
function columnBeside(slot: Slot, column: number, by: number): number {
  if (by > 0) return slot.lastColumn + by;
  return by < 0 ? slot.column + by : column;
}

function blockOf(a: Slot, b: Slot, anchor: Position, head: Position): Block {
  const one = a === b;
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: one ? a.column : Math.min(anchor.column, head.column),
    right: one ? a.lastColumn : Math.max(anchor.column, head.column),
  };
}

function firstSlot(model: GridModel): Slot {
  const [first] = model.slots;
  if (!first) throw new Error('A grid has at least one value cell');
  return first;
}

function samePosition(a: Position, b: Position): boolean {
  return a.row === b.row && a.column === b.column;
}
