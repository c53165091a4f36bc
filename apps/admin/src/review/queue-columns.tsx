import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import type { Column } from '../data-table/column.ts';
import { formatDate, t } from '../language/language.ts';
import { FindingCounts } from '../report-list/report-table.tsx';
import { weightOf, type QueueRow } from './queue.ts';

interface QueueColumnOptions {
  /** Agencies stand under the one above them. */
  readonly isTree: () => boolean;
  readonly isTicked: (row: QueueRow) => boolean;
  readonly onTick: (row: QueueRow) => void;
}

/** How far an agency stands in from the one above it, in rem. */
const INDENT = 1.25;

/** The columns of the queue; the first carries the tick that bulk steps go by. */
export function queueColumns(options: QueueColumnOptions): readonly Column<QueueRow>[] {
  return [
    {
      id: 'agency',
      header: () => t('reports.agency'),
      isHeading: true,
      value: ({ agency }) => agency.name,
      cell: (row) => (
        <span
          class="queue-agency"
          style={{ 'padding-left': options.isTree() ? `${row.agency.depth * INDENT}rem` : '0' }}
        >
          <input
            type="checkbox"
            aria-label={t('review.select', { agency: row.agency.name })}
            disabled={!row.item}
            checked={options.isTicked(row)}
            onChange={() => options.onTick(row)}
          />
          <Show when={row.item} fallback={<span>{row.agency.name}</span>}>
            {(item) => (
              <A href={`/reports/${item().id}`} class="hover:underline">
                {row.agency.name}
              </A>
            )}
          </Show>
        </span>
      ),
    },
    {
      id: 'state',
      header: () => t('reports.status'),
      value: (row) => stateName(row),
      cell: (row) => (
        <span class="inline-flex items-center gap-2">
          <span class="status-chip" data-status={row.state}>
            {stateName(row)}
          </span>
          <Show when={row.isOverdue}>
            <span class="text-bad">{t('review.state.overdue')}</span>
          </Show>
        </span>
      ),
    },
    {
      id: 'findings',
      header: () => t('reports.findings'),
      align: 'end',
      value: (row) => (row.item ? weightOf(row) : null),
      cell: (row) => (
        <Show when={row.item} fallback="—">
          {(item) => <FindingCounts findings={item().findings} />}
        </Show>
      ),
    },
    {
      id: 'updated',
      header: () => t('reports.updated'),
      value: ({ item }) => item?.updatedAt ?? null,
      cell: ({ item }) => (item ? formatDate(item.updatedAt, true) : '—'),
    },
    {
      id: 'title',
      header: () => t('report.title'),
      isExtra: true,
      value: ({ item }) => item?.title ?? null,
    },
  ];
}

function stateName({ state }: QueueRow): string {
  return state === 'missing' ? t('review.state.missing') : t(`status.${state}`);
}
