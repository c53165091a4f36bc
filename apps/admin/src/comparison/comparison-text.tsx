import type { NarrativeComparison } from '@nianbao/core';
import { For, Show, Switch, Match } from 'solid-js';
import { t } from '../language/language.ts';
import { percentText } from '../layout-grid/value-text.ts';
import { contextOf } from './context-of.ts';

/** The words of both years in one text: what is gone struck out, what is new underlined. */
export function ComparisonText(props: {
  readonly narrative: readonly NarrativeComparison[];
  readonly onlyChanges: boolean;
  readonly year: number;
}) {
  const written = () => props.narrative.filter(({ pieces }) => pieces.length > 0);
  return (
    <>
      <p class="mb-4 text-sm text-ink-3">{t('comparison.legend', { year: props.year })}</p>
      <For each={written()}>
        {({ field, similarity, pieces }) => (
          <section class="card mb-5 p-4 sm:p-6">
            <div class="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
              <h2 class="font-medium">{t(`field.${field}`)}</h2>
              <span class="text-sm text-ink-3 numerals">
                {t('comparison.similarity', { percent: percentText(similarity) })}
              </span>
            </div>
            <Show when={similarity < 1} fallback={<p class="text-ink-3">{t('comparison.unchanged')}</p>}>
              <p class="redline">
                <For each={props.onlyChanges ? contextOf(pieces) : pieces}>
                  {(piece) => (
                    <Switch fallback={<span>{piece.text}</span>}>
                      <Match when={piece.kind === 'removed'}>
                        <del>{piece.text}</del>
                      </Match>
                      <Match when={piece.kind === 'added'}>
                        <ins>{piece.text}</ins>
                      </Match>
                    </Switch>
                  )}
                </For>
              </p>
            </Show>
          </section>
        )}
      </For>
    </>
  );
}
