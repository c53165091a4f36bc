import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { A } from '@solidjs/router';
import { For, Match, Show, Switch } from 'solid-js';
import { Icon, type IconName } from '../controls/icon.tsx';
import { language, local, t } from '../language/language.ts';
import type { SaveState } from './autosave.ts';
import { downloads } from './downloads.ts';
import type { ReportWorkflow } from '../workflow/report-workflow.ts';
import { WorkflowSteps } from '../workflow/workflow-steps.tsx';
import { useWorkspace, type Panel } from './workspace.ts';

interface ReportHeaderProps {
  readonly id: string;
  readonly workflow: ReportWorkflow;
  readonly saveState: SaveState;
  readonly onSaveNow: () => void;
  /** The person reviews rather than writes: the points to look at are at hand. */
  readonly isReviewer: boolean;
}

/** Which report this is, whether it is saved, and what can be looked at beside it. */
export function ReportHeader(props: ReportHeaderProps) {
  const workspace = useWorkspace();
  const { store, findings, evidence, remarks, isReadOnly, undo } = workspace;
  const item = () => props.workflow.item();
  const open = () => findings.counts().error + findings.counts().warning;
  return (
    <section class="report-header" aria-label={t('report.bar')}>
      <A href="/reports" class="btn btn-quiet btn-icon" aria-label={t('notFound.back')}>
        <Icon name="left" />
      </A>
      <div class="mr-auto min-w-0">
        <p class="truncate font-medium">{item().agency.name}</p>
        <p class="flex items-center gap-2 text-xs text-ink-3">
          <span class="numerals">{t('reports.yearOf', { year: item().year })}</span>
          <span class="status-chip" data-status={item().status}>
            {t(`status.${item().status}`)}
          </span>
          <Show when={!isReadOnly()} fallback={<span>{t('save.readOnly')}</span>}>
            <SaveStatus state={props.saveState} onSaveNow={props.onSaveNow} />
          </Show>
        </p>
      </div>
      <Show when={!isReadOnly()}>
        <button
          type="button"
          class="btn btn-quiet btn-icon max-sm:hidden"
          aria-label={t('report.undo')}
          title={`${t('report.undo')} (Ctrl+Z)`}
          disabled={!store.canUndo()}
          onClick={() => undo(false)}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          class="btn btn-quiet btn-icon max-sm:hidden"
          aria-label={t('report.redo')}
          title={`${t('report.redo')} (Ctrl+Y)`}
          disabled={!store.canRedo()}
          onClick={() => undo(true)}
        >
          <Icon name="redo" />
        </button>
      </Show>
      <div class="panel-tabs" role="group" aria-label={t('panel.label')}>
        <PanelButton {...tab('findings', 'list')} count={open()} />
        <PanelButton {...tab('remarks', 'remark')} count={remarks.openCount()} />
        <Show when={props.isReviewer}>
          <PanelButton {...tab('review', 'review')} />
        </Show>
        <PanelButton {...tab('preview', 'eye')} />
        <PanelButton {...tab('history', 'clock')} />
        <Show when={evidence.isImported}>
          <PanelButton {...tab('evidence', 'source')} count={evidence.open().length} />
        </Show>
      </div>
      <DownloadMenu id={props.id} onBefore={props.onSaveNow} />
      <div class="workflow-steps">
        <WorkflowSteps workflow={props.workflow} />
      </div>
    </section>
  );

  function tab(panel: Panel, icon: IconName) {
    return {
      panel,
      icon,
      get isOn() {
        return workspace.panel() === panel;
      },
      onToggle: () => workspace.openPanel(workspace.panel() === panel ? undefined : panel),
    };
  }
}

function PanelButton(props: {
  readonly panel: Panel;
  readonly icon: IconName;
  readonly isOn: boolean;
  readonly count?: number;
  readonly onToggle: () => void;
}) {
  return (
    <button type="button" class="panel-tab" aria-pressed={props.isOn} onClick={() => props.onToggle()}>
      <Icon name={props.icon} />
      <span>{t(`panel.${props.panel}`)}</span>
      <Show when={props.count}>{(count) => <span class="count numerals">{count()}</span>}</Show>
    </button>
  );
}

function SaveStatus(props: { readonly state: SaveState; readonly onSaveNow: () => void }) {
  const failed = () => (props.state.kind === 'failed' ? props.state : undefined);
  return (
    <span role="status" class="save-status" data-state={props.state.kind}>
      <Switch fallback={t('save.saved')}>
        <Match when={props.state.kind === 'pending' || props.state.kind === 'saving'}>
          {t('save.saving')}
        </Match>
        <Match when={props.state.kind === 'conflict'}>{t('save.conflict')}</Match>
        <Match when={failed()?.problem.status === 0}>
          <span class="text-warn">{t('save.offline')}</span>{' '}
          <button type="button" class="link" onClick={() => props.onSaveNow()}>
            {t('save.retry')}
          </button>
        </Match>
        <Match when={failed()}>
          {(state) => (
            <>
              {t('save.failed')} {local(state().problem.messages)}{' '}
              <button type="button" class="link" onClick={() => props.onSaveNow()}>
                {t('save.retry')}
              </button>
            </>
          )}
        </Match>
      </Switch>
    </span>
  );
}

function DownloadMenu(props: { readonly id: string; readonly onBefore: () => void }) {
  const { store } = useWorkspace();
  return (
    <DropdownMenu placement="bottom-end">
      <DropdownMenu.Trigger
        class="btn btn-quiet"
        onClick={() => props.onBefore()}
        title={t('download.title')}
      >
        <Icon name="download" />
        <span class="max-xl:sr-only">{t('download.title')}</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="menu">
          <For each={downloads}>
            {(each) => (
              <DropdownMenu.Item
                class="menu-item"
                onSelect={() =>
                  void each.save({ id: props.id, report: store.committed(), language: language() })
                }
              >
                {t(`download.${each.kind}`)}
              </DropdownMenu.Item>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
