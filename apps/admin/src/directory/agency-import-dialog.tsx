import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { createAttempt } from '../controls/attempt.ts';
import { Icon } from '../controls/icon.tsx';
import { Modal } from '../controls/modal.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { local, t } from '../language/language.ts';
import { importTable, type TableImport } from './directory-api.ts';

/** So many problems are listed; a table that has more is looked at again anyway. */
const MOST = 50;

/** A list of agencies from a table: what it would change and what is wrong with it is seen before it is done. */
export function AgencyImportDialog(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onImported: () => void;
}) {
  const [file, setFile] = createSignal<File>();
  const [trial, setTrial] = createSignal<TableImport>();
  const attempt = createAttempt();
  let input: HTMLInputElement | undefined;
  createEffect(
    on(
      () => props.isOpen,
      () => {
        setFile(undefined);
        setTrial(undefined);
        attempt.clear();
      },
    ),
  );
  const look = async (chosen: File | undefined) => {
    setFile(chosen);
    setTrial(undefined);
    if (chosen) setTrial(await attempt.run(() => importTable(chosen, true)));
  };
  const confirm = async () => {
    const chosen = file();
    if (!chosen || !(await attempt.run(() => importTable(chosen, false)))) return;
    props.onImported();
    props.onClose();
  };
  return (
    <Modal
      title={t('agencies.import')}
      description={t('agencies.importText')}
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <div class="space-y-4">
        <Show when={attempt.problem()}>{(problem) => <ProblemNote problem={problem()} />}</Show>
        <button type="button" class="btn" disabled={attempt.isBusy()} onClick={() => input?.click()}>
          <Icon name="upload" />
          {file()?.name ?? t('agencies.chooseTable')}
        </button>
        <input
          ref={(element) => (input = element)}
          type="file"
          class="hidden"
          accept=".xlsx,.csv"
          aria-label={t('agencies.chooseTable')}
          onChange={(event) => {
            void look(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <Show when={trial()}>
          {(result) => (
            <div role="status" class="space-y-3">
              <p class="font-medium">
                {t('agencies.willDo', {
                  added: result().added,
                  changed: result().changed,
                  unchanged: result().unchanged,
                })}
              </p>
              <ul class="max-h-60 space-y-1 overflow-y-auto text-sm">
                <For each={result().problems.slice(0, MOST)}>
                  {(problem) => (
                    <li class="text-bad">
                      {rowOf(problem)}
                      {local(problem.message)} <span class="text-xs text-ink-3">{problem.code}</span>
                    </li>
                  )}
                </For>
              </ul>
              <button
                type="button"
                class="btn btn-primary w-full"
                disabled={result().problems.length > 0 || attempt.isBusy()}
                onClick={() => void confirm()}
              >
                {t('agencies.confirm')}
              </button>
            </div>
          )}
        </Show>
      </div>
    </Modal>
  );
}

/** The row of the table that a problem is in, where it is in one. */
function rowOf({ place }: TableImport['problems'][number]): string {
  return place?.kind === 'table' ? `${t('agencies.row', { row: place.row })} ` : '';
}
