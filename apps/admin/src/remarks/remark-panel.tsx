import { createSignal, For, Show } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import type { Remark } from '../api/remark-api.ts';
import { Icon } from '../controls/icon.tsx';
import { formatDate, t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';
import { RemarkForm } from './remark-form.tsx';
import { describeRemarkPlace, remarkPlaceHere, targetOfRemark } from './remark-place.ts';

/** What reviewers ask about the report and what the agency answers. */
export function RemarkPanel(props: { readonly onLeave: () => void }) {
  const workspace = useWorkspace();
  const { remarks } = workspace;
  const [isAll, setAll] = createSignal(false);
  const shown = () => remarks.all().filter(({ resolved }) => isAll() || resolved === null);
  const isNarrow = window.matchMedia('(max-width: 64rem)');
  const goTo = (remark: Remark) => {
    const target = targetOfRemark(workspace, remark.place);
    if (!target) return;
    // On a phone the list covers the report that it leads into.
    if (isNarrow.matches) props.onLeave();
    workspace.goTo(target);
  };
  return (
    <div class="panel">
      <div class="panel-head">
        <h2 class="font-medium">{t('remarks.title')}</h2>
        <div class="flex gap-1">
          <button type="button" class="chip" aria-pressed={!isAll()} onClick={() => setAll(false)}>
            {t('remarks.open')} <span class="numerals">{remarks.openCount()}</span>
          </button>
          <button type="button" class="chip" aria-pressed={isAll()} onClick={() => setAll(true)}>
            {t('remarks.all')} <span class="numerals">{remarks.all().length}</span>
          </button>
        </div>
      </div>
      <Show when={remarks.mayMake()}>
        <Show
          when={remarks.place()}
          fallback={
            <div class="px-4 pt-3">
              <button
                type="button"
                class="btn btn-small w-full"
                // The selection must outlive the click that speaks of it.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => remarks.begin(remarkPlaceHere(workspace))}
              >
                <Icon name="plus" />
                {t('remarks.add')} <kbd>Ctrl + Alt + M</kbd>
              </button>
            </div>
          }
        >
          <NewRemark />
        </Show>
      </Show>
      <Show when={shown().length > 0} fallback={<NoRemarks />}>
        <ul class="divide-y divide-line">
          <For each={shown()}>{(remark) => <RemarkView remark={remark} onGo={() => goTo(remark)} />}</For>
        </ul>
      </Show>
    </div>
  );
}

function NoRemarks() {
  const { remarks } = useWorkspace();
  const text = () => {
    if (remarks.all().length > 0) return t('remarks.noneOpen');
    return remarks.mayMake() ? t('remarks.noneForReviewer') : t('remarks.noneForAgency');
  };
  return (
    <div class="flex flex-col items-center gap-2 px-6 py-12 text-center text-ink-2">
      <Icon name="remark" class="size-7 text-ink-3" />
      <Show when={remarks.all().length === 0}>
        <p class="font-medium">{t('remarks.none')}</p>
      </Show>
      <p>{text()}</p>
    </div>
  );
}

/** The remark being written, on the place it was begun at. */
function NewRemark() {
  const workspace = useWorkspace();
  const { remarks } = workspace;
  const place = () => remarks.place() ?? { kind: 'report' as const };
  const quote = () => {
    const on = place();
    return on.kind === 'text' ? on.quote : '';
  };
  return (
    <div class="new-remark">
      <p class="font-medium">{describeRemarkPlace(workspace, place())}</p>
      <Show when={quote()}>
        {(words) => (
          <p class="line-clamp-3 text-sm text-ink-3">{t('remarks.onPassage', { quote: words() })}</p>
        )}
      </Show>
      <RemarkForm
        label={t('remarks.text')}
        hint={t('remarks.textHelp')}
        submit={t('remarks.send')}
        onSend={remarks.make}
        onCancel={() => remarks.begin(undefined)}
        restart={remarks.place}
      />
    </div>
  );
}

function RemarkView(props: { readonly remark: Remark; readonly onGo: () => void }) {
  const workspace = useWorkspace();
  const { remarks } = workspace;
  const [isAnswering, setAnswering] = createSignal(false);
  const quote = () => (props.remark.place.kind === 'text' ? props.remark.place.quote : '');
  const resolve = async (isResolved: boolean) => {
    try {
      await remarks.resolve(props.remark.id, isResolved);
    } catch (error) {
      workspace.notify({ tone: 'bad', text: problemBodyOf(error).messages });
    }
  };
  return (
    <li class="remark" data-resolved={props.remark.resolved !== null}>
      <button
        type="button"
        class="remark-place"
        disabled={props.remark.place.kind === 'report'}
        onClick={() => props.onGo()}
      >
        {describeRemarkPlace(workspace, props.remark.place)}
        <Show when={quote()}>
          {(words) => (
            <span class="line-clamp-2 font-normal text-ink-3">
              {t('remarks.onPassage', { quote: words() })}
            </span>
          )}
        </Show>
      </button>
      <Said by={props.remark.by.name} at={props.remark.at} text={props.remark.text} />
      <For each={props.remark.answers}>
        {(answer) => (
          <div class="remark-answer">
            <Said by={answer.by.name} at={answer.at} text={answer.text} />
          </div>
        )}
      </For>
      <Show when={props.remark.resolved}>
        {(resolved) => (
          <p class="mt-1 text-xs text-good">
            {t('remarks.resolvedBy', {
              who: resolved().by.name ?? t('remarks.somebody'),
              when: formatDate(resolved().at),
            })}
          </p>
        )}
      </Show>
      <Show
        when={isAnswering()}
        fallback={
          <div class="mt-1.5 flex gap-3">
            <button type="button" class="link" onClick={() => setAnswering(true)}>
              {t('remarks.answer')}
            </button>
            <Show when={remarks.mayMake()}>
              <button type="button" class="link" onClick={() => void resolve(props.remark.resolved === null)}>
                {props.remark.resolved === null ? t('remarks.resolve') : t('remarks.reopen')}
              </button>
            </Show>
          </div>
        }
      >
        <RemarkForm
          label={t('remarks.answerText')}
          submit={t('remarks.answer')}
          onSend={async (text) => {
            await remarks.answer(props.remark.id, text);
            setAnswering(false);
          }}
          onCancel={() => setAnswering(false)}
        />
      </Show>
    </li>
  );
}

function Said(props: { readonly by: string | null; readonly at: string; readonly text: string }) {
  return (
    <>
      <p class="whitespace-pre-wrap">{props.text}</p>
      <p class="text-xs text-ink-3">
        {props.by ?? t('remarks.somebody')} · {formatDate(props.at, true)}
      </p>
    </>
  );
}
