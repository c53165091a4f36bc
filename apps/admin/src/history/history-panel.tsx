import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import { readVersion, versionsQuery } from '../api/workflow-api.ts';
import { Icon } from '../controls/icon.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { formatDate, t } from '../language/language.ts';
import { editBetween } from '../report/edit-between.ts';
import { useWorkspace } from '../report/workspace.ts';
import { groupVersions, type VersionGroup } from './grouped-versions.ts';
import { ReportDifference } from './report-difference.tsx';

/** Who changed the report, when and why; a version looked at is set against the report as it is now. */
export function HistoryPanel(props: { readonly id: string; readonly onLeave: () => void }) {
  const workspace = useWorkspace();
  const versions = useQuery(() => ({
    ...versionsQuery(props.id),
    // What was saved since it was last opened belongs in it.
    refetchOnMount: 'always' as const,
  }));
  const [chosen, setChosen] = createSignal<number>();
  const groups = () => groupVersions(versions.data?.items ?? []);
  return (
    <div class="panel">
      <Show
        when={chosen()}
        keyed
        fallback={
          <>
            <div class="panel-head">
              <h2 class="font-medium">{t('history.title')}</h2>
              <Show when={versions.data}>
                {(data) => (
                  <p
                    class="text-xs"
                    classList={{ 'text-good': data().isIntact, 'text-bad': !data().isIntact }}
                  >
                    {data().isIntact ? t('history.intact') : t('history.broken')}
                  </p>
                )}
              </Show>
            </div>
            <Switch>
              <Match when={versions.error}>
                {(error) => (
                  <div class="p-4">
                    <ProblemNote problem={problemBodyOf(error())} />
                  </div>
                )}
              </Match>
              <Match when={versions.isPending}>
                <div class="space-y-3 p-4">
                  <span class="skeleton" />
                  <span class="skeleton" />
                  <span class="skeleton" />
                </div>
              </Match>
              <Match when={versions.data}>
                <ol class="divide-y divide-line">
                  <For each={groups()}>
                    {(group, index) => (
                      <VersionLine group={group} isCurrent={index() === 0} onChoose={setChosen} />
                    )}
                  </For>
                </ol>
              </Match>
            </Switch>
          </>
        }
      >
        {(revision) => (
          <VersionView
            id={props.id}
            revision={revision}
            onBack={() => setChosen(undefined)}
            onGo={(cell) => {
              if (window.matchMedia('(max-width: 64rem)').matches) props.onLeave();
              workspace.goTo({ kind: 'cell', index: cell });
            }}
          />
        )}
      </Show>
    </div>
  );
}

function VersionLine(props: {
  readonly group: VersionGroup;
  readonly isCurrent: boolean;
  readonly onChoose: (revision: number) => void;
}) {
  const { version } = props.group;
  const changed = () =>
    [
      ...(props.group.cells.length > 0 ? [t('history.cells', { count: props.group.cells.length })] : []),
      ...props.group.fields.map((field) => fieldName(field)),
    ].join('、');
  return (
    <li class="version-line" data-step={version.action}>
      <button type="button" disabled={props.isCurrent} onClick={() => props.onChoose(version.revision)}>
        <span class="flex items-baseline gap-2">
          <span class="font-medium">{t(`history.action.${version.action}`)}</span>
          <span class="ml-auto text-xs text-ink-3 numerals">{formatDate(version.changedAt, true)}</span>
        </span>
        <span class="block text-ink-2">
          {version.changedBy.name ?? t('history.somebody')}
          <Show when={changed()}>{(what) => <span class="text-ink-3"> · {what()}</span>}</Show>
        </span>
        <Show when={version.note}>{(note) => <q class="state-note">{note()}</q>}</Show>
        <Show when={props.isCurrent}>
          <span class="text-xs text-good">{t('history.current')}</span>
        </Show>
      </button>
    </li>
  );
}

const named = [
  'title',
  'preamble',
  'outline',
  'overview',
  'problems',
  'otherMatters',
  'signature',
  'justifications',
] as const;

function fieldName(field: string): string {
  const known = named.find((name) => name === field);
  return known ? t(`field.${known}`) : field;
}

/** One version against the report on the screen, to be read and, if wanted, restored as a new change. */
function VersionView(props: {
  readonly id: string;
  readonly revision: number;
  readonly onBack: () => void;
  readonly onGo: (cell: number) => void;
}) {
  const { store, isReadOnly, notify } = useWorkspace();
  const version = useQuery(() => ({
    queryKey: ['report', props.id, 'version', props.revision],
    queryFn: () => readVersion(props.id, props.revision),
    staleTime: Number.POSITIVE_INFINITY,
  }));
  const restore = () => {
    const report = version.data;
    if (!report) return;
    store.edit(editBetween(store.format, store.committed(), report));
    notify({ tone: 'plain', text: { zh: t('history.restored'), en: t('history.restored') } });
    props.onBack();
  };
  return (
    <>
      <div class="panel-head">
        <button type="button" class="btn btn-quiet btn-small" onClick={() => props.onBack()}>
          <Icon name="left" />
          {t('history.back')}
        </button>
        <h2 class="font-medium numerals">{t('history.revision', { revision: props.revision })}</h2>
        <Show when={!isReadOnly()}>
          <button
            type="button"
            class="btn btn-small"
            title={t('history.restoreText')}
            disabled={!version.data}
            onClick={restore}
          >
            {t('history.restore')}
          </button>
        </Show>
      </div>
      <Switch>
        <Match when={version.error}>
          {(error) => (
            <div class="p-4">
              <ProblemNote problem={problemBodyOf(error())} />
            </div>
          )}
        </Match>
        <Match when={version.isPending}>
          <div class="p-4">
            <span class="skeleton" />
          </div>
        </Match>
        <Match when={version.data}>
          {(report) => <ReportDifference before={report()} after={store.report()} onGo={props.onGo} />}
        </Match>
      </Switch>
    </>
  );
}
