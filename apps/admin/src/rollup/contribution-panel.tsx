import { cellLabel, type Cell } from '@nianbao/core';
import { A } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import { Icon } from '../controls/icon.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { local, t } from '../language/language.ts';
import { percentText, signedText, valueText } from '../layout-grid/value-text.ts';
import { readContributions, type Contribution, type RollUp, type RollUpFilter } from './rollup-api.ts';

/** So many agencies are listed at once. */
const AT_ONCE = 100;

interface ContributionPanelProps {
  readonly filter: RollUpFilter;
  readonly rollUp: RollUp;
  readonly cell: Cell;
  readonly onClose: () => void;
}

/** From a sum down to the agencies that make it up, each leading to the cell in its report. */
export function ContributionPanel(props: ContributionPanelProps) {
  const contributions = useQuery(() => ({
    queryKey: ['contributions', props.filter, props.cell.id],
    queryFn: () => readContributions(props.filter, props.cell.id),
    placeholderData: (before) => before,
  }));
  const sum = () => props.rollUp.cells.find(({ cell }) => cell === props.cell.id);
  return (
    <aside class="side-panel card" aria-label={t('rollup.panel')}>
      <div class="flex items-start gap-2">
        <h2 class="min-w-0 flex-1 font-medium" aria-live="polite">
          {local(cellLabel(props.cell))}
        </h2>
        <button
          type="button"
          class="btn btn-quiet btn-icon btn-small no-print"
          aria-label={t('common.close')}
          onClick={() => props.onClose()}
        >
          <Icon name="close" />
        </button>
      </div>
      <Show when={sum()}>
        {(each) => (
          <>
            <p class="text-2xl font-semibold numerals">
              {valueText(each().sum, props.cell.kind) || t('rollup.blank')}
            </p>
            <p class="text-sm text-ink-3">
              {t('rollup.contributors', {
                count: each().contributors,
                all: each().contributors + each().blanks + each().gaps,
              })}
              <Show when={each().blanks}>{(count) => <> · {t('rollup.blanks', { count: count() })}</>}</Show>
              <Show when={each().gaps}>{(count) => <> · {t('rollup.gaps', { count: count() })}</>}</Show>
            </p>
          </>
        )}
      </Show>
      <OwnFigure {...props} />
      <Switch>
        <Match when={contributions.error}>
          {(error) => <ProblemNote problem={problemBodyOf(error())} />}
        </Match>
        <Match when={contributions.data}>
          {(items) => (
            <ContributionList
              items={items()}
              missing={props.rollUp.missing}
              sum={sum()?.sum ?? null}
              cell={props.cell}
              year={props.filter.year}
            />
          )}
        </Match>
        <Match when={contributions.isPending}>
          <span class="skeleton mt-4 h-64" />
        </Match>
      </Switch>
    </aside>
  );
}

/** What the level says itself, where it differs from the sum. */
function OwnFigure(props: ContributionPanelProps) {
  const difference = () => props.rollUp.differences?.find(({ cell }) => cell === props.cell.id);
  const names = () => {
    const suspects = new Set(difference()?.suspects);
    return props.rollUp.members.filter(({ id }) => suspects.has(id)).map(({ name }) => name);
  };
  return (
    <Switch>
      <Match when={difference()}>
        {(each) => (
          <div class="problem-note mt-3">
            <Icon name="error" class="mt-0.5" />
            <div class="numerals">
              <p>
                {t('rollup.reported')} {valueText(each().reported, props.cell.kind) || t('rollup.blank')} ·{' '}
                {t('rollup.difference')} {signedText(each().difference) || '—'}
              </p>
              <Show when={names().length > 0}>
                <p class="mt-1">
                  {t('rollup.suspects')} {names().join('、')}
                </p>
              </Show>
            </div>
          </div>
        )}
      </Match>
      <Match when={props.rollUp.differences}>
        <p class="pill mt-3" data-tone="good">
          <Icon name="check" />
          {t('rollup.agrees')}
        </p>
      </Match>
    </Switch>
  );
}

function ContributionList(props: {
  readonly items: readonly Contribution[];
  readonly missing: RollUp['missing'];
  readonly sum: number | null;
  readonly cell: Cell;
  readonly year: number;
}) {
  const [limit, setLimit] = createSignal(AT_ONCE);
  const share = (value: number | null) =>
    value !== null && value >= 0 && props.sum !== null && props.sum > 0 ? value / props.sum : null;
  return (
    <>
      <ol class="mt-4 space-y-2.5">
        <For each={props.items.slice(0, limit())}>
          {({ agency, value }) => (
            <li>
              <div class="flex items-baseline gap-3">
                <A
                  class="link min-w-0 flex-1"
                  href={`/agencies/${encodeURIComponent(agency.id)}/reports/${props.year}#${props.cell.id}`}
                >
                  {agency.name}
                </A>
                <span class="numerals" classList={{ 'text-ink-3': value === null }}>
                  {valueText(value, props.cell.kind) || t('rollup.blank')}
                </span>
                <span class="w-13 text-right text-sm text-ink-3 numerals">{percentText(share(value))}</span>
              </div>
              <span class="meter mt-1" aria-hidden="true">
                <span style={{ width: `${(share(value) ?? 0) * 100}%` }} />
              </span>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.items.length > limit()}>
        <button type="button" class="btn mt-3 w-full" onClick={() => setLimit((now) => now + AT_ONCE)}>
          {t('reports.more')}
        </button>
      </Show>
      <Show when={props.missing.length > 0}>
        <ul class="mt-4 space-y-1 border-t border-line pt-3 text-sm text-ink-3">
          <For each={props.missing.slice(0, AT_ONCE)}>
            {(agency) => (
              <li class="flex justify-between gap-3">
                <span>{agency.name}</span>
                <span class="text-warn">{t('rollup.absent')}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}
