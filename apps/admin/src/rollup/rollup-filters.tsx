import { For } from 'solid-js';
import type { Agency } from '../api/report-api.ts';
import { ChoiceGroup } from '../controls/choice-group.tsx';
import { t } from '../language/language.ts';
import { YearOptions } from '../report-list/year-options.tsx';
import { inclusions, type Inclusion, type RollUpFilter } from './rollup-api.ts';

/** What a cell shows: the sum, how many reports it is of, or how far the level's own figure is from it. */
export type RollUpView = 'sum' | 'contributors' | 'difference';

export function RollUpFilters(props: {
  readonly filter: RollUpFilter;
  readonly view: RollUpView;
  readonly agencies: readonly Agency[];
  readonly onYear: (year: number) => void;
  readonly onChange: (change: { include?: Inclusion; level?: string; show?: RollUpView }) => void;
}) {
  const views = () =>
    (['sum', 'contributors', ...(props.filter.level ? (['difference'] as const) : [])] as const).map(
      (value) => ({ value, label: t(`rollup.views.${value}`) }),
    );
  return (
    <search class="filter-bar no-print">
      <select
        class="input"
        aria-label={t('rollup.year')}
        onChange={(event) => props.onYear(Number(event.currentTarget.value))}
      >
        <YearOptions chosen={props.filter.year} />
      </select>
      <select
        class="input"
        aria-label={t('rollup.include')}
        onChange={(event) => props.onChange({ include: inclusionOf(event.currentTarget.value) })}
      >
        <For each={inclusions}>
          {(each) => (
            <option value={each} selected={each === props.filter.include}>
              {t('rollup.include')} {t(`rollup.includes.${each}`)}
            </option>
          )}
        </For>
      </select>
      <select
        class="input"
        aria-label={t('rollup.level')}
        onChange={(event) =>
          props.onChange({
            level: event.currentTarget.value,
            show: event.currentTarget.value ? 'difference' : 'sum',
          })
        }
      >
        <option value="">
          {t('rollup.level')}：{t('rollup.noLevel')}
        </option>
        <For each={props.agencies}>
          {(agency) => (
            <option value={agency.id} selected={agency.id === props.filter.level}>
              {t('rollup.levelOwn', { agency: agency.name })}
            </option>
          )}
        </For>
      </select>
      <span class="flex-1" />
      <ChoiceGroup
        label={t('rollup.show')}
        value={props.view}
        options={views()}
        onChange={(show) => props.onChange({ show })}
      />
    </search>
  );
}

/** An inclusion by its name; approved reports where there is none of the name. */
export function inclusionOf(name: string): Inclusion {
  return inclusions.find((each) => each === name) ?? 'approved';
}
