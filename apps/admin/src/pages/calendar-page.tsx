import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { deadlinesOf, statutoryDeadlines, whenOffChoices, type WhenOff } from '@nianbao/core/workflow';
import { createEffect, createSignal, For, Match, on, Show, Switch } from 'solid-js';
import { problemBodyOf, type ProblemBody } from '../api/api-problem.ts';
import { ProblemNote } from '../controls/problem-note.tsx';
import { calendarQuery, saveCalendar } from '../deadlines/calendar-query.ts';
import { readDays } from '../deadlines/day-list.ts';
import { formatDate, t } from '../language/language.ts';
import { reviewedYear } from '../review/reviewed-year.ts';
import { notify } from '../shell/notices.tsx';
import { PageHead } from '../shell/page-head.tsx';

/** Which days are worked, and what becomes of a last day that is off. */
export function CalendarPage() {
  const queries = useQueryClient();
  const calendar = useQuery(() => calendarQuery);
  const [whenOff, setWhenOff] = createSignal<WhenOff>('stays');
  const [off, setOff] = createSignal('');
  const [worked, setWorked] = createSignal('');
  const [problem, setProblem] = createSignal<ProblemBody>();
  const [isBusy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => (calendar.isSuccess ? calendar.data : undefined),
      (stored) => {
        if (!stored) return;
        setWhenOff(stored.calendar.whenOff);
        setOff(stored.calendar.daysOff.join('\n'));
        setWorked(stored.calendar.workdays.join('\n'));
      },
    ),
  );
  const days = () => ({ off: readDays(off()), worked: readDays(worked()) });
  const unknown = () => [...days().off.unknown, ...days().worked.unknown];
  const edited = () => ({
    whenOff: whenOff(),
    daysOff: [...days().off.days],
    workdays: [...days().worked.days],
  });
  const years = [reviewedYear(), reviewedYear() + 1];

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!calendar.isSuccess) return;
    setBusy(true);
    setProblem();
    try {
      await saveCalendar(edited(), calendar.data.number);
      notify({ tone: 'plain', text: { zh: '日历已保存。', en: 'The calendar is saved.' } });
    } catch (error) {
      setProblem(problemBodyOf(error));
    } finally {
      setBusy(false);
    }
    // Also after a refusal: somebody else may have changed it.
    await Promise.all(
      ['calendar', 'reports', 'statistics'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    );
  };

  return (
    <main id="main" class="page">
      <PageHead title={t('calendar.title')} text={t('calendar.text')} />
      <Switch>
        <Match when={calendar.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
        <Match when={calendar.isPending}>
          <span class="skeleton h-64" aria-busy="true" />
        </Match>
        <Match when={calendar.isSuccess}>
          <form class="card divide-y divide-line" onSubmit={(event) => void save(event)}>
            <fieldset class="p-5">
              <legend class="float-left mb-2 w-full font-medium">{t('calendar.whenOff')}</legend>
              <div class="clear-both flex flex-wrap gap-2">
                <For each={whenOffChoices}>
                  {(each) => (
                    <label class="choice">
                      <input
                        type="radio"
                        name="whenOff"
                        checked={whenOff() === each}
                        onChange={() => setWhenOff(each)}
                      />
                      {t(`calendar.choices.${each}`)}
                    </label>
                  )}
                </For>
              </div>
            </fieldset>
            <DayField
              name="off"
              label={t('calendar.daysOff')}
              hint={t('calendar.daysOffHint')}
              value={off()}
              onInput={setOff}
            />
            <DayField
              name="worked"
              label={t('calendar.workdays')}
              hint={t('calendar.workdaysHint')}
              value={worked()}
              onInput={setWorked}
            />
            <section class="p-5" aria-live="polite">
              <h2 class="font-medium">{t('calendar.deadlines')}</h2>
              <ul class="mt-1 space-y-1 text-ink-2 numerals">
                <For each={years}>
                  {(year) => {
                    const due = () => deadlinesOf(year, edited());
                    const law = statutoryDeadlines(year);
                    const isMoved = () => due().agency !== law.agency || due().level !== law.level;
                    return (
                      <li>
                        {t('calendar.due', {
                          year,
                          agency: formatDate(due().agency),
                          level: formatDate(due().level),
                        })}
                        <Show when={isMoved()}> {t('calendar.moved')}</Show>
                      </li>
                    );
                  }}
                </For>
              </ul>
              <Show when={unknown().length > 0}>
                <p class="mt-2 text-bad" role="alert">
                  {t('calendar.unknown', { days: unknown().join('、') })}
                </p>
              </Show>
              <Show when={problem()}>{(body) => <ProblemNote problem={body()} />}</Show>
              <button type="submit" class="btn btn-primary mt-4" disabled={isBusy() || unknown().length > 0}>
                {t('calendar.save')}
              </button>
            </section>
          </form>
        </Match>
      </Switch>
    </main>
  );
}

function DayField(props: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}) {
  return (
    <div class="p-5">
      <label class="font-medium" for={`calendar-${props.name}`}>
        {props.label}
      </label>
      <p class="mt-1 text-sm text-ink-3" id={`calendar-${props.name}-hint`}>
        {props.hint}
      </p>
      <textarea
        id={`calendar-${props.name}`}
        class="input numerals mt-2 h-32 w-full"
        aria-describedby={`calendar-${props.name}-hint`}
        spellcheck={false}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}
