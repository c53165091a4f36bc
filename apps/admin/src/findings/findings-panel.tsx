import type { Severity } from '@nianbao/core';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { t } from '../language/language.ts';
import { useWorkspace, type Target } from '../report/workspace.ts';
import type { FindingGroup } from './finding-index.ts';
import { FindingView } from './finding-view.tsx';
import { LocatedErrors } from './located-errors.tsx';

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
      <LocatedErrors onGo={goTo} />
      <Show
        when={shown().length > 0}
        fallback={
          <Show when={findings.isChecked()} fallback={<Checking />}>
            <AllClear />
          </Show>
        }
      >
        <ul class="divide-y divide-line">
          <For each={shown()}>{(group) => <GroupView group={group} onGo={goTo} />}</For>
        </ul>
      </Show>
      <Show when={findings.justified().length > 0}>
        <details class="justified">
          <summary>{t('findings.justified', { count: findings.justified().length })}</summary>
          <ul class="divide-y divide-line">
            <For each={findings.justified()}>
              {(finding) => (
                <li class="finding">
                  <FindingView finding={finding} onGo={goTo} />
                </li>
              )}
            </For>
          </ul>
        </details>
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

function Checking() {
  return (
    <div class="space-y-3 px-4 py-4" aria-busy="true">
      <p class="sr-only">{t('common.loading')}</p>
      <span class="skeleton" />
      <span class="skeleton w-5/6" />
      <span class="skeleton w-2/3" />
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
