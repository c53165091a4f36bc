import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import type { Column } from '../data-table/column.ts';
import { t } from '../language/language.ts';
import { isOpen, type DirectoryAgency } from './directory-api.ts';

/** Room for each step down the tree, in rem. */
const STEP = 1.25;

/** What is shown of an agency; its name stands in as deep as it is in the tree. */
export const agencyColumns: readonly Column<DirectoryAgency>[] = [
  {
    id: 'name',
    header: () => t('agencies.name'),
    value: ({ name }) => name,
    cell: (agency) => (
      <span class="inline-block" style={{ 'padding-left': `${agency.depth * STEP}rem` }}>
        <A class="link" href={`/reports?agency=${agency.id}`} title={t('agencies.reports')}>
          {agency.name}
        </A>
        <Show when={!isOpen(agency)}>
          <span class="pill ml-2">{t('agencies.closed')}</span>
        </Show>
      </span>
    ),
    isHeading: true,
  },
  { id: 'kind', header: () => t('agencies.kind'), value: ({ kind }) => t(`agencies.kinds.${kind}`) },
  { id: 'level', header: () => t('agencies.level'), value: ({ level }) => t(`agencyLevel.${level}`) },
  { id: 'creditCode', header: () => t('agencies.creditCode'), value: ({ creditCode }) => creditCode },
  { id: 'validFrom', header: () => t('agencies.validFrom'), value: ({ validFrom }) => validFrom },
  { id: 'validTo', header: () => t('agencies.validTo'), value: ({ validTo }) => validTo },
  { id: 'id', header: () => 'ID', value: ({ id }) => id, isExtra: true },
];
