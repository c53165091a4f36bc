import { cellLabel, type Finding, type Severity } from '@nianbao/core';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { local, t } from '../language/language.ts';
import type { FieldName } from '../report/report-store.ts';
import { fieldNames } from '../report/report-store.ts';
import { useWorkspace, type Target, type Workspace } from '../report/workspace.ts';
import { applyFinding } from './apply-finding.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Everything the rules say, to be gone through one by one. */
export function FindingsPanel(props: { readonly onLeave: () => void }) {
  const workspace = useWorkspace();
  const { findings } = workspace;
  const [only, setOnly] = createSignal<Severity>();
  const shown = createMemo(() => findings.failed().filter(({ severity }) => !only() || severity === only()));
  const isNarrow = window.matchMedia('(max-width: 64rem)');
  const goTo = (finding: Finding) => {
    const target = targetOf(workspace, finding);
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
                data-severity={severity}
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
          <For each={shown()}>
            {(finding) => (
              <li class="finding" data-severity={finding.severity}>
                <button type="button" class="finding-button" onClick={() => goTo(finding)}>
                  <Icon name={finding.severity} />
                  <span class="min-w-0">
                    <span class="sr-only">{t(`severity.${finding.severity}`)}：</span>
                    <span class="block">{local(finding.message)}</span>
                    <span class="block truncate text-xs text-ink-3">{whereOf(workspace, finding)}</span>
                  </span>
                </button>
                <Show when={finding.basis.length > 0}>
                  <p class="finding-basis">{t('findings.basis', { basis: finding.basis.join('；') })}</p>
                </Show>
                <Show when={workspace.isReadOnly() ? undefined : finding.fix}>
                  {(fix) => (
                    <button
                      type="button"
                      class="link finding-fix"
                      onClick={() => applyFinding(workspace.store, finding)}
                    >
                      {local(fix().label)}
                    </button>
                  )}
                </Show>
              </li>
            )}
          </For>
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
