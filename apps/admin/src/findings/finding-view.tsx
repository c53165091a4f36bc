import type { Finding } from '@nianbao/core';
import { createSignal, Show } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { local, t } from '../language/language.ts';
import { useWorkspace, type Target } from '../report/workspace.ts';
import { applyFinding } from './apply-finding.ts';
import { describeFindingPlace, targetOfFinding } from './finding-place.ts';
import { isJustifiable, withJustification } from './justifications.ts';

interface FindingViewProps {
  readonly finding: Finding;
  readonly onGo: (target: Target | undefined) => void;
}

/** A finding in the list: what is wrong and where, why it is asked for, what can be done about it. */
export function FindingView(props: FindingViewProps) {
  const workspace = useWorkspace();
  const target = () => targetOfFinding(workspace, props.finding);
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
          <span class="block truncate text-xs text-ink-3">
            {describeFindingPlace(workspace, props.finding)}
          </span>
        </span>
      </button>
      <Basis finding={props.finding} />
      <Show when={workspace.isReadOnly() ? undefined : props.finding.fix}>
        {(fix) => (
          <button type="button" class="link finding-fix" onClick={apply}>
            {local(fix().label)}
          </button>
        )}
      </Show>
      <Show when={props.finding.justification || isJustifiable(props.finding, workspace.findings.ruleOf)}>
        <Reason finding={props.finding} />
      </Show>
    </div>
  );
}

/** On what the finding rests; opened, what the rule asks for in full. */
function Basis(props: { readonly finding: Finding }) {
  const { findings } = useWorkspace();
  const rule = () => findings.ruleOf(props.finding.rule);
  return (
    <details class="finding-basis">
      <summary>
        {props.finding.basis.length > 0
          ? t('findings.basis', { basis: props.finding.basis.join('；') })
          : t('findings.plausibility')}
      </summary>
      <Show when={rule()}>
        {(known) => (
          <p>
            {local(known().states)}
            <span class="block opacity-80">{known().id}</span>
          </p>
        )}
      </Show>
    </details>
  );
}

/** The written reason for which a finding may stand: given, changed or taken back here. */
function Reason(props: { readonly finding: Finding }) {
  const { store, author, isReadOnly } = useWorkspace();
  const [draft, setDraft] = createSignal<string>();
  const given = () => props.finding.justification;
  const keep = (reason: string) => {
    const signed = { by: author(), date: new Date().toISOString().slice(0, 10) };
    const all = withJustification(store.field('justifications') ?? [], props.finding, reason, signed);
    store.edit({ fields: { justifications: all } });
    setDraft(undefined);
  };
  return (
    <div class="finding-reason">
      <Show when={draft() === undefined ? given() : undefined}>
        {(reason) => (
          <p>
            <q class="state-note">{reason().reason}</q>{' '}
            <span class="text-xs text-ink-3">{[reason().by, reason().date].filter(Boolean).join('，')}</span>
          </p>
        )}
      </Show>
      <Show when={!isReadOnly()}>
        <Show
          when={draft() !== undefined}
          fallback={
            <span class="flex gap-3">
              <button type="button" class="link" onClick={() => setDraft(given()?.reason ?? '')}>
                {given() ? t('findings.changeReason') : t('findings.giveReason')}
              </button>
              <Show when={given()}>
                <button type="button" class="link" onClick={() => keep('')}>
                  {t('findings.takeReasonBack')}
                </button>
              </Show>
            </span>
          }
        >
          <textarea
            ref={(element) => queueMicrotask(() => element.focus())}
            class="input mt-1"
            rows={2}
            maxLength={1_000}
            aria-label={t('workflow.submit.reason')}
            placeholder={t('workflow.submit.example')}
            value={draft() ?? ''}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
          <span class="mt-1 flex justify-end gap-2">
            <button type="button" class="btn btn-small" onClick={() => setDraft(undefined)}>
              {t('common.cancel')}
            </button>
            <button
              type="button"
              class="btn btn-small btn-primary"
              disabled={(draft() ?? '').trim() === ''}
              onClick={() => keep(draft() ?? '')}
            >
              {t('findings.keepReason')}
            </button>
          </span>
        </Show>
      </Show>
    </div>
  );
}
