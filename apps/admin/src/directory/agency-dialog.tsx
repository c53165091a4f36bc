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
  type AgencyFields,
  type DirectoryAgency,
} from './directory-api.ts';

/** What the dialog is about: an agency that is to be added below another, or at the top. */
export interface AddedAgency {
  readonly below: DirectoryAgency | undefined;
}

/** An agency as it enters the tree. */
export function AgencyDialog(props: {
  readonly added: AddedAgency | undefined;
  readonly agencies: readonly DirectoryAgency[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}) {
  const [fields, setFields] = createSignal<AgencyFields>(blankBelow(undefined));
  const attempt = createAttempt();
  const set = (change: Partial<AgencyFields>) => setFields((now) => ({ ...now, ...change }));
  createEffect(
    on(
      () => props.added,
      (added) => {
        setFields(blankBelow(added?.below));
        attempt.clear();
      },
    ),
  );
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await attempt.run(() => addAgency(fields())))) return;
    props.onSaved();
    props.onClose();
  };
  return (
    <Modal title={t('agencies.add')} isOpen={props.added !== undefined} onClose={props.onClose}>
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
        <Field label={t('agencies.validFrom')}>
          {(id) => (
            <input
              id={id}
              type="date"
              class="input"
              value={fields().validFrom ?? ''}
              onInput={(event) => set({ validFrom: event.currentTarget.value || null })}
            />
          )}
        </Field>
        <button type="submit" class="btn btn-primary w-full" disabled={attempt.isBusy()}>
          {t('agencies.save')}
        </button>
      </form>
    </Modal>
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
  };
}
