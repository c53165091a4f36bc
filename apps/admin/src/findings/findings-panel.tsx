import { cellLabel, type Finding, type RootCause, type Severity } from '@nianbao/core';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { formatCell } from '../grid/cell-text.ts';
import { local, t } from '../language/language.ts';
import { fieldNames, type FieldName } from '../report/report-store.ts';
import { useWorkspace, type Target, type Workspace } from '../report/workspace.ts';
import { applyFinding } from './apply-finding.ts';
import type { FindingGroup } from './finding-index.ts';
import { proposedValue } from './proposed-value.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Everything the rules say, to be gone through one by one. */
export function FindingsPanel(props: { readonly onLeave: () => void }) {
  const workspace = useWorkspace();
  const { findings } = workspace;
  const [only, setOnly] = createSignal<Severity>();
  const isShown = ({ findings: [first] }: FindingGroup) => !only() || first?.severity === only();
  const shown = createMemo(() => findings.groups().filter(isShown));
  const isNarrow = window.matchMedia('(max-width: 64rem)');
  const goTo = (target: Target | undefined) => {
    if (!target) return;
    // On a phone the list covers the report that it leads into.
    if (isNarrow.matches) props.onLeave();
    workspace.goTo(target);
  };
  return (
    <div class="panel">
      <div class="panel-head">
        <h2 class="font-medium">{t('panel.findings')}</h2>
        <div class="flex gap-1" role="group" aria-label={t('findings.filter')}>
          <For each={severities}>
            {(severity) => (
              <button
                type="button"
                class="chip"
                aria-pressed={only() === severity}
                disabled={findings.counts()[severity] === 0}
                onClick={() => setOnly((now) => (now === severity ? undefined : severity))}
              >
                {t(`severity.${severity}`)} <span class="numerals">{findings.counts()[severity]}</span>
              </button>
            )}
          </For>
        </div>
      </div>
      <Show when={shown().length > 0} fallback={<AllClear />}>
        <ul class="divide-y divide-line">
          <For each={shown()}>{(group) => <GroupView group={group} onGo={goTo} />}</For>
        </ul>
      </Show>
      <Show when={findings.undecided().length > 0}>
        <p class="px-4 py-3 text-sm text-ink-3">
          {t('findings.undecided', { count: findings.undecided().length })}
        </p>
      </Show>
    </div>
  );
}

type Go = (target: Target | undefined) => void;

/** A finding, or several that one cell explains: the cell first, what follows from it below. */
function GroupView(props: { readonly group: FindingGroup; readonly onGo: Go }) {
  const { group } = props;
  const [first, ...implied] = group.findings;
  return (
    <li class="finding">
      <Show when={group.cause}>{(cause) => <CauseView cause={cause()} onGo={props.onGo} />}</Show>
      <Show when={first}>{(finding) => <FindingView finding={finding()} onGo={props.onGo} />}</Show>
      <Show when={implied.length > 0}>
        <details class="mt-1 ml-6">
          <summary class="cursor-pointer text-ink-2">
            {t('findings.implied', { count: implied.length })}
          </summary>
          <div class="mt-1 space-y-2">
            <For each={implied}>{(finding) => <FindingView finding={finding} onGo={props.onGo} />}</For>
          </div>
        </details>
      </Show>
    </li>
  );
}

/** The cell whose change would settle all findings of a group, and to what. */
function CauseView(props: { readonly cause: RootCause; readonly onGo: Go }) {
  const { store, isReadOnly } = useWorkspace();
  const cell = store.format.cellById.get(props.cause.cell);
  if (!cell) return null;
  const target = { kind: 'cell', index: cell.index } as const;
  const proposal = () => (isReadOnly() ? undefined : proposedValue(store, props.cause));
  const change = (value: number) => {
    store.edit({ cells: new Map([[cell.index, value]]) });
    props.onGo(target);
  };
  return (
    <p class="cause">
      {t('findings.cause')}{' '}
      <button type="button" class="link text-left" onClick={() => props.onGo(target)}>
        {local(cellLabel(cell))}
      </button>
      <Show when={proposal()}>
        {(proposed) => (
          <button type="button" class="link" onClick={() => change(proposed().value)}>
            {t('findings.change', { value: formatCell(proposed().value, cell.kind) })}
          </button>
        )}
      </Show>
    </p>
  );
}

function FindingView(props: { readonly finding: Finding; readonly onGo: Go }) {
  const workspace = useWorkspace();
  const target = () => targetOf(workspace, props.finding);
  const apply = () => {
    const place = target();
    applyFinding(workspace.store, props.finding);
    props.onGo(place);
  };
  return (
    <div data-severity={props.finding.severity}>
      <button type="button" class="finding-button" onClick={() => props.onGo(target())}>
        <Icon name={props.finding.severity} />
        <span class="min-w-0">
          <span class="sr-only">{t(`severity.${props.finding.severity}`)}：</span>
          <span class="block">{local(props.finding.message)}</span>
          <span class="block truncate text-xs text-ink-3">{whereOf(workspace, props.finding)}</span>
        </span>
      </button>
      <Show when={props.finding.basis.length > 0}>
        <p class="finding-basis">{t('findings.basis', { basis: props.finding.basis.join('；') })}</p>
      </Show>
      <Show when={workspace.isReadOnly() ? undefined : props.finding.fix}>
        {(fix) => (
          <button type="button" class="link finding-fix" onClick={apply}>
            {local(fix().label)}
          </button>
        )}
      </Show>
    </div>
  );
}

function AllClear() {
  return (
    <div class="flex flex-col items-center gap-2 px-6 py-12 text-center text-ink-2">
      <Icon name="check" class="size-7 text-good" />
      <p>{t('findings.none')}</p>
    </div>
  );
}

function fieldOf({ place }: Finding): FieldName | undefined {
  return fieldNames.find((name) => name === place?.field);
}

function targetOf({ store }: Workspace, finding: Finding): Target | undefined {
  const index = store.format.cellById.get(finding.cells[0] ?? '')?.index;
  if (index !== undefined) return { kind: 'cell', index };
  const field = fieldOf(finding);
  if (!field) return undefined;
  const { block, start, end } = finding.place ?? {};
  return { kind: 'field', field, block, start, end };
}

function whereOf({ store }: Workspace, finding: Finding): string {
  const cell = store.format.cellById.get(finding.cells[0] ?? '');
  if (cell) return local(cellLabel(cell));
  const field = fieldOf(finding);
  if (!field) return '';
  const quote = finding.place?.quote;
  return quote ? `${t(`field.${field}`)} · “${quote}”` : t(`field.${field}`);
}
