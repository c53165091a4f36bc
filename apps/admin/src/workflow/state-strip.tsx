import type { ReportStatus, WorkflowAction } from '@nianbao/core/workflow';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, For, Show } from 'solid-js';
import { versionsQuery } from '../api/workflow-api.ts';
import { Icon } from '../controls/icon.tsx';
import { formatDate, t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';

/** The step that led to a status. */
const stepTo: Readonly<Record<ReportStatus, WorkflowAction | undefined>> = {
  draft: undefined,
  submitted: 'submit',
  returned: 'return',
  approved: 'approve',
  published: 'publish',
  correcting: 'correct',
};

/** The way that every report goes, for the eye; a return or a correction is a step aside. */
const way: readonly ReportStatus[] = ['draft', 'submitted', 'approved', 'published'];

/** Where a report stands, who brought it there, when and why. A draft that nobody has sent on needs no word. */
export function StateStrip(props: { readonly id: string; readonly status: ReportStatus }) {
  const { remarks, openPanel, isReadOnly } = useWorkspace();
  const versions = useQuery(() => versionsQuery(props.id));
  const step = createMemo(() => {
    const action = stepTo[props.status];
    return versions.isSuccess ? versions.data.items.find((each) => each.action === action) : undefined;
  });
  const sentence = () => {
    if (props.status === 'draft') return t('workflow.state.draft');
    const taken = step();
    if (!taken) return t(`status.${props.status}`);
    const who = taken.changedBy.name ?? t('workflow.somebody');
    return t(`workflow.state.${props.status}`, { who, when: formatDate(taken.changedAt, true) });
  };
  return (
    <Show when={props.status !== 'draft'}>
      <div class="state-strip" data-status={props.status}>
        <Icon name={props.status === 'returned' || props.status === 'correcting' ? 'undo' : 'check'} />
        <p class="min-w-0 flex-1">
          {sentence()}
          <Show when={step()?.note}>{(note) => <q class="state-note">{note()}</q>}</Show>
          <Show when={props.status === 'correcting'}>
            <span class="text-ink-3"> {t('workflow.keptPublic')}</span>
          </Show>
          <Show when={isReadOnly()}>
            <span class="text-ink-3"> {t('workflow.locked')}</span>
          </Show>
        </p>
        <Show when={remarks.openCount() > 0}>
          <button type="button" class="link whitespace-nowrap" onClick={() => openPanel('remarks')}>
            {t('workflow.remarks', { count: remarks.openCount() })}
          </button>
        </Show>
        <Track status={props.status} />
      </div>
    </Show>
  );
}

/** The way of the report with the part behind it filled in. */
function Track(props: { readonly status: ReportStatus }) {
  const at = () => Math.max(0, way.indexOf(props.status));
  return (
    <ol class="state-track" aria-label={t('workflow.track')}>
      <For each={way}>
        {(status, index) => (
          <li data-done={index() <= at()} aria-current={status === props.status ? 'step' : undefined}>
            {t(`status.${status}`)}
          </li>
        )}
      </For>
    </ol>
  );
}
