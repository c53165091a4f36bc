import { createEffect, createSignal, on, Show } from 'solid-js';
import { problemBodyOf, type ProblemBody } from '../api/api-problem.ts';
import { ProblemNote } from '../controls/problem-note.tsx';
import { t } from '../language/language.ts';

const MAX_TEXT = 2_000;

interface RemarkFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
  /** @throws ApiProblem when it is refused. */
  readonly onSend: (text: string) => Promise<void>;
  readonly onCancel: () => void;
  /** Another place begins another text. */
  readonly restart?: () => unknown;
}

/** A few lines to somebody; Ctrl+Enter sends them, Esc gives them up. */
export function RemarkForm(props: RemarkFormProps) {
  const [text, setText] = createSignal('');
  const [problem, setProblem] = createSignal<ProblemBody>();
  const [isBusy, setBusy] = createSignal(false);
  let area: HTMLTextAreaElement | undefined;
  createEffect(
    on(
      () => props.restart?.(),
      () => queueMicrotask(() => area?.focus()),
    ),
  );
  const send = async () => {
    if (text().trim() === '') return;
    setBusy(true);
    setProblem(undefined);
    try {
      await props.onSend(text().trim());
      setText('');
    } catch (error) {
      setProblem(problemBodyOf(error));
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    }
    if (event.key === 'Escape') props.onCancel();
  };
  return (
    <form
      class="mt-2 space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Show when={problem()}>{(each) => <ProblemNote problem={each()} />}</Show>
      <textarea
        ref={(element) => (area = element)}
        class="input min-h-16"
        rows={3}
        maxLength={MAX_TEXT}
        aria-label={props.label}
        placeholder={props.hint}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="flex justify-end gap-2">
        <button type="button" class="btn btn-small" onClick={() => props.onCancel()}>
          {t('common.cancel')}
        </button>
        <button type="submit" class="btn btn-small btn-primary" disabled={isBusy() || text().trim() === ''}>
          {props.submit}
        </button>
      </div>
    </form>
  );
}
