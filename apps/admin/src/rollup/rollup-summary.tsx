import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { t } from '../language/language.ts';
import type { RollUp } from './rollup-api.ts';

/** So many of the missing are named; the rest are counted. */
const MOST_NAMED = 12;

/** Who is in the sum and who is not, and where it is thin. */
export function RollUpSummary(props: { readonly rollUp: RollUp }) {
  const counted = () => props.rollUp.members.length - props.rollUp.missing.length;
  const thin = () => props.rollUp.cells.filter(({ blanks, gaps }) => blanks + gaps > 0).length;
  return (
    <section class="mb-5 space-y-2" aria-label={t('rollup.include')}>
      <div class="flex flex-wrap items-center gap-2">
        <span class="pill">
          {t('rollup.counted', { count: counted(), members: props.rollUp.members.length })}
        </span>
        <Show when={props.rollUp.isComplete}>
          <span class="pill" data-tone="good">
            <Icon name="check" />
            {t('rollup.complete')}
          </span>
        </Show>
        <Show when={thin()}>
          {(count) => (
            <span class="pill" data-tone="warn">
              <Icon name="warning" />
              {t('rollup.incomplete', { count: count() })}
            </span>
          )}
        </Show>
        <Show when={props.rollUp.differences}>
          {(differences) => (
            <span class="pill" data-tone={differences().length > 0 ? 'bad' : 'good'}>
              <Icon name={differences().length > 0 ? 'error' : 'check'} />
              {differences().length > 0
                ? t('rollup.differences', { count: differences().length })
                : t('rollup.agrees')}
            </span>
          )}
        </Show>
      </div>
      <Show when={props.rollUp.missing.length > 0}>
        <p class="text-sm text-ink-2">
          <span class="text-warn">{t('rollup.missing', { count: props.rollUp.missing.length })}</span>：
          <For each={props.rollUp.missing.slice(0, MOST_NAMED)}>
            {(agency, index) => (
              <>
                {index() > 0 && '、'}
                <A class="link" href={`/reports?year=${props.rollUp.year}&agency=${agency.id}`}>
                  {agency.name}
                </A>
              </>
            )}
          </For>
          <Show when={props.rollUp.missing.length > MOST_NAMED}>…</Show>
        </p>
      </Show>
    </section>
  );
}
