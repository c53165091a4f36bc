import { transitions, type WorkflowAction } from '@nianbao/core/workflow';
import { createSignal, For, lazy, Show, Suspense } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import { t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';
import { isForward } from './possible-steps.ts';
import type { ReportWorkflow } from './report-workflow.ts';

const SubmitDialog = lazy(() =>
  import('./submit-dialog.tsx').then((file) => ({ default: file.SubmitDialog })),
);
const ReasonDialog = lazy(() =>
  import('./reason-dialog.tsx').then((file) => ({ default: file.ReasonDialog })),
);

type Reasoned = 'return' | 'publish' | 'correct';
const isReasoned = (action: WorkflowAction | undefined): action is Reasoned =>
  action === 'return' || action === 'publish' || action === 'correct';

/** The steps that can be taken with the report as it stands, and the dialogs that some of them open. */
export function WorkflowSteps(props: { readonly workflow: ReportWorkflow }) {
  const workspace = useWorkspace();
  const [dialog, setDialog] = createSignal<WorkflowAction>();
  const [isBusy, setBusy] = createSignal(false);
  const isChecked = (action: WorkflowAction) => transitions[action].isChecked;

  const take = async (action: WorkflowAction, reason: string) => {
    await props.workflow.take(action, reason);
    workspace.notify({ tone: 'plain', text: bothLanguages(action) });
  };
  /** What can be taken back with one click takes no dialog. */
  const begin = async (action: WorkflowAction) => {
    if (isChecked(action) || isReasoned(action)) return setDialog(action);
    setBusy(true);
    try {
      await take(action, '');
    } catch (error) {
      const { messages, fixes } = problemBodyOf(error);
      workspace.notify({ tone: 'bad', text: messages, details: fixes ? [fixes] : [] });
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  const reasoned = () => {
    const action = dialog();
    return isReasoned(action) ? action : undefined;
  };
  return (
    <>
      <For each={props.workflow.steps().toReversed()}>
        {(step) => (
          <button
            type="button"
            class="btn"
            classList={{ 'btn-primary': isForward(step) }}
            disabled={isBusy()}
            onClick={() => void begin(step.action)}
          >
            {t(`workflow.step.${step.action}`)}
          </button>
        )}
      </For>
      <Suspense>
        <Show when={dialog() === 'submit'}>
          <SubmitDialog
            isOpen
            onClose={() => setDialog(undefined)}
            onSubmit={(note) => take('submit', note)}
          />
        </Show>
        <Show when={reasoned()}>
          <ReasonDialog action={reasoned()} onClose={() => setDialog(undefined)} onTake={take}>
            <Show when={reasoned() === 'return' && workspace.remarks.openCount() > 0}>
              <p class="text-sm text-ink-2">
                {t('workflow.return.withRemarks', { count: workspace.remarks.openCount() })}
              </p>
            </Show>
          </ReasonDialog>
        </Show>
      </Suspense>
    </>
  );
}

/** Notices come in both languages; the interface has this one. */
function bothLanguages(action: WorkflowAction) {
  const text = t(`workflow.done.${action}`);
  return { zh: text, en: text };
}
