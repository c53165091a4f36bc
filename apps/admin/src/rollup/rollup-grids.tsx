import { deriveLayout, type Cell, type Format } from '@nianbao/core';
import { For, Show } from 'solid-js';
import { local, t } from '../language/language.ts';
import { LayoutGrid } from '../layout-grid/layout-grid.tsx';
import { signedText, valueText } from '../layout-grid/value-text.ts';
import type { RollUp } from './rollup-api.ts';
import type { RollUpView } from './rollup-filters.tsx';

/** The sums in the official tables, each cell leading to what makes it up. */
export function RollUpGrids(props: {
  readonly format: Format;
  readonly rollUp: RollUp;
  readonly view: RollUpView;
  readonly selected: string | undefined;
  readonly onSelect: (cell: Cell) => void;
}) {
  const sumOf = (cell: Cell) => props.rollUp.cells[cell.index];
  const differences = () => new Map(props.rollUp.differences?.map((each) => [each.cell, each]));
  const toneOf = (cell: Cell) => {
    if (props.view === 'difference') return differences().has(cell.id) ? 'bad' : 'dim';
    const sum = sumOf(cell);
    return sum && sum.blanks + sum.gaps > 0 ? 'warn' : undefined;
  };
  const textOf = (cell: Cell) => {
    const sum = sumOf(cell);
    if (!sum) return '';
    if (props.view === 'sum') return valueText(sum.sum, cell.kind);
    const all = sum.contributors + sum.blanks + sum.gaps;
    return (
      <Show when={props.view === 'difference'} fallback={`${sum.contributors}/${all}`}>
        {valueText(sum.sum, cell.kind)}
        <Show when={differences().get(cell.id)}>
          {(each) => (
            <span class="beneath">
              {each().difference === null ? t('rollup.blank') : signedText(each().difference)}
            </span>
          )}
        </Show>
      </Show>
    );
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
              <LayoutGrid
                grid={grid()}
                label={local(section.heading)}
                toneOf={toneOf}
                selected={props.selected}
                onSelect={props.onSelect}
              >
                {textOf}
              </LayoutGrid>
            )}
          </Show>
        </section>
      )}
    </For>
  );
}
