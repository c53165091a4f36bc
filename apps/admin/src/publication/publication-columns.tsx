import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import type { ReportItem } from '../api/report-api.ts';
import type { Column } from '../data-table/column.ts';
import { formatDate, t } from '../language/language.ts';
import { FindingCounts } from '../report-list/report-table.tsx';
import type { PublicationRow } from './publication-row.ts';

interface PublicationColumnsOptions {
  readonly publicAddress: (item: ReportItem) => string;
  readonly onCorrections: (item: ReportItem) => void;
}

/** What is shown of a report that is published or waits to be. */
export function publicationColumns({
  publicAddress,
  onCorrections,
}: PublicationColumnsOptions): readonly Column<PublicationRow>[] {
  return [
    {
      id: 'agency',
      header: () => t('reports.agency'),
      value: ({ item }) => item.agency.name,
      cell: ({ item }) => (
        <A class="link" href={`/reports/${item.id}`}>
          {item.agency.name}
        </A>
      ),
      isHeading: true,
    },
    {
      id: 'state',
      header: () => t('publication.state'),
      value: ({ state }) => t(`publication.states.${state}`),
      cell: ({ state }) => (
        <span class="pill" data-tone={state === 'published' ? undefined : 'warn'}>
          {t(`publication.states.${state}`)}
        </span>
      ),
    },
    {
      id: 'findings',
      header: () => t('reports.findings'),
      value: ({ item }) => item.findings.errors,
      cell: ({ item }) => <FindingCounts findings={item.findings} />,
    },
    {
      id: 'updated',
      header: () => t('reports.updated'),
      value: ({ item }) => item.updatedAt,
      cell: ({ item }) => formatDate(item.updatedAt, true),
    },
    {
      id: 'public',
      header: () => t('publication.publicPage'),
      value: ({ item }) => (item.publishedRevision === null ? null : publicAddress(item)),
      cell: ({ item }) => (
        <Show when={item.publishedRevision !== null}>
          <span class="flex flex-wrap gap-x-4">
            <a class="link" href={publicAddress(item)} target="_blank" rel="noreferrer">
              {t('publication.publicPage')}
              <span class="sr-only"> {item.agency.name}</span>
            </a>
            <button type="button" class="link" onClick={() => onCorrections(item)}>
              {t('publication.corrections')}
              <span class="sr-only"> {item.agency.name}</span>
            </button>
          </span>
        </Show>
      ),
    },
  ];
}
