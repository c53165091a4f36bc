import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { problemBodyOf, type ProblemBody } from '../api/api-problem.ts';
import { createReport, type Agency } from '../api/report-api.ts';
import { Field } from '../controls/field.tsx';
import { Modal } from '../controls/modal.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { t } from '../language/language.ts';
import { currentReportingYear } from './reporting-years.ts';
import { YearOptions } from './year-options.tsx';

interface NewReportDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly agencies: readonly Agency[];
  readonly ownAgency: Pick<Agency, 'id'> | undefined;
  readonly onMade: (report: { readonly id: string }) => void;
}

const starts = ['previous', 'blank'] as const;

/** Begins a report: whose, for which year, and from what. */
export function NewReportDialog(props: NewReportDialogProps) {
  const queries = useQueryClient();
  const [year, setYear] = createSignal(currentReportingYear());
  const [agency, setAgency] = createSignal('');
  const [from, setFrom] = createSignal<(typeof starts)[number]>('previous');
  const [isBusy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<ProblemBody>();
  createEffect(
    on(
      () => props.isOpen,
      () => setProblem(undefined),
    ),
  );
  const chosenAgency = () => agency() || props.ownAgency?.id || props.agencies[0]?.id;

  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      const agencyId = chosenAgency();
      const made = await createReport({ from: from(), year: year(), ...(agencyId ? { agencyId } : {}) });
      await queries.invalidateQueries({ queryKey: ['reports'] });
      props.onClose();
      props.onMade(made);
    } catch (error) {
      setProblem(problemBodyOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal title={t('reports.new')} isOpen={props.isOpen} onClose={props.onClose}>
      <form class="space-y-4" onSubmit={(event) => void make(event)}>
        <Show when={problem()}>
          {(each) => (
            <>
              <ProblemNote problem={each()} />
              <Show when={each().existing}>
                {(id) => (
                  <button type="button" class="btn" onClick={() => props.onMade({ id: id() })}>
                    {t('new.openExisting')}
                  </button>
                )}
              </Show>
            </>
          )}
        </Show>
        <Field label={t('reports.year')}>
          {(id) => (
            <select id={id} class="input" onChange={(event) => setYear(Number(event.currentTarget.value))}>
              <YearOptions chosen={year()} />
            </select>
          )}
        </Field>
        <Show when={props.agencies.length > 1}>
          <Field label={t('reports.agency')}>
            {(id) => (
              <select id={id} class="input" onChange={(event) => setAgency(event.currentTarget.value)}>
                <For each={props.agencies}>
                  {(each) => (
                    <option value={each.id} selected={each.id === chosenAgency()}>
                      {each.name}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
        </Show>
        <fieldset class="space-y-2">
          <legend class="text-sm font-medium text-ink-2">{t('new.from')}</legend>
          <For each={starts}>
            {(each) => (
              <label class="choice is-block">
                <input type="radio" name="from" checked={from() === each} onChange={() => setFrom(each)} />
                <span>
                  <span class="block font-medium">{t(`new.${each}`)}</span>
                  <span class="block text-sm text-ink-3">{t(`new.${each}Text`)}</span>
                </span>
              </label>
            )}
          </For>
        </fieldset>
        <div class="flex justify-end gap-2 pt-2">
          <button type="button" class="btn" onClick={() => props.onClose()}>
            {t('common.cancel')}
          </button>
          <button type="submit" class="btn btn-primary" disabled={isBusy()}>
            {t('new.make')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
