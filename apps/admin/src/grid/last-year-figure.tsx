import type { CellKind } from '@nianbao/core';
import { Show } from 'solid-js';
import { t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';
import { formatCell } from './cell-text.ts';

/** Last year's figure under this year's, with the change where there is one. */
export function LastYearFigure(props: { readonly index: number; readonly kind: CellKind }) {
  const { lastYear } = useWorkspace();
  const figure = () => lastYear.of(props.index);
  const change = () => figure()?.change ?? Number.NaN;
  const isChanged = () => change() !== 0 && !Number.isNaN(change());
  return (
    <Show when={figure()} fallback={<span class="last-year" aria-hidden="true" />}>
      {(shown) => (
        <span class="last-year">
          <span class="sr-only">{t('lastYear.before')}</span>
          {formatCell(shown().before, props.kind) || '—'}
          <Show when={isChanged()}>
            <span class="last-year-change" data-sign={change() > 0 ? 'up' : 'down'}>
              {change() > 0 ? '+' : '−'}
              {formatCell(Math.abs(change()), props.kind)}
            </span>
          </Show>
        </span>
      )}
    </Show>
  );
}
