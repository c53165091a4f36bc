import { For, Show } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';
import { targetOfRemark } from './remark-place.ts';

/** The open remarks on a narrative section, over its text: each leads to its passage and opens the list. */
export function PassageRemarks(props: { readonly field: string }) {
  const workspace = useWorkspace();
  const { remarks, openPanel } = workspace;
  return (
    <Show when={remarks.ofField(props.field).length > 0}>
      <ul class="passage-remarks">
        <For each={remarks.ofField(props.field)}>
          {(remark) => (
            <li>
              <button
                type="button"
                onClick={() => {
                  openPanel('remarks');
                  const target = targetOfRemark(workspace, remark.place);
                  if (target) workspace.goTo(target);
                }}
              >
                <Icon name="remark" />
                <span class="min-w-0">
                  <Show when={remark.place.kind === 'text' && remark.place.quote}>
                    {(quote) => (
                      <span class="text-ink-3">{t('remarks.onPassage', { quote: shortened(quote()) })} </span>
                    )}
                  </Show>
                  {remark.text}
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

const MOST = 24;

function shortened(quote: string): string {
  return quote.length > MOST ? `${quote.slice(0, MOST)}…` : quote;
}
