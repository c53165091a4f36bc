import { transitions, type WorkflowAction } from '@nianbao/core/workflow';
import { createMemo, createSignal, For, Show } from 'solid-js';
import type { ReportItem } from '../api/report-api.ts';
import { t } from '../language/language.ts';
import type { Me } from '../session/session.ts';
import { notify } from '../shell/notices.tsx';
import { isForward, possibleSteps } from '../workflow/possible-steps.ts';
import { ReasonDialog } from '../workflow/reason-dialog.tsx';
import { takeSteps } from './bulk-steps.ts';

interface BulkBarProps {
  readonly items: readonly ReportItem[];
  readonly me: Me | null | undefined;
  readonly onDone: () => void;
  readonly onClear: () => void;
}

const offered = ['approve', 'publish', 'return'] as const satisfies readonly WorkflowAction[];
type Offered = (typeof offered)[number];

/** What can be done with all reports that were ticked; each step says how many of them it is for. */
export function BulkBar(props: BulkBarProps) {
  const [dialog, setDialog] = createSignal<'return' | 'publish'>();
  const [done, setDone] = createSignal<number>();
  const canTake = (item: ReportItem, action: Offered) =>
    possibleSteps(item.status, props.me?.role).some((step) => step.action === action);
  const fit = createMemo(
    () =>
      new Map<Offered, readonly ReportItem[]>(
        offered.map((action) => [action, props.items.filter((item) => canTake(item, action))]),
      ),
  );
  const countOf = (action: Offered) => fit().get(action)?.length ?? 0;

  const take = async (action: WorkflowAction, reason: string) => {
    const items = fit().get(offered.find((each) => each === action) ?? 'approve') ?? [];
    setDone(0);
    const refused = await takeSteps(items, { action, reason, onProgress: setDone });
    setDone(undefined);
    const text = t('review.bulkDone', {
      step: t(`workflow.step.${action}`),
      count: items.length - refused.length,
      refused: refused.length,
    });
    notify({
      tone: refused.length > 0 ? 'bad' : 'plain',
      text: { zh: text, en: text },
      details: refused.map(({ item, problem }) => ({
        zh: `${item.agency.name}：${problem.messages.zh}`,
        en: `${item.agency.name}: ${problem.messages.en}`,
      })),
    });
    props.onDone();
  };
  return (
    <div class="bulk-bar" role="region" aria-label={t('review.bulk')}>
      <span class="numerals" role="status">
        <Show when={done() !== undefined} fallback={t('review.selected', { count: props.items.length })}>
          {t('review.bulkBusy', { done: done() ?? 0, count: props.items.length })}
        </Show>
      </span>
      <span class="flex-1" />
      <For each={offered}>
        {(action) => (
          <button
            type="button"
            class="btn"
            classList={{ 'btn-primary': isForward(transitions[action]) }}
            disabled={countOf(action) === 0 || done() !== undefined}
            onClick={() => (action === 'approve' ? void take(action, '') : setDialog(action))}
          >
            {t(`workflow.step.${action}`)} <span class="numerals">{countOf(action)}</span>
          </button>
        )}
      </For>
      <button type="button" class="btn btn-quiet" onClick={() => props.onClear()}>
        {t('review.clear')}
      </button>
      <ReasonDialog action={dialog()} onClose={() => setDialog(undefined)} onTake={take} />
    </div>
  );
}
