import { createSignal, Show } from 'solid-js';
import { problemBodyOf, type ProblemBody } from '../api/api-problem.ts';
import { Icon } from '../controls/icon.tsx';
import { Modal } from '../controls/modal.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { t } from '../language/language.ts';
import { importFiles, type Job } from './jobs-api.ts';

/** Sends files, folders or archives to be imported in the background. */
export function BulkImportDialog(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onMade: (job: Job) => void;
}) {
  const [files, setFiles] = createSignal<readonly File[]>([]);
  const [addAgencies, setAddAgencies] = createSignal(false);
  const [replaces, setReplaces] = createSignal(false);
  const [sent, setSent] = createSignal<number>();
  const [problem, setProblem] = createSignal<ProblemBody>();
  const [isOver, setOver] = createSignal(false);
  const take = (list: FileList | null | undefined) => setFiles([...(list ?? [])]);
  const send = async () => {
    setSent(0);
    setProblem(undefined);
    try {
      const choice = { addAgencies: addAgencies(), onDuplicate: replaces() ? 'replace' : 'keep' } as const;
      const job = await importFiles(files(), choice, setSent);
      setFiles([]);
      props.onMade(job);
    } catch (error) {
      setProblem(problemBodyOf(error));
    } finally {
      setSent(undefined);
    }
  };
  return (
    <Modal
      title={t('jobs.import')}
      description={t('jobs.importText')}
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <div class="space-y-4">
        <Show when={problem()}>{(each) => <ProblemNote problem={each()} />}</Show>
        <div
          class="drop-zone"
          classList={{ 'is-over': isOver() }}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer?.files);
          }}
        >
          <p>{files().length > 0 ? t('jobs.chosen', { count: files().length }) : t('import.drop')}</p>
          <div class="flex flex-wrap gap-2">
            <FilePicker label={t('import.choose')} onFiles={take} />
            <FilePicker label={t('jobs.chooseFolder')} isFolder onFiles={take} />
          </div>
        </div>
        <div class="space-y-2">
          <label class="flex items-center gap-2">
            <input
              type="checkbox"
              checked={addAgencies()}
              onChange={(event) => setAddAgencies(event.currentTarget.checked)}
            />
            {t('jobs.addAgencies')}
          </label>
          <label class="flex items-center gap-2">
            <input
              type="checkbox"
              checked={replaces()}
              onChange={(event) => setReplaces(event.currentTarget.checked)}
            />
            {t('jobs.replace')}
          </label>
        </div>
        <Show when={sent() !== undefined}>
          <progress class="progress" aria-label={t('import.progress')} value={sent()} max={1} />
        </Show>
        <button
          type="button"
          class="btn btn-primary w-full"
          disabled={files().length === 0 || sent() !== undefined}
          onClick={() => void send()}
        >
          <Icon name="upload" />
          {sent() === undefined ? t('jobs.send') : t('import.sending')}
        </button>
      </div>
    </Modal>
  );
}

function FilePicker(props: {
  readonly label: string;
  readonly isFolder?: boolean;
  readonly onFiles: (files: FileList | null) => void;
}) {
  let input: HTMLInputElement | undefined;
  return (
    <>
      <button type="button" class="btn" onClick={() => input?.click()}>
        {props.label}
      </button>
      <input
        ref={(element) => {
          input = element;
          element.webkitdirectory = props.isFolder ?? false;
        }}
        type="file"
        class="hidden"
        multiple
        aria-label={props.label}
        onChange={(event) => props.onFiles(event.currentTarget.files)}
      />
    </>
  );
}
