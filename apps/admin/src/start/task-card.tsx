import { A } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { Match, Show, Switch } from 'solid-js';
import { remarksQuery } from '../api/remark-api.ts';
import type { ReportItem } from '../api/report-api.ts';
import { versionsQuery } from '../api/workflow-api.ts';
import { Icon } from '../controls/icon.tsx';
import { formatDate, t } from '../language/language.ts';
import { daysUntil } from './deadline.ts';
import type { Task } from './tasks.ts';

interface TaskCardProps {
  readonly task: Task;
  /** There are reports of other years to begin from. */
  readonly hasEarlier?: boolean;
  readonly mayCreate?: boolean;
  readonly onBegin?: (from: 'previous' | 'blank', year: number) => void;
  readonly onImport?: () => void;
}

/** One thing to do: what it is, by when, why, and the button that leads into it. */
export function TaskCard(props: TaskCardProps) {
  const task = () => props.task;
  const ofReport = () => {
    const each = task();
    return each.kind === 'begin' ? undefined : each;
  };
  const year = () => {
    const each = task();
    return each.kind === 'begin' ? each.year : each.item.year;
  };
  return (
    <li class="task-card card" data-kind={task().kind}>
      <div class="min-w-0 flex-1 space-y-1">
        <h3 class="font-medium">{t(`start.task.${task().kind}`, { year: year() })}</h3>
        <Show when={task().kind !== 'waiting'}>
          <Due day={task().due} />
        </Show>
        <Show when={ofReport()}>
          {(each) => (
            <>
              <Switch>
                <Match when={each().kind === 'returned' || each().kind === 'correcting'}>
                  <Why id={each().item.id} action={each().kind === 'returned' ? 'return' : 'correct'} />
                </Match>
                <Match when={each().kind === 'waiting'}>
                  <p class="text-ink-2">
                    {t(
                      each().item.status === 'approved'
                        ? 'start.waitingFor.approved'
                        : 'start.waitingFor.submitted',
                    )}
                  </p>
                </Match>
                <Match when={each().kind === 'draft'}>
                  <p class="text-ink-2">{t('start.next', { step: nextStep(each().item) })}</p>
                </Match>
              </Switch>
              <OpenRemarks id={each().item.id} />
            </>
          )}
        </Show>
      </div>
      <Show
        when={ofReport()}
        fallback={
          <Show when={props.mayCreate}>
            <BeginButtons {...props} year={year()} />
          </Show>
        }
      >
        {(each) => (
          <A
            href={`/reports/${each().item.id}`}
            class="btn"
            classList={{ 'btn-primary': each().kind !== 'waiting' }}
          >
            {t(`start.act.${each().kind}`)}
          </A>
        )}
      </Show>
    </li>
  );
}

function BeginButtons(props: TaskCardProps & { readonly year: number }) {
  return (
    <div class="flex flex-wrap gap-2">
      <button type="button" class="btn" onClick={() => props.onImport?.()}>
        {t('start.beginFile')}
      </button>
      <button type="button" class="btn" onClick={() => props.onBegin?.('blank', props.year)}>
        {t('start.beginBlank')}
      </button>
      <Show when={props.hasEarlier}>
        <button type="button" class="btn btn-primary" onClick={() => props.onBegin?.('previous', props.year)}>
          {t('start.beginPrevious')}
        </button>
      </Show>
    </div>
  );
}

/** Fewer days than this are pressing. */
const PRESSING = 14;

function Due(props: { readonly day: string }) {
  const days = () => daysUntil(props.day, new Date());
  const left = () => {
    if (days() < 0) return t('start.overdue', { days: -days() });
    return days() === 0 ? t('start.today') : t('start.left', { days: days() });
  };
  const tone = () => {
    if (days() < 0) return 'bad';
    return days() <= PRESSING ? 'warn' : 'plain';
  };
  return (
    <p class="text-sm text-ink-2 numerals">
      {t('start.due', { day: formatDate(props.day) })}
      {' · '}
      <strong class="due" data-tone={tone()}>
        {left()}
      </strong>
    </p>
  );
}

/** The reason that was given with the step that brought the report back. */
function Why(props: { readonly id: string; readonly action: 'return' | 'correct' }) {
  const versions = useQuery(() => versionsQuery(props.id));
  const step = () =>
    versions.isSuccess ? versions.data.items.find(({ action }) => action === props.action) : undefined;
  return (
    <Show when={step()}>
      {(taken) => (
        <p class="task-why">
          <q>{taken().note}</q>
          <span class="block text-xs text-ink-3">
            {taken().changedBy.name ?? t('workflow.somebody')} · {formatDate(taken().changedAt, true)}
          </span>
        </p>
      )}
    </Show>
  );
}

function OpenRemarks(props: { readonly id: string }) {
  const remarks = useQuery(() => remarksQuery(props.id));
  const open = () =>
    remarks.isSuccess ? remarks.data.filter(({ resolved }) => resolved === null).length : 0;
  return (
    <Show when={open() > 0}>
      <p>
        <A href={`/reports/${props.id}?panel=remarks`} class="link inline-flex items-center gap-1.5">
          <Icon name="remark" />
          {t('start.remarks', { count: open() })}
        </A>
      </p>
    </Show>
  );
}

function nextStep({ findings }: ReportItem): string {
  return findings.errors > 0 ? t('start.nextErrors', { count: findings.errors }) : t('start.nextSubmit');
}
