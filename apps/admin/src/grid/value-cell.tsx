import type { LocalText, ValueCell as LayoutValueCell } from '@nianbao/core';
import { createMemo, Show, type Accessor } from 'solid-js';
import { useWorkspace } from '../report/workspace.ts';
import { CellInput } from './cell-input.tsx';
import { formatCell } from './cell-text.ts';
import { LastYearFigure } from './last-year-figure.tsx';
import type { GridSession } from './grid-session.ts';

interface ValueCellProps {
  readonly cell: LayoutValueCell;
  readonly session: GridSession;
  readonly hasFocus: Accessor<boolean>;
  readonly label: LocalText;
  readonly headersPrefix: string;
}

/** The place of one number. It depends on its own value, its own findings and whether it is selected, on nothing else. */
export function ValueCell(props: ValueCellProps) {
  const { store, findings, evidence, remarks, claims, lastYear } = useWorkspace();
  const { session } = props;
  const { index, kind, isTotal } = props.cell.cell;
  const slot = session.model.slotOf.get(index);
  const isActive = () => session.selection.isActive(index);
  const isSelected = () => session.selection.isSelected(index);
  const severity = createMemo(() => findings.ofCell(index)[0]?.severity);
  /** A finding names first the cell that does not follow from the others; those are only marked. */
  const isCause = createMemo(() =>
    findings.ofCell(index).some(({ cells }) => cells[0] === props.cell.cell.id),
  );
  const text = () => formatCell(store.cell(index), kind);
  const isRemarked = createMemo(() => remarks.ofCell(index).length > 0);

  const onMouseDown = (event: MouseEvent) => {
    if (event.button !== 0 || !slot || (isActive() && session.mode() !== 'select' && !event.shiftKey)) return;
    event.preventDefault();
    if (isActive() && props.hasFocus() && !event.shiftKey) session.goTo(slot);
    else if (session.goTo(slot, event.shiftKey)) focusInput(event.currentTarget);
  };
  const onMouseEnter = (event: MouseEvent) => {
    evidence.light(index);
    if (event.buttons === 1 && slot && session.mode() === 'select' && props.hasFocus())
      session.goTo(slot, true);
  };

  return (
    <td
      role="gridcell"
      id={`cell-${props.cell.cell.id}`}
      headers={props.cell.heads.map((head) => props.headersPrefix + head).join(' ')}
      colSpan={props.cell.colspan}
      aria-selected={isSelected()}
      data-active={isActive() ? '' : undefined}
      data-severity={severity()}
      data-remark={isRemarked() ? '' : undefined}
      data-lit={evidence.isLit(index) ? '' : undefined}
      data-doubtful={evidence.isDoubtful(index) ? '' : undefined}
      classList={{
        'is-total': isTotal,
        'is-cause': isCause(),
        'is-spoken-of': claims.isSpokenOf(index),
        'is-selected': props.hasFocus() && isSelected(),
      }}
      onMouseDown={onMouseDown}
      onMouseEnter={onMouseEnter}
      onMouseLeave={() => evidence.light(undefined)}
      onDblClick={() => session.startEditing()}
    >
      <Show when={isActive()} fallback={text()}>
        <CellInput
          session={session}
          hasFocus={props.hasFocus}
          label={props.label}
          kind={kind}
          index={index}
        />
      </Show>
      <Show when={lastYear.isShown()}>
        <LastYearFigure index={index} kind={kind} />
      </Show>
    </td>
  );
}

/** The active cell's input is in the grid by the time this runs: Solid updates the page at once. */
function focusInput(cell: EventTarget | null): void {
  if (cell instanceof HTMLElement) cell.closest('table')?.querySelector('input')?.focus();
}
