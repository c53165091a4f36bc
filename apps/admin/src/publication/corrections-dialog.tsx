import { useQuery } from '@tanstack/solid-query';
import { For, Match, Show, Switch } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import type { ReportItem } from '../api/report-api.ts';
import { DownloadMenu } from '../controls/download-menu.tsx';
import { Modal } from '../controls/modal.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { formatDate, local, t } from '../language/language.ts';
import { listCorrections, noticeAddress, type Correction } from './publication-api.ts';

/** What was corrected in a report since it was first published, and the notices of it as documents. */
export function CorrectionsDialog(props: {
  readonly item: ReportItem | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Modal
      title={t('publication.correctionsOf', { agency: props.item?.agency.name ?? '' })}
      isOpen={props.item !== undefined}
      onClose={props.onClose}
      isWide
    >
      <Show when={props.item} keyed>
        {(item) => <Corrections item={item} />}
      </Show>
    </Modal>
  );
}

function Corrections(props: { readonly item: ReportItem }) {
  const corrections = useQuery(() => ({
    queryKey: ['report', props.item.id, 'corrections'],
    queryFn: () => listCorrections(props.item.id),
  }));
  return (
    <Switch fallback={<span class="skeleton h-24" />}>
      <Match when={corrections.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
      <Match when={corrections.data?.length === 0}>
        <p class="text-ink-2">{t('publication.noCorrections')}</p>
      </Match>
      <Match when={corrections.data}>
        {(items) => (
          <ol class="divide-y divide-line">
            <For each={items()}>{(each) => <CorrectionView id={props.item.id} correction={each} />}</For>
          </ol>
        )}
      </Match>
    </Switch>
  );
}

function CorrectionView(props: { readonly id: string; readonly correction: Correction }) {
  const { id, correction } = props;
  const { number, cells, fields, reason } = correction;
  const amount = (value: number | null) => (value === null ? t('publication.blank') : String(value));
  return (
    <li class="space-y-2 py-4">
      <div class="flex flex-wrap items-center gap-2">
        <h3 class="flex-1 font-medium">
          {t('publication.correction', { number, date: formatDate(correction.date) })}
        </h3>
        <DownloadMenu
          address={(type) => noticeAddress(id, number, type)}
          name={`${t('publication.corrections')}-${number}`}
        />
      </div>
      <p>{reason}</p>
      <p class="text-sm text-ink-3">
        {t('publication.changed', { cells: cells.length, fields: fields.length })}
      </p>
      <ul class="text-sm text-ink-2">
        <For each={cells}>
          {({ label, before, after }) => (
            <li class="flex flex-wrap gap-x-4">
              <span class="min-w-0 flex-1">{local(label)}</span>
              <span class="whitespace-nowrap numerals">
                {amount(before)} → {amount(after)}
              </span>
            </li>
          )}
        </For>
      </ul>
    </li>
  );
}
