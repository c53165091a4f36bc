import type { WorkflowAction } from '@nianbao/core/workflow';
import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import { problemBodyOf, type ProblemBody } from '../api/api-problem.ts';
import { Field } from '../controls/field.tsx';
import { Modal } from '../controls/modal.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { t } from '../language/language.ts';

interface ReasonDialogProps {
  readonly action: Extract<WorkflowAction, 'return' | 'publish' | 'correct'> | undefined;
  readonly onClose: () => void;
  /** @throws ApiProblem when the step is refused. */
  readonly onTake: (action: WorkflowAction, reason: string) => Promise<void>;
  readonly children?: JSX.Element;
}

const MAX_REASON = 2_000;

/** A step that others will ask about: it is taken with a reason, or at least a moment's thought. */
export function ReasonDialog(props: ReasonDialogProps) {
  const [reason, setReason] = createSignal('');
  const [isBusy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<ProblemBody>();
  const action = () => props.action ?? 'return';
  const isNeeded = () => action() !== 'publish';
  const label = () => {
    const at = action();
    return at === 'publish' ? t('workflow.publish.note') : t(`workflow.${at}.reason`);
  };
  createEffect(
    on(
      () => props.action,
      () => {
        setReason('');
        setProblem(undefined);
      },
    ),
  );
  const take = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      await props.onTake(action(), reason().trim());
      props.onClose();
    } catch (error) {
      setProblem(problemBodyOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      title={t(`workflow.${action()}.title`)}
      description={t(`workflow.${action()}.text`)}
      isOpen={props.action !== undefined}
      onClose={props.onClose}
      isDecision
    >
      <form class="space-y-4" onSubmit={(event) => void take(event)}>
        <Show when={problem()}>{(each) => <ProblemNote problem={each()} />}</Show>
        <Field label={label()}>
          {(id) => (
            <textarea
              id={id}
              class="input min-h-24"
              maxLength={MAX_REASON}
              required={isNeeded()}
              value={reason()}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
        {props.children}
        <div class="flex justify-end gap-2">
          <button type="button" class="btn" onClick={() => props.onClose()}>
            {t('common.cancel')}
          </button>
          <button
            type="submit"
            class="btn btn-primary"
            disabled={isBusy() || (isNeeded() && reason().trim() === '')}
          >
            {t(`workflow.step.${action()}`)}
          </button>
        </div>
      </form>
    </Modal>
  );
}
