import { firstYear } from '@nianbao/core';
import { createSignal, For, onCleanup } from 'solid-js';
import type { Agency } from '../api/report-api.ts';
import { Icon } from '../controls/icon.tsx';
import { t } from '../language/language.ts';
import { reportingYears } from './reporting-years.ts';

export interface ListFilter {
  readonly year: string;
  readonly agency: string;
  readonly q: string;
}

/** Typing pauses so long before it is searched for, in milliseconds. */
const PAUSE = 250;

export function ReportFilters(props: {
  readonly filter: ListFilter;
  readonly agencies: readonly Agency[];
  readonly onChange: (change: Partial<ListFilter>) => void;
}) {
  const [timer, setTimer] = createSignal<ReturnType<typeof setTimeout>>();
  onCleanup(() => clearTimeout(timer()));
  const search = (q: string) => {
    clearTimeout(timer());
    setTimer(setTimeout(() => props.onChange({ q }), PAUSE));
  };
  return (
    <search class="mb-4 flex flex-wrap gap-2">
      <div class="relative min-w-52 flex-1">
        <Icon
          name="search"
          class="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3"
        />
        <input
          type="search"
          class="input pl-8"
          placeholder={t('reports.search')}
          aria-label={t('reports.search')}
          value={props.filter.q}
          onInput={(event) => search(event.currentTarget.value)}
        />
      </div>
      <select
        class="input w-auto"
        aria-label={t('reports.year')}
        value={props.filter.year}
        onChange={(event) => props.onChange({ year: event.currentTarget.value })}
      >
        <option value="">{t('reports.allYears')}</option>
        <For each={reportingYears(firstYear)}>
          {(year) => (
            <option value={year} selected={props.filter.year === String(year)}>
              {t('reports.yearOf', { year })}
            </option>
          )}
        </For>
      </select>
      {props.agencies.length > 1 && (
        <select
          class="input w-auto max-w-full"
          aria-label={t('reports.agency')}
          onChange={(event) => props.onChange({ agency: event.currentTarget.value })}
        >
          <option value="">{t('reports.allAgencies')}</option>
          <For each={props.agencies}>
            {(agency) => (
              <option value={agency.id} selected={props.filter.agency === agency.id}>
                {agency.name}
              </option>
            )}
          </For>
        </select>
      )}
    </search>
  );
}
