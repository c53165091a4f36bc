import { deriveLayout, type Cell, type CellComparison, type CellKind, type Format } from '@nianbao/core';
import { createMemo, For, Show } from 'solid-js';
import { local, t } from '../language/language.ts';
import { LayoutGrid } from '../layout-grid/layout-grid.tsx';
import { percentText, signedText, valueText } from '../layout-grid/value-text.ts';
import { isChanged } from './figure-row.ts';

/** This year's official tables, each cell with its change. */
export function ComparisonTables(props: {
  readonly format: Format;
  readonly figures: readonly CellComparison[];
  readonly onlyChanges: boolean;
}) {
  const figureOf = createMemo(
    () => new Map(props.figures.flatMap((figure) => figure.after.cells.map((id) => [id, figure] as const))),
  );
  const toneOf = (cell: Cell) => {
    const figure = figureOf().get(cell.id);
    if (figure && isChanged(figure)) return 'changed';
    return props.onlyChanges ? 'hidden' : undefined;
  };
  const layout = deriveLayout(props.format);
  return (
    <For each={props.format.definition.sections.filter(({ kind }) => kind === 'tables')}>
      {(section) => (
        <section class="card mb-5 p-4 sm:p-5">
          <h2 class="mb-3 font-medium">
            {section.ordinal}、{local(section.heading)}
          </h2>
          <Show when={layout.get(section.key)}>
            {(grid) => (
              <LayoutGrid grid={grid()} label={local(section.heading)} toneOf={toneOf}>
                {(cell) => <ComparedCell cell={cell} figure={figureOf().get(cell.id)} />}
              </LayoutGrid>
            )}
          </Show>
        </section>
      )}
    </For>
  );
}

function ComparedCell(props: { readonly cell: Cell; readonly figure: CellComparison | undefined }) {
  // Several cells that last year's form had as one share its figure: only their sum can be compared.
  const isShared = () => (props.figure?.after.cells.length ?? 0) > 1;
  return (
    <Show when={props.figure} fallback={<span title={t('comparison.noCounterpart')}>—</span>}>
      {(figure) => (
        <>
          {valueText(figure().after.value, props.cell.kind) || '—'}
          <Show when={isChanged(figure()) && !isShared()}>
            <span class="beneath" data-sign={Math.sign(figure().change ?? 0)}>
              {describeChange(figure(), props.cell.kind)}
            </span>
          </Show>
        </>
      )}
    </Show>
  );
}

/** `+3 · +25.0%`; from or to a blank there is no difference, and last year's value says it. */
function describeChange({ before, change, ratio }: CellComparison, kind: CellKind): string {
  if (change === null) return `${t('comparison.before')} ${valueText(before.value, kind) || '—'}`;
  return [signedText(change), percentText(ratio, true)].filter(Boolean).join(' · ');
}
