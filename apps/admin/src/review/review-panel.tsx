import { cellLabel, compareReports, formatById, type Report } from '@nianbao/core';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { local, t } from '../language/language.ts';
import { useWorkspace, type Target } from '../report/workspace.ts';
import { describeFindingPlace, targetOfFinding } from '../findings/finding-place.ts';
import { targetOfRemark } from '../remarks/remark-place.ts';
import { largeChanges } from './large-changes.ts';

interface ReviewPanelProps {
  readonly id: string;
  readonly revision: number;
  readonly previous: Report | undefined;
  readonly onLeave: () => void;
}

/** Text that is this much last year's has hardly been written this year. */
const ALIKE = 0.9;
const PERCENT = 100;

/** What a reviewer looks at before deciding, found in this report: each point with what there is to it. */
export function ReviewPanel(props: ReviewPanelProps) {
  const workspace = useWorkspace();
  const { store, findings, remarks } = workspace;
  const ticks = createTicks(() => `nianbao.reviewed.${props.id}.${props.revision}`);
  const comparison = createMemo(() => {
    const { previous } = props;
    const before = previous && formatById(previous.format);
    if (!previous || !before) return undefined;
    return compareReports(
      { format: before, report: previous },
      { format: store.format, report: store.report() },
    );
  });
  const changes = createMemo(() => largeChanges(comparison()?.cells ?? []));
  const alike = createMemo(() =>
    (comparison()?.narrative ?? []).filter(
      ({ pieces, similarity }) => pieces.length > 0 && similarity >= ALIKE,
    ),
  );
  const open = () => remarks.all().filter(({ resolved }) => resolved === null);
  const errors = () => findings.failed().filter(({ severity }) => severity === 'error');
  const goTo = (target: Target | undefined) => {
    if (!target) return;
    if (window.matchMedia('(max-width: 64rem)').matches) props.onLeave();
    workspace.goTo(target);
  };
  return (
    <div class="panel">
      <div class="panel-head">
        <h2 class="font-medium">{t('review.panel')}</h2>
      </div>
      <p class="px-4 pt-3 text-sm text-ink-3">{t('review.intro')}</p>
      <Point name="findings" title={t('review.findings')} ticks={ticks} isClear={errors().length === 0}>
        <Show when={errors().length > 0} fallback={<p>{t('review.noErrors')}</p>}>
          <button type="button" class="link" onClick={() => workspace.openPanel('findings')}>
            {t('review.errors', { count: errors().length })}
          </button>
        </Show>
      </Point>
      <Point
        name="justified"
        title={t('review.justified')}
        ticks={ticks}
        isClear={findings.justified().length === 0}
      >
        <Show when={findings.justified().length > 0} fallback={<p>{t('review.noJustified')}</p>}>
          <ul class="space-y-2">
            <For each={findings.justified()}>
              {(finding) => (
                <li>
                  <button
                    type="button"
                    class="summary-line"
                    onClick={() => goTo(targetOfFinding(workspace, finding))}
                  >
                    <span class="min-w-0">
                      <span class="block">{local(finding.message)}</span>
                      <span class="block truncate text-xs text-ink-3">
                        {describeFindingPlace(workspace, finding)}
                      </span>
                      <q class="state-note">{finding.justification?.reason}</q>
                    </span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Point>
      <Point name="changes" title={t('review.changes')} ticks={ticks} isClear={changes().length === 0}>
        <Show
          when={changes().length > 0}
          fallback={<p>{comparison() ? t('review.noChanges') : t('review.noPrevious')}</p>}
        >
          <ul>
            <For each={changes()}>
              {({ cell: id, before, after }) => {
                const cell = store.format.cellById.get(id);
                return (
                  <li>
                    <button
                      type="button"
                      class="summary-line"
                      onClick={() => cell && goTo({ kind: 'cell', index: cell.index })}
                    >
                      <span class="min-w-0 flex-1">{cell ? local(cellLabel(cell)) : id}</span>
                      <span class="whitespace-nowrap numerals">
                        {before} → {after}
                      </span>
                    </button>
                  </li>
                );
              }}
            </For>
          </ul>
        </Show>
      </Point>
      <Point name="similar" title={t('review.similar')} ticks={ticks} isClear={alike().length === 0}>
        <Show when={alike().length > 0} fallback={<p>{t('review.notSimilar')}</p>}>
          <ul>
            <For each={alike()}>
              {({ field, similarity }) => (
                <li>
                  <button
                    type="button"
                    class="summary-line"
                    onClick={() => goTo({ kind: 'field', field, block: 0 })}
                  >
                    <span class="flex-1">{t(`field.${field}`)}</span>
                    <span class="numerals">
                      {t('review.similarity', { share: Math.floor(similarity * PERCENT) })}
                    </span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Point>
      <Point name="remarks" title={t('review.remarks')} ticks={ticks} isClear={open().length === 0}>
        <Show when={open().length > 0} fallback={<p>{t('review.noRemarks')}</p>}>
          <ul>
            <For each={open()}>
              {(remark) => (
                <li>
                  <button
                    type="button"
                    class="summary-line"
                    onClick={() => {
                      workspace.openPanel('remarks');
                      goTo(targetOfRemark(workspace, remark.place));
                    }}
                  >
                    <span class="line-clamp-2">{remark.text}</span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Point>
    </div>
  );
}

interface Ticks {
  readonly has: (name: string) => boolean;
  readonly toggle: (name: string) => void;
}

/** What the reviewer has ticked off, for this version of the report. */
function createTicks(key: () => string): Ticks {
  const [ticked, setTicked] = createSignal<ReadonlySet<string>>(
    new Set((localStorage.getItem(key()) ?? '').split(' ')),
  );
  return {
    has: (name) => ticked().has(name),
    toggle(name) {
      const next = new Set(ticked());
      if (!next.delete(name)) next.add(name);
      setTicked(next);
      localStorage.setItem(key(), [...next].join(' '));
    },
  };
}

function Point(props: {
  readonly name: string;
  readonly title: string;
  readonly ticks: Ticks;
  readonly isClear: boolean;
  readonly children: JSX.Element;
}) {
  return (
    <section class="review-point" data-clear={props.isClear}>
      <div class="flex items-center gap-2">
        <Icon name={props.isClear ? 'check' : 'info'} />
        <h3 class="flex-1 font-medium">{props.title}</h3>
        <label class="flex items-center gap-1.5 text-xs text-ink-3">
          <input
            type="checkbox"
            aria-label={`${props.title}：${t('review.seen')}`}
            checked={props.ticks.has(props.name)}
            onChange={() => props.ticks.toggle(props.name)}
          />
          {t('review.seen')}
        </label>
      </div>
      <div class="mt-1 ml-6 text-ink-2">{props.children}</div>
    </section>
  );
}
