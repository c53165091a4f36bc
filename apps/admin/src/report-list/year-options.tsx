import { firstYear } from '@nianbao/core';
import { For } from 'solid-js';
import { t } from '../language/language.ts';
import { reportingYears } from './reporting-years.ts';

/** The years that a report can be about, as the options of a select. */
export function YearOptions(props: { readonly chosen: number }) {
  return (
    <For each={reportingYears(firstYear)}>
      {(year) => (
        <option value={year} selected={year === props.chosen}>
          {t('reports.yearOf', { year })}
        </option>
      )}
    </For>
  );
}
