import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { ReportItem } from '../api/report-api.ts';
import { Icon } from '../controls/icon.tsx';
import { formatDate, t } from '../language/language.ts';
import type { SortKey, SortOrder } from './sort-reports.ts';

interface ReportTableProps {
  readonly items: readonly ReportItem[];
  readonly isLoading?: boolean;
  readonly order: SortOrder | undefined;
  readonly onSort: (key: SortKey) => void;
  readonly onOpen: (item: ReportItem) => void;
}

const columns = [
  { key: 'agency', text: 'reports.agency' },
  { key: 'year', text: 'reports.year' },
  { key: 'findings', text: 'reports.findings' },
  { key: 'updated', text: 'reports.updated' },
] as const;

const SKELETON_ROWS = [0, 1, 2, 3, 4, 5];

/** Reports one a row; on a phone one a card. */
export function ReportTable(props: ReportTableProps) {
  const sortOf = (key: SortKey) => {
    if (props.order?.key !== key) return 'none';
    return props.order.isDescending ? 'descending' : 'ascending';
  };
  return (
    <div class="card overflow-hidden">
      <table class="report-table" aria-busy={props.isLoading ?? false}>
        <caption class="sr-only">{t('reports.title')}</caption>
        <thead>
          <tr>
            <For each={columns}>
              {(column) => (
                <th scope="col" aria-sort={sortOf(column.key)} class={`is-${column.key}`}>
                  <button type="button" onClick={() => props.onSort(column.key)}>
                    {t(column.text)}
                    <Icon name="down" class="sort-mark" />
                  </button>
                </th>
              )}
            </For>
            <th scope="col" class="is-status">
              {t('reports.status')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Show when={props.isLoading}>
            <For each={SKELETON_ROWS}>
              {() => (
                <tr>
                  <td colSpan={columns.length + 1}>
                    <span class="skeleton" />
                  </td>
                </tr>
              )}
            </For>
          </Show>
          <For each={props.items}>
            {(item) => (
              <tr onClick={() => props.onOpen(item)}>
                <td class="is-agency">
                  <A href={`/reports/${item.id}`} onClick={(event) => event.stopPropagation()}>
                    {item.agency.name}
                  </A>
                  <span class="block truncate text-sm text-ink-3">{item.title}</span>
                </td>
                <td class="is-year numerals">{item.year}</td>
                <td class="is-findings">
                  <FindingCounts findings={item.findings} />
                </td>
                <td class="is-updated numerals text-ink-2">{formatDate(item.updatedAt, true)}</td>
                <td class="is-status">
                  <span class="badge">{t(`status.${item.status}`)}</span>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

/** Errors and warnings as numbers with a sign of their own. */
export function FindingCounts(props: { readonly findings: ReportItem['findings'] }) {
  const isClean = () => props.findings.errors + props.findings.warnings === 0;
  return (
    <span class="inline-flex items-center gap-3 numerals">
      <Show when={isClean()}>
        <span class="inline-flex items-center gap-1 text-good">
          <Icon name="check" />
          {t('findings.clean')}
        </span>
      </Show>
      <Show when={props.findings.errors > 0}>
        <span class="inline-flex items-center gap-1 text-bad">
          <Icon name="error" />
          {props.findings.errors}
          <span class="sr-only">{t('severity.error')}</span>
        </span>
      </Show>
      <Show when={props.findings.warnings > 0}>
        <span class="inline-flex items-center gap-1 text-warn">
          <Icon name="warning" />
          {props.findings.warnings}
          <span class="sr-only">{t('severity.warning')}</span>
        </span>
      </Show>
    </span>
  );
}
