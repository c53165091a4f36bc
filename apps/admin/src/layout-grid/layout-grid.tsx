import type { Cell, Grid, ValueCell } from '@nianbao/core';
import {
  createSelector,
  createSignal,
  createUniqueId,
  For,
  onCleanup,
  onMount,
  untrack,
  type JSX,
} from 'solid-js';
import { clampPosition, deriveGridModel, slotAt, type Position } from '../grid/grid-model.ts';
import { deriveLabelColumns } from '../grid/label-columns.ts';
import { t } from '../language/language.ts';
import { LayoutHead } from './layout-head.tsx';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '../report/report.css';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './layout-grid.css';

/** Narrower than this, heads of rows are set close and stay in view while the numbers scroll; in pixels. */
const COMPACT = 780;

const moves: Readonly<Record<string, Position>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

interface LayoutGridProps {
  readonly grid: Grid;
  readonly label: string;
  /** What stands in a cell. */
  readonly children: (cell: Cell) => JSX.Element;
  /** How a cell is told apart: becomes `data-tone`. */
  readonly toneOf?: (cell: Cell) => string | undefined;
  readonly selected?: string | undefined;
  /** Given, cells can be opened by a click or by Enter; once one is, moving on opens the next. */
  readonly onSelect?: (cell: Cell) => void;
}

/** One section's tables as the official form prints them, to be read: arrows move, Enter opens what is behind a number. */
export function LayoutGrid(props: LayoutGridProps) {
  const grid = untrack(() => props.grid);
  const model = deriveGridModel(grid);
  const labelColumns = deriveLabelColumns(grid);
  const id = createUniqueId();
  const [active, setActive] = createSignal(model.slots[0]?.cell.index ?? 0);
  const isActive = createSelector(active);
  const isSelected = createSelector(() => props.selected);
  const [isCompact, setCompact] = createSignal(false);
  const [hasFocus, setFocus] = createSignal(false);
  let frame: HTMLDivElement | undefined;

  const headsOf = new Map(
    grid.rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.kind === 'value' ? [[cell.cell.index, new Set(cell.heads)] as const] : [],
      ),
    ),
  );
  const isHeadOfActive = createSelector<ReadonlySet<string> | undefined, string>(
    () => (hasFocus() ? headsOf.get(active()) : undefined),
    (head, heads) => heads?.has(head) ?? false,
  );
  onMount(() => {
    const observer = new ResizeObserver(() => setCompact((frame?.clientWidth ?? COMPACT) < COMPACT));
    if (frame) observer.observe(frame);
    onCleanup(() => observer.disconnect());
  });

  const goTo = (position: Position) => {
    const slot = slotAt(model, clampPosition(model, position));
    if (!slot) return;
    setActive(slot.cell.index);
    frame?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
    if (props.selected !== undefined) props.onSelect?.(slot.cell);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const slot = model.slotOf.get(active());
    if (!slot || event.altKey) return;
    const move = moves[event.key];
    const isFar = event.ctrlKey || event.metaKey;
    if (move) {
      const far = isFar ? Math.max(model.rowCount, model.columnCount) : 1;
      const column = move.column > 0 ? slot.lastColumn : slot.column;
      goTo({ row: slot.row + move.row * far, column: column + move.column * far });
    } else if (event.key === 'Home') goTo({ row: isFar ? 0 : slot.row, column: 0 });
    else if (event.key === 'End') goTo({ row: isFar ? model.rowCount : slot.row, column: model.columnCount });
    else if ((event.key === 'Enter' || event.key === ' ') && props.onSelect) props.onSelect(slot.cell);
    else return;
    event.preventDefault();
  };

  const cellOf = (cell: ValueCell) => (
    <td
      role="gridcell"
      id={`cell-${cell.cell.id}`}
      headers={cell.heads.map((head) => id + head).join(' ')}
      colSpan={cell.colspan}
      tabIndex={isActive(cell.cell.index) ? 0 : -1}
      aria-selected={props.onSelect ? isSelected(cell.cell.id) : undefined}
      data-tone={props.toneOf?.(cell.cell)}
      classList={{ 'is-total': cell.cell.isTotal, 'is-selected': isSelected(cell.cell.id) }}
      onFocus={() => setActive(cell.cell.index)}
      onClick={() => props.onSelect?.(cell.cell)}
    >
      {props.children(cell.cell)}
    </td>
  );

  return (
    <div ref={(element) => (frame = element)} class="grid-frame" classList={{ 'is-compact': isCompact() }}>
      <p id={`${id}-help`} class="sr-only">
        {props.onSelect ? t('layoutGrid.help') : t('layoutGrid.helpReading')}
      </p>
      <table
        role="grid"
        class="report-grid layout-grid numerals"
        classList={{ 'is-open': props.onSelect !== undefined }}
        style={{ '--label-columns': grid.labelColumns, '--value-columns': grid.valueColumns }}
        aria-label={props.label}
        aria-describedby={`${id}-help`}
        aria-readonly="true"
        onKeyDown={onKeyDown}
        onFocusIn={() => setFocus(true)}
        onFocusOut={() => setFocus(false)}
      >
        <For each={grid.rows}>
          {(row, rowIndex) => (
            <tr class={`is-${row.kind}`}>
              <For each={row.cells}>
                {(cell, column) =>
                  cell.kind === 'value' ? (
                    cellOf(cell)
                  ) : (
                    <LayoutHead
                      cell={cell}
                      id={id + cell.id}
                      isLit={isHeadOfActive(cell.id)}
                      start={labelColumns.get(`${rowIndex()}.${column()}`)}
                    />
                  )
                }
              </For>
            </tr>
          )}
        </For>
      </table>
    </div>
  );
}
