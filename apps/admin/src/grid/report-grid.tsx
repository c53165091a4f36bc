import { cellLabel, type Grid, type GridCell as LayoutCell } from '@nianbao/core';
import {
  createEffect,
  createSelector,
  createSignal,
  createUniqueId,
  For,
  lazy,
  on,
  onCleanup,
  onMount,
  Show,
  Suspense,
  untrack,
} from 'solid-js';
import { t } from '../language/language.ts';
import { LayoutHead } from '../layout-grid/layout-head.tsx';
import { useWorkspace } from '../report/workspace.ts';
import { describePaste } from './describe-paste.ts';
import { CellNotes } from './cell-notes.tsx';
import { deriveGridModel } from './grid-model.ts';
import { createGridSession } from './grid-session.ts';
import { deriveLabelColumns } from './label-columns.ts';
import type { PastePlan } from './paste-plan.ts';
import { ValueCell } from './value-cell.tsx';

const PastePreview = lazy(() =>
  import('./paste-preview.tsx').then((file) => ({ default: file.PastePreview })),
);

/** Narrower than this, heads of rows are set close and stay in view while the numbers scroll; in pixels. */
const COMPACT = 780;

/** One section's tables as the official form prints them, to be filled in like a spreadsheet. */
export function ReportGrid(props: { readonly grid: Grid; readonly label: string }) {
  const workspace = useWorkspace();
  const { store, notify } = workspace;
  const grid = untrack(() => props.grid);
  const model = deriveGridModel(grid);
  const labelColumns = deriveLabelColumns(grid);
  const id = createUniqueId();
  const [hasFocus, setFocus] = createSignal(false);
  const [isCompact, setCompact] = createSignal(false);
  const [planned, setPlanned] = createSignal<PastePlan>();
  let frame: HTMLDivElement | undefined;
  let table: HTMLTableElement | undefined;

  const session = createGridSession({
    model,
    store,
    isReadOnly: workspace.isReadOnly,
    onRejected: (text, reason) =>
      notify({
        tone: 'bad',
        text: { zh: `没有填入“${text}”。${reason.zh}`, en: `“${text}” was not entered. ${reason.en}` },
      }),
    onPasted: (plan) => {
      const notice = describePaste(plan);
      if (notice) notify(notice);
    },
    onPreview: setPlanned,
    onUndo: workspace.undo,
  });
  const headsOf = (cell: LayoutCell) => (cell.kind === 'value' ? cell.heads : []);
  const heads = new Map(
    grid.rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell.kind === 'value' ? [[cell.cell.index, headsOf(cell)] as const] : [])),
    ),
  );
  const isHeadOfActive = createSelector<ReadonlySet<string>, string>(
    () => new Set(hasFocus() ? (heads.get(session.selection.activeSlot().cell.index) ?? []) : []),
    (head, active) => active.has(head),
  );

  createEffect(
    on(workspace.target, (target) => {
      const slot = target?.kind === 'cell' ? model.slotOf.get(target.index) : undefined;
      if (!slot || !session.goTo(slot)) return;
      setFocus(true);
      focusActive();
    }),
  );
  createEffect(() => {
    if (hasFocus()) workspace.claims.lookAt(session.selection.activeSlot().cell.index);
  });
  onMount(() => {
    const observer = new ResizeObserver(() => setCompact((frame?.clientWidth ?? COMPACT) < COMPACT));
    if (frame) observer.observe(frame);
    onCleanup(() => observer.disconnect());
  });
  const focusActive = () => {
    const input = table?.querySelector<HTMLInputElement>('input');
    input?.focus();
    input?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const onFocusOut = () =>
    // The input of the cell left is gone before that of the cell entered has the focus: look once both are done.
    queueMicrotask(() => {
      if (table?.contains(document.activeElement)) return;
      setFocus(false);
      workspace.claims.lookAt(undefined);
      session.leave();
    });

  return (
    <div ref={(element) => (frame = element)} class="grid-frame" classList={{ 'is-compact': isCompact() }}>
      <p id={`${id}-help`} class="sr-only">
        {t('grid.help')}
      </p>
      <table
        ref={(element) => (table = element)}
        role="grid"
        class="report-grid numerals"
        style={{ '--label-columns': grid.labelColumns, '--value-columns': grid.valueColumns }}
        aria-label={props.label}
        aria-describedby={`${id}-help`}
        aria-multiselectable="true"
        aria-readonly={workspace.isReadOnly()}
        onFocusIn={() => setFocus(true)}
        onFocusOut={onFocusOut}
      >
        <For each={grid.rows}>
          {(row, rowIndex) => (
            <tr class={`is-${row.kind}`}>
              <For each={row.cells}>
                {(cell, column) =>
                  cell.kind === 'value' ? (
                    <ValueCell
                      cell={cell}
                      session={session}
                      hasFocus={hasFocus}
                      label={cellLabel(cell.cell)}
                      headersPrefix={id}
                    />
                  ) : (
                    <LayoutHead
                      cell={cell}
                      id={`${id}${cell.id}`}
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
      <Suspense>
        <Show when={planned()}>
          <PastePreview
            model={model}
            plan={planned()}
            onAccept={(plan) => {
              setPlanned(undefined);
              session.accept(plan);
              focusActive();
            }}
            onCancel={() => setPlanned(undefined)}
          />
        </Show>
      </Suspense>
      <Show when={hasFocus()}>
        <CellNotes session={session} anchor={() => table?.querySelector('td[data-active]') ?? undefined} />
      </Show>
    </div>
  );
}
