import { cellLabel } from '@nianbao/core';
import { For, Show } from 'solid-js';
import { formatCell } from '../grid/cell-text.ts';
import { Icon } from '../controls/icon.tsx';
import { local, t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';
import { SourceView } from './source-view.tsx';
import { describePlace } from './describe-place.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './evidence.css';

/** What the reader of an imported document was not sure of, to be confirmed one by one. */
export function EvidencePanel(props: { readonly onLeave: () => void }) {
  const { store, evidence, goTo, isReadOnly } = useWorkspace();
  const isNarrow = window.matchMedia('(max-width: 64rem)');
  const open = (index: number) => {
    if (isNarrow.matches) props.onLeave();
    goTo({ kind: 'cell', index });
  };
  return (
    <div class="panel">
      <div class="panel-head">
        <h2 class="font-medium">{t('panel.evidence')}</h2>
        <p class="text-sm text-ink-3">{t('evidence.keys')}</p>
      </div>
      <Show
        when={evidence.open().length > 0}
        fallback={
          <p class="flex items-center gap-2 border-b border-line px-4 py-3 text-ink-2">
            <Icon name="check" class="text-good" />
            {t('evidence.none')}
          </p>
        }
      >
        <ul class="doubtful-list divide-y divide-line">
          <For each={evidence.open()}>
            {(index) => {
              const cell = store.format.cells[index];
              const reading = evidence.ofCell(index);
              return (
                <li class="finding" data-severity="warning">
                  <button type="button" class="finding-button" onClick={() => open(index)}>
                    <Icon name="warning" />
                    <span class="min-w-0">
                      <span class="block">{cell ? local(cellLabel(cell)) : ''}</span>
                      <span class="block text-xs text-ink-3">
                        {t('evidence.value', {
                          value: formatCell(store.cell(index), cell?.kind ?? 'count') || t('conflict.blank'),
                        })}
                        {' · '}
                        {t('evidence.readFrom', { source: reading?.source || t('evidence.nothing') })}
                        <Show when={reading?.place}>{(place) => <> · {describePlace(place())}</>}</Show>
                      </span>
                    </span>
                  </button>
                  <Show when={!isReadOnly()}>
                    <button type="button" class="link finding-fix" onClick={() => evidence.confirm(index)}>
                      {t('evidence.confirm')}
                    </button>
                  </Show>
                </li>
              );
            }}
          </For>
        </ul>
      </Show>
      <SourceView layout={evidence.source()} onGo={open} />
    </div>
  );
}
