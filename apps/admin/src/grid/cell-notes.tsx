import { describeExplanation } from '@nianbao/core';
import {
  For,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  onMount,
  Show,
  type JSX,
} from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { FindingNote } from '../findings/finding-note.tsx';
import { local, t } from '../language/language.ts';
import { describePlace } from '../evidence/describe-place.ts';
import { useWorkspace } from '../report/workspace.ts';
import type { GridSession } from './grid-session.ts';

/** The notes describe the input of the active cell; one cell is active at a time. */
export const NOTES_ID = 'cell-notes';

/** More than this would cover what is being worked on; the rest is in the list. */
const MOST = 2;

interface CellNotesProps {
  readonly session: GridSession;
  /** The active cell, to stand beside. */
  readonly anchor: () => Element | undefined;
}

/** What there is to say about the active cell: a text that is no number, findings, a doubtful reading. */
export function CellNotes(props: CellNotesProps) {
  const { store, findings, location, evidence, remarks, isReadOnly, openPanel } = useWorkspace();
  const { session } = props;
  const index = () => session.selection.activeSlot().cell.index;
  const found = createMemo(() => findings.ofCell(index()));
  const reading = () => (evidence.isDoubtful(index()) ? evidence.ofCell(index()) : undefined);
  const explanation = () => (isReadOnly() ? undefined : location.ofCell(index()));
  const change = () =>
    explanation()?.changes.find(({ cell }) => cell === session.selection.activeSlot().cell.id);
  const remarked = createMemo(() => remarks.ofCell(index()));
  const isEmpty = () => found().length === 0 && !session.problem() && !reading() && remarked().length === 0;

  return (
    <div id={NOTES_ID}>
      <Show when={!isEmpty()}>
        <Beside anchor={props.anchor} moved={index}>
          <Show when={session.problem()}>{(problem) => <p class="text-bad">{local(problem())}</p>}</Show>
          <Show when={reading()}>
            {(read) => (
              <div class="space-y-1">
                <p class="font-medium text-warn">{t('evidence.doubtful')}</p>
                <p>
                  {t('evidence.readFrom', { source: read().source || t('evidence.nothing') })}
                  <Show when={read().place}>{(place) => <> · {describePlace(place())}</>}</Show>
                </p>
                <Show when={read().note}>{(note) => <p class="text-ink-2">{local(note())}</p>}</Show>
                <button type="button" class="link" tabIndex={-1} onClick={() => evidence.confirm(index())}>
                  {t('evidence.confirm')}
                </button>
              </div>
            )}
          </Show>
          <Show when={explanation()}>
            {(proposed) => (
              <button
                type="button"
                class="link justify-self-start text-left"
                tabIndex={-1}
                onClick={() => location.apply(proposed())}
              >
                {proposed().changes.length === 1
                  ? t('findings.change', { value: String(change()?.shouldBe ?? '') })
                  : local(describeExplanation(store.format, proposed()))}{' '}
                <kbd>Alt + Enter</kbd>
              </button>
            )}
          </Show>
          <For each={found().slice(0, MOST)}>{(finding) => <FindingNote finding={finding} />}</For>
          <Show when={remarked()[0]}>
            {(remark) => (
              <div class="cell-remark">
                <Icon name="remark" />
                <div class="min-w-0">
                  <p class="line-clamp-3">{remark().text}</p>
                  <button type="button" class="link" tabIndex={-1} onClick={() => openPanel('remarks')}>
                    {t('remarks.onCell', { count: remarked().length })}
                  </button>
                </div>
              </div>
            )}
          </Show>
          <Show when={found().length > MOST}>
            <p class="text-ink-3">{t('findings.more', { count: found().length - MOST })}</p>
          </Show>
        </Beside>
      </Show>
    </div>
  );
}

const GAP = 6;
const MARGIN = 8;

interface BesideProps {
  readonly anchor: () => Element | undefined;
  /** Tracks what moves the anchor. */
  readonly moved: () => unknown;
  readonly children: JSX.Element;
}

/** A small card above its anchor, or under it where there is no room; it never takes the focus. */
function Beside(props: BesideProps) {
  let card: HTMLDivElement | undefined;
  const [position, setPosition] = createSignal({ left: 0, top: 0 });
  const place = () => {
    const box = props.anchor()?.getBoundingClientRect();
    if (!box || !card) return;
    const { offsetWidth: width, offsetHeight: height } = card;
    // Above, where what is filled in already stands: typing goes on downwards and to the right.
    const above = box.top - GAP - height;
    setPosition({
      left: Math.max(MARGIN, Math.min(box.left, window.innerWidth - width - MARGIN)),
      top: above >= MARGIN ? above : box.bottom + GAP,
    });
  };
  onMount(() => {
    const observer = new ResizeObserver(place);
    if (card) observer.observe(card);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    onCleanup(() => {
      observer.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    });
  });
  createEffect(on(props.moved, () => queueMicrotask(place)));
  return (
    <div
      ref={(element) => (card = element)}
      class="cell-notes"
      style={{ left: `${position().left}px`, top: `${position().top}px` }}
      // A click on the card must not take the focus out of the grid.
      onMouseDown={(event) => event.preventDefault()}
    >
      {props.children}
    </div>
  );
}
