import { createMemo, For, Show } from 'solid-js';
import { Icon, type IconName } from '../controls/icon.tsx';
import { local, t } from '../language/language.ts';
import { sectionState, type SectionState } from './section-state.ts';
import { useWorkspace } from './workspace.ts';

const icons: Readonly<Record<SectionState['kind'], IconName>> = {
  errors: 'error',
  warnings: 'warning',
  blank: 'blank',
  partial: 'partial',
  complete: 'check',
};

/** The sections of the report with how far each is. */
export function SectionList() {
  const { store, findings } = useWorkspace();
  return (
    <nav class="section-list" aria-label={t('report.sections')}>
      <ol>
        <For each={store.format.definition.sections}>
          {(section) => {
            const state = createMemo(() => sectionState(section, store, findings));
            const words = () => describe(state());
            return (
              <li>
                <a href={`#section-${section.key}`} data-state={state().kind} title={words()}>
                  <Icon name={icons[state().kind]} />
                  <span class="ordinal" aria-hidden="true">
                    {section.ordinal}
                  </span>
                  <span class="min-w-0 flex-1">
                    {local(section.heading)}
                    <span class="sr-only">：{words()}</span>
                  </span>
                  <Show when={state().errors + state().warnings > 0}>
                    <span class="count numerals" aria-hidden="true">
                      {state().errors + state().warnings}
                    </span>
                  </Show>
                </a>
              </li>
            );
          }}
        </For>
      </ol>
    </nav>
  );
}

function describe({ kind, blanks, errors, warnings }: SectionState): string {
  switch (kind) {
    case 'errors':
    case 'warnings':
      return t('section.findings', { errors, warnings });
    case 'partial':
      return t('section.partial', { count: blanks });
    case 'blank':
      return t('section.blank');
    case 'complete':
      return t('section.complete');
  }
}
