import { For, Show } from 'solid-js';
import { Modal } from '../controls/modal.tsx';
import { local, t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';
import { formatCell } from './cell-text.ts';
import { describePaste } from './describe-paste.ts';
import type { GridModel, Slot } from './grid-model.ts';
import type { PastePlan } from './paste-plan.ts';

interface PastePreviewProps {
  readonly model: GridModel;
  readonly plan: PastePlan | undefined;
  readonly onAccept: (plan: PastePlan) => void;
  readonly onCancel: () => void;
}

/** A block that brought its own labels: where each line would go, before it goes there. */
export function PastePreview(props: PastePreviewProps) {
  return (
    <Modal
      title={t('paste.title')}
      description={t('paste.text')}
      isOpen={props.plan !== undefined}
      onClose={props.onCancel}
      isDecision
      isWide
    >
      <Show when={props.plan}>{(plan) => <PlanView {...props} plan={plan()} />}</Show>
    </Modal>
  );
}

function PlanView(props: PastePreviewProps & { readonly plan: PastePlan }) {
  const rows = () =>
    props.model.rows.filter((row) => row.some(({ cell }) => props.plan.values.has(cell.index)));
  const refused = () => describePaste(props.plan)?.details ?? [];
  return (
    <>
      <div class="max-h-[50vh] overflow-auto">
        <table class="difference-table numerals">
          <tbody>
            <For each={rows()}>
              {(row) => (
                <tr>
                  <th scope="row">{row[0]?.cell.rowNodes.at(-1)?.label}</th>
                  <For each={row}>{(slot) => <PlannedCell slot={slot} plan={props.plan} />}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={refused().length > 0}>
        <div class="problem-note mt-3 max-h-32 overflow-auto">
          <ul>
            <For each={refused()}>{(text) => <li>{local(text)}</li>}</For>
          </ul>
        </div>
      </Show>
      <div class="mt-4 flex justify-end gap-2">
        <button type="button" class="btn" onClick={() => props.onCancel()}>
          {t('common.cancel')}
        </button>
        <button
          type="button"
          class="btn btn-primary"
          ref={(element) => queueMicrotask(() => element.focus())}
          disabled={props.plan.values.size === 0}
          onClick={() => props.onAccept(props.plan)}
        >
          {t('paste.accept', { count: props.plan.values.size })}
        </button>
      </div>
    </>
  );
}

/** What a cell would hold; what it holds now is struck out where it differs. */
function PlannedCell(props: { readonly slot: Slot; readonly plan: PastePlan }) {
  const { store } = useWorkspace();
  const { index, kind } = props.slot.cell;
  const before = () => formatCell(store.cell(index), kind);
  const after = () => formatCell(props.plan.values.get(index) ?? store.cell(index), kind);
  return (
    <td>
      <Show when={before() !== '' && before() !== after()}>
        <del>{before()}</del>{' '}
      </Show>
      {after()}
    </td>
  );
}
