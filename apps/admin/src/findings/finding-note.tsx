import type { Finding } from '@nianbao/core';
import { Show } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { local, t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';
import { applyFinding } from './apply-finding.ts';

/** A finding in full: what is wrong, on what provision it rests, and the fix to apply. */
export function FindingNote(props: { readonly finding: Finding }) {
  const { store, isReadOnly } = useWorkspace();
  return (
    <div class="finding-note" data-severity={props.finding.severity}>
      <Icon name={props.finding.severity} />
      <div class="min-w-0 space-y-0.5">
        <p>
          <span class="sr-only">{t(`severity.${props.finding.severity}`)}：</span>
          {local(props.finding.message)}
        </p>
        <Show when={props.finding.basis.length > 0}>
          <p class="text-xs text-ink-3">{t('findings.basis', { basis: props.finding.basis.join('；') })}</p>
        </Show>
        <Show when={isReadOnly() ? undefined : props.finding.fix}>
          {(fix) => (
            <button
              type="button"
              class="link"
              tabIndex={-1}
              onClick={() => applyFinding(store, props.finding)}
            >
              {local(fix().label)}
            </button>
          )}
        </Show>
      </div>
    </div>
  );
}
