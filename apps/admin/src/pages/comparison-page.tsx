import { A, useParams, useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { textOf } from '../address/text-of.ts';
import { problemBodyOf } from '../api/api-problem.ts';
import { ComparisonList } from '../comparison/comparison-list.tsx';
import { ComparisonTables } from '../comparison/comparison-tables.tsx';
import { ComparisonText } from '../comparison/comparison-text.tsx';
import { deriveFigureRows, isChanged } from '../comparison/figure-row.ts';
import { readComparison, type ComparedYears } from '../comparison/read-comparison.ts';
import { ChoiceGroup } from '../controls/choice-group.tsx';
import { DownloadMenu, PrintButton } from '../controls/download-menu.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { local, t } from '../language/language.ts';
import { PageHead } from '../shell/page-head.tsx';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '../comparison/comparison.css';

type View = 'tables' | 'list' | 'text';
const views: readonly View[] = ['tables', 'list', 'text'];

/** A report beside last year's: every figure with its change, every passage redlined. */
export function ComparisonPage() {
  const params = useParams<{ id: string }>();
  const compared = useQuery(() => ({
    queryKey: ['comparison', params.id],
    queryFn: () => readComparison(params.id),
  }));
  return (
    <main id="main" class="page">
      <Switch>
        <Match when={compared.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
        <Match when={compared.isPending}>
          <div class="space-y-4" aria-busy="true">
            <span class="skeleton w-1/2" />
            <span class="skeleton h-64" />
          </div>
        </Match>
        <Match when={compared.data}>{(years) => <Compared years={years()} />}</Match>
      </Switch>
    </main>
  );
}

function Compared(props: { readonly years: ComparedYears }) {
  const item = () => props.years.item;
  const subtitle = () =>
    t('comparison.of', { agency: item().agency.name, before: item().year - 1, after: item().year });
  return (
    <>
      <PageHead title={t('comparison.title')} text={subtitle()}>
        <A class="btn" href={`/reports/${item().id}`}>
          {t('comparison.back')}
        </A>
        <Show when={props.years.comparison}>
          <DownloadMenu
            address={(to) => `/api/v1/reports/${item().id}/comparison?to=${to}&download=true`}
            name={`${props.years.title} ${t('comparison.title')}`}
          />
          <PrintButton />
        </Show>
      </PageHead>
      <Show when={props.years.comparison} fallback={<NothingToCompare item={item()} />}>
        {(comparison) => <Changes id={item().id} comparison={comparison()} />}
      </Show>
    </>
  );
}

function NothingToCompare(props: { readonly item: ComparedYears['item'] }) {
  return (
    <EmptyState
      icon="source"
      title={t('comparison.none')}
      text={t('comparison.noneText', { agency: props.item.agency.name, year: props.item.year - 1 })}
    >
      <A class="btn btn-primary" href={`/reports?agency=${props.item.agency.id}`}>
        {t('comparison.import')}
      </A>
    </EmptyState>
  );
}

function Changes(props: {
  readonly id: string;
  readonly comparison: NonNullable<ComparedYears['comparison']>;
}) {
  const [search, setSearch] = useSearchParams<{ view: string; only: string }>();
  const view = (): View => views.find((each) => each === textOf(search.view)) ?? 'tables';
  const onlyChanges = () => textOf(search.only) === 'changes';
  const result = () => props.comparison.result;
  const changed = createMemo(() => result().cells.filter(isChanged));
  const rows = createMemo(() =>
    deriveFigureRows(props.comparison.format, onlyChanges() ? changed() : result().cells),
  );
  return (
    <>
      <div class="filter-bar no-print">
        <ChoiceGroup
          label={t('comparison.show')}
          value={view()}
          options={views.map((value) => ({ value, label: t(`comparison.views.${value}`) }))}
          onChange={(next) => setSearch({ view: next }, { replace: true, scroll: false })}
        />
        <label class="choice">
          <input
            type="checkbox"
            checked={onlyChanges()}
            onChange={(event) =>
              setSearch(
                { only: event.currentTarget.checked ? 'changes' : '' },
                { replace: true, scroll: false },
              )
            }
          />
          {t('comparison.onlyChanges')}
        </label>
        <span class="text-sm text-ink-3 numerals" role="status">
          {t('comparison.changed', { count: changed().length, all: result().cells.length })}
        </span>
      </div>
      <Switch>
        <Match when={view() === 'tables'}>
          <ComparisonTables
            format={props.comparison.format}
            figures={result().cells}
            onlyChanges={onlyChanges()}
          />
        </Match>
        <Match when={view() === 'list'}>
          <ComparisonList id={props.id} rows={rows()} />
        </Match>
        <Match when={view() === 'text'}>
          <ComparisonText
            narrative={result().narrative}
            onlyChanges={onlyChanges()}
            year={props.comparison.years.before}
          />
        </Match>
      </Switch>
      <Show when={view() !== 'text' && result().onlyBefore.length > 0}>
        <section class="mt-5 text-sm text-ink-2">
          <h2 class="font-medium">{t('comparison.onlyBefore')}</h2>
          <ul class="mt-1 list-disc pl-5">
            <For each={result().onlyBefore}>{(gap) => <li>{local(gap.reason)}</li>}</For>
          </ul>
        </section>
      </Show>
    </>
  );
}
