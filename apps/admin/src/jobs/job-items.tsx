import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { Column } from '../data-table/column.ts';
import { DataTable } from '../data-table/data-table.tsx';
import { local, t } from '../language/language.ts';
import type { JobItem } from './jobs-api.ts';

const tones = { report: 'good', doubt: 'warn', duplicate: undefined, problem: 'bad' } as const;

/** The files of an import: what became of each, and why. */
export function JobItems(props: { readonly items: readonly JobItem[]; readonly isLoading: boolean }) {
  const columns: readonly Column<JobItem>[] = [
    {
      id: 'file',
      header: () => t('jobs.file'),
      value: ({ name }) => name,
      cell: ({ name, reportId }) => (
        <Show when={reportId} fallback={name}>
          {(id) => (
            <A class="link" href={`/reports/${id()}`}>
              {name}
            </A>
          )}
        </Show>
      ),
      isHeading: true,
    },
    {
      id: 'outcome',
      header: () => t('jobs.outcome'),
      value: ({ outcome }) => t(`jobs.outcomes.${outcome ?? 'waiting'}`),
      cell: ({ outcome }) => (
        <span class="pill" data-tone={outcome === null ? undefined : tones[outcome]}>
          {t(`jobs.outcomes.${outcome ?? 'waiting'}`)}
        </span>
      ),
    },
    {
      id: 'problems',
      header: () => t('jobs.problems'),
      value: ({ problems }) => problems.map(({ code, message }) => `${code} ${local(message)}`).join('; '),
      cell: ({ problems }) => (
        <ul class="space-y-0.5 text-sm">
          <For each={problems}>
            {({ code, message, fix }) => (
              <li>
                {local(message)}
                <Show when={fix}>{(text) => <> {local(text())}</>}</Show>{' '}
                <span class="text-xs text-ink-3">{code}</span>
              </li>
            )}
          </For>
        </ul>
      ),
    },
    {
      id: 'size',
      header: () => t('jobs.size'),
      value: ({ size }) => size,
      cell: ({ size }) => `${Math.ceil(size / 1024)} KB`,
      align: 'end',
      isExtra: true,
    },
  ];
  return (
    <DataTable
      name="job-items"
      caption={t('jobs.files')}
      columns={columns}
      rows={props.items}
      isLoading={props.isLoading}
    />
  );
}
