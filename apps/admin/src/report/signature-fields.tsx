import type { Signature } from '@nianbao/core';
import { createEffect, For, on } from 'solid-js';
import { Field } from '../controls/field.tsx';
import { FindingNote } from '../findings/finding-note.tsx';
import { t } from '../language/language.ts';
import { useWorkspace } from './workspace.ts';

/** Who signs the report and when. */
export function SignatureFields() {
  const { store, findings, isReadOnly, target } = useWorkspace();
  let box: HTMLElement | undefined;
  const change = (part: Partial<Signature>) =>
    store.edit({ fields: { signature: { ...store.field('signature'), ...part } } }, 'signature');
  createEffect(
    on(target, (place) => {
      if (place?.kind === 'field' && place.field === 'signature') box?.querySelector('input')?.focus();
    }),
  );
  return (
    <section ref={(element) => (box = element)} class="report-section" aria-labelledby="heading-signature">
      <div class="report-section-head">
        <h2 id="heading-signature">{t('report.signature')}</h2>
      </div>
      <div class="grid max-w-xl gap-4 sm:grid-cols-2">
        <Field label={t('report.signatureAgency')}>
          {(id) => (
            <input
              id={id}
              class="input"
              maxLength={200}
              readOnly={isReadOnly()}
              value={store.field('signature').agency ?? ''}
              onInput={(event) => change({ agency: event.currentTarget.value || null })}
            />
          )}
        </Field>
        <Field label={t('report.signatureDate')}>
          {(id) => (
            <input
              id={id}
              class="input"
              type="date"
              readOnly={isReadOnly()}
              value={store.field('signature').date ?? ''}
              onChange={(event) => change({ date: event.currentTarget.value || null })}
            />
          )}
        </Field>
      </div>
      <For each={findings.ofField('signature')}>
        {(finding) => (
          <div class="narrative-finding">
            <FindingNote finding={finding} />
          </div>
        )}
      </For>
    </section>
  );
}
