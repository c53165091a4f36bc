import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { createAttempt } from '../controls/attempt.ts';
import { Field } from '../controls/field.tsx';
import { Modal } from '../controls/modal.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { t } from '../language/language.ts';
import {
  addAgency,
  agencyKinds,
  agencyLevels,
  changeAgency,
  type AgencyFields,
  type DirectoryAgency,
} from './directory-api.ts';

/** What the dialog is about: an agency that is to be added below another, or at the top, or one that is changed. */
export type AgencyEdit =
  | { readonly kind: 'add'; readonly below: DirectoryAgency | undefined }
  | { readonly kind: 'change'; readonly agency: DirectoryAgency };

/** An agency as it enters the tree, is renamed or moved in it, and leaves it. */
export function AgencyDialog(props: {
  readonly edit: AgencyEdit | undefined;
  readonly agencies: readonly DirectoryAgency[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}) {
  const [fields, setFields] = createSignal<AgencyFields>(blankBelow(undefined));
  const attempt = createAttempt();
  const set = (change: Partial<AgencyFields>) => setFields((now) => ({ ...now, ...change }));
  createEffect(
    on(
      () => props.edit,
      (edit) => {
        setFields(edit?.kind === 'change' ? edit.agency : blankBelow(edit?.below));
        attempt.clear();
      },
    ),
  );
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const { edit } = props;
    const { name, parentId, kind, level, creditCode, validFrom, validTo } = fields();
    const asked = { name: name.trim(), parentId, kind, level, creditCode, validFrom, validTo };
    const saved = await attempt.run(() =>
      edit?.kind === 'change' ? changeAgency(edit.agency, asked) : addAgency(asked),
    );
    if (!saved) return;
    props.onSaved();
    props.onClose();
  };
  return (
    <Modal
      title={t(props.edit?.kind === 'change' ? 'agencies.change' : 'agencies.add')}
      isOpen={props.edit !== undefined}
      onClose={props.onClose}
    >
      <form class="space-y-4" onSubmit={(event) => void save(event)}>
        <Show when={attempt.problem()}>{(problem) => <ProblemNote problem={problem()} />}</Show>
        <Field label={t('agencies.name')} hint={t('agencies.nameHint')}>
          {(id, hint) => (
            <input
              id={id}
              aria-describedby={hint}
              class="input"
              required
              minLength={2}
              maxLength={200}
              value={fields().name}
              onInput={(event) => set({ name: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t('agencies.parent')}>
          {(id) => (
            <select
              id={id}
              class="input"
              onChange={(event) => set({ parentId: event.currentTarget.value || null })}
            >
              <option value="">{t('agencies.top')}</option>
              <For each={props.agencies}>
                {(agency) => (
                  <option value={agency.id} selected={agency.id === fields().parentId}>
                    {'\u3000'.repeat(agency.depth)}
                    {agency.name}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <div class="grid grid-cols-2 gap-4">
          <Choice
            label={t('agencies.kind')}
            value={fields().kind}
            options={agencyKinds}
            nameOf={(kind) => t(`agencies.kinds.${kind}`)}
            onChange={(kind) => set({ kind })}
          />
          <Choice
            label={t('agencies.level')}
            value={fields().level}
            options={agencyLevels}
            nameOf={(level) => t(`agencyLevel.${level}`)}
            onChange={(level) => set({ level })}
          />
        </div>
        <Field label={t('agencies.creditCode')}>
          {(id) => (
            <input
              id={id}
              class="input"
              maxLength={18}
              value={fields().creditCode ?? ''}
              onInput={(event) => set({ creditCode: event.currentTarget.value.trim() || null })}
            />
          )}
        </Field>
        <div class="grid grid-cols-2 gap-4">
          <Day
            label={t('agencies.validFrom')}
            day={fields().validFrom}
            onChange={(validFrom) => set({ validFrom })}
          />
          <Day
            label={t('agencies.validTo')}
            hint={t('agencies.closeText')}
            day={fields().validTo}
            onChange={(validTo) => set({ validTo })}
          />
        </div>
        <button type="submit" class="btn btn-primary w-full" disabled={attempt.isBusy()}>
          {t('agencies.save')}
        </button>
      </form>
    </Modal>
  );
}

function Day(props: {
  readonly label: string;
  readonly hint?: string;
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  return (
    <Field label={props.label} hint={props.hint}>
      {(id, hint) => (
        <input
          id={id}
          aria-describedby={hint}
          type="date"
          class="input"
          value={props.day ?? ''}
          onInput={(event) => props.onChange(event.currentTarget.value || null)}
        />
      )}
    </Field>
  );
}

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}) {
  const choose = (name: string) => {
    const chosen = props.options.find((each) => each === name);
    if (chosen !== undefined) props.onChange(chosen);
  };
  return (
    <Field label={props.label}>
      {(id) => (
        <select id={id} class="input" onChange={(event) => choose(event.currentTarget.value)}>
          <For each={props.options}>
            {(each) => (
              <option value={each} selected={each === props.value}>
                {props.nameOf(each)}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}

/** Below a government most are its departments. */
function blankBelow(above: DirectoryAgency | undefined): AgencyFields {
  return {
    name: '',
    parentId: above?.id ?? null,
    kind: above ? 'department' : 'government',
    level: above?.level ?? 'county',
    creditCode: null,
    validFrom: null,
    validTo: null,
  };
}
