import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { problemBodyOf, type ProblemBody } from '../api/api-problem.ts';
import { importReport, type ImportedReport } from '../api/import-report.ts';
import { Icon } from '../controls/icon.tsx';
import { Modal } from '../controls/modal.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { t } from '../language/language.ts';
import { may, meQuery } from '../session/session.ts';

interface ImportDialogProps {
  readonly isOpen: boolean;
  /** Files dropped on the page, to begin with at once. */
  readonly files: readonly File[];
  readonly onClose: () => void;
  readonly onImported: (report: { readonly id: string }) => void;
}

type Job =
  | { readonly kind: 'sending'; readonly name: string; readonly share: number }
  | { readonly kind: 'done'; readonly name: string; readonly report: ImportedReport }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: ProblemBody };

/** Documents become reports, one after the other; each says how it went. */
export function ImportDialog(props: ImportDialogProps) {
  const queries = useQueryClient();
  const me = useQuery(meQuery);
  const [jobs, setJobs] = createSignal<readonly Job[]>([]);
  const [isOver, setOver] = createSignal(false);
  let picker: HTMLInputElement | undefined;

  const put = (at: number, job: Job) => setJobs((all) => all.with(at, job));
  const run = async (file: File, at: number) => {
    try {
      const report = await importReport(file, {
        addAgency: may(me.data, 'POST /api/v1/agencies'),
        onProgress: (share) => put(at, { kind: 'sending', name: file.name, share }),
      });
      put(at, { kind: 'done', name: file.name, report });
      await queries.invalidateQueries({ queryKey: ['reports'] });
      await queries.invalidateQueries({ queryKey: ['agencies'] });
    } catch (error) {
      put(at, { kind: 'refused', name: file.name, problem: problemBodyOf(error) });
    }
  };
  const start = async (files: readonly File[]) => {
    const first = jobs().length;
    setJobs((all) => [...all, ...files.map(({ name }): Job => ({ kind: 'sending', name, share: 0 }))]);
    for (const [at, file] of files.entries()) await run(file, first + at);
    const [only] = jobs();
    if (jobs().length === 1 && only?.kind === 'done') {
      close();
      props.onImported(only.report);
    }
  };
  const close = () => {
    setJobs([]);
    props.onClose();
  };
  createEffect(
    on(
      () => props.files,
      (files) => files.length > 0 && void start(files),
    ),
  );
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void start([...(event.dataTransfer?.files ?? [])]);
  };

  return (
    <Modal
      title={t('reports.import')}
      description={t('import.text')}
      isOpen={props.isOpen}
      onClose={close}
      isDecision
    >
      <div
        class="drop-zone"
        classList={{ 'is-over': isOver() }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Icon name="upload" class="size-6 text-ink-3" />
        <p>{t('import.drop')}</p>
        <button type="button" class="btn" onClick={() => picker?.click()}>
          {t('import.choose')}
        </button>
        <input
          ref={(element) => (picker = element)}
          type="file"
          class="sr-only"
          multiple
          tabIndex={-1}
          aria-label={t('import.choose')}
          onChange={(event) => {
            void start([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <ul class="mt-4 space-y-2" aria-live="polite">
        <For each={jobs()}>{(job) => <JobRow job={job} onOpen={props.onImported} />}</For>
      </ul>
    </Modal>
  );
}

function JobRow(props: { readonly job: Job; readonly onOpen: (report: { readonly id: string }) => void }) {
  const as = <Kind extends Job['kind']>(kind: Kind) =>
    props.job.kind === kind ? (props.job as Extract<Job, { kind: Kind }>) : undefined;
  return (
    <li class="rounded-md border border-line p-3">
      <p class="truncate font-medium">{props.job.name}</p>
      <Show when={as('sending')}>
        {(job) => (
          <>
            <progress class="progress" value={job().share} max="1" aria-label={t('import.progress')} />
            <p class="text-sm text-ink-3">{job().share < 1 ? t('import.sending') : t('import.reading')}</p>
          </>
        )}
      </Show>
      <Show when={as('done')}>
        {(job) => (
          <p class="flex items-center gap-2 text-sm">
            <Icon name="check" class="text-good" />
            <span class="min-w-0 flex-1 truncate">{job().report.title}</span>
            <button type="button" class="link" onClick={() => props.onOpen(job().report)}>
              {t('import.open')}
            </button>
          </p>
        )}
      </Show>
      <Show when={as('refused')}>{(job) => <ProblemNote problem={job().problem} />}</Show>
    </li>
  );
}
