import { Dialog } from '@kobalte/core/dialog';
import { useQuery } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { listReports } from '../api/report-api.ts';
import { Icon } from '../controls/icon.tsx';
import { t } from '../language/language.ts';
import type { Me } from '../session/session.ts';
import { actionEntries, pageEntries, type PaletteActions } from './palette-actions.ts';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';
import { isMatch, parsePaletteQuery } from './palette-query.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './palette.css';

/** Typing pauses so long before reports are looked for, in milliseconds. */
const PAUSE = 160;
const MOST_REPORTS = 8;

interface PaletteProps {
  readonly me: Me;
  readonly actions: PaletteActions;
  readonly onClose: () => void;
}

/** Every page, every report and every action by typing a few characters of its name. */
export function Palette(props: PaletteProps) {
  const [text, setText] = createSignal('');
  const query = createMemo(() => parsePaletteQuery(text()));
  const reports = createReportEntries(query, (address) => props.actions.goTo(address));
  const groups = createMemo((): readonly PaletteGroup[] => {
    const matching = (entries: readonly PaletteEntry[]) =>
      query().year === undefined ? entries.filter(({ name }) => isMatch(name, query())) : [];
    return [
      { title: t('palette.pages'), entries: matching(pageEntries(props.me, props.actions)) },
      { title: t('palette.reports'), entries: reports() },
      { title: t('palette.actions'), entries: matching(actionEntries(props.actions)) },
    ].filter(({ entries }) => entries.length > 0);
  });
  const entries = createMemo(() => groups().flatMap((group) => group.entries));
  const [active, setActive] = createSignal(0);
  createEffect(on(entries, () => setActive(0), { defer: true }));
  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    props.onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const count = entries().length;
    if (event.key === 'ArrowDown') setActive((now) => (count === 0 ? 0 : (now + 1) % count));
    else if (event.key === 'ArrowUp') setActive((now) => (count === 0 ? 0 : (now + count - 1) % count));
    else if (event.key === 'Enter') run(entries()[active()]);
    else return;
    event.preventDefault();
    document.querySelector('.palette [aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay class="modal-overlay" />
        <div class="modal-place">
          <Dialog.Content class="palette">
            <Dialog.Title class="sr-only">{t('palette.title')}</Dialog.Title>
            <div class="palette-input">
              <Icon name="search" class="text-ink-3" />
              <input
                role="combobox"
                aria-expanded="true"
                aria-controls="palette-list"
                aria-activedescendant={entries().length > 0 ? `palette-${active()}` : undefined}
                aria-autocomplete="list"
                aria-label={t('palette.title')}
                placeholder={t('palette.hint')}
                autocomplete="off"
                spellcheck={false}
                value={text()}
                onInput={(event) => setText(event.currentTarget.value)}
                onKeyDown={onKeyDown}
              />
              <kbd class="max-sm:hidden">Esc</kbd>
            </div>
            <PaletteList
              groups={groups()}
              entries={entries()}
              active={active()}
              onPoint={setActive}
              onRun={run}
            />
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog>
  );
}

function PaletteList(props: {
  readonly groups: readonly PaletteGroup[];
  readonly entries: readonly PaletteEntry[];
  readonly active: number;
  readonly onPoint: (at: number) => void;
  readonly onRun: (entry: PaletteEntry) => void;
}) {
  const placeOf = (entry: PaletteEntry) => props.entries.indexOf(entry);
  return (
    <div id="palette-list" role="listbox" aria-label={t('palette.title')} class="palette-list" tabIndex={-1}>
      <For each={props.groups}>
        {(group) => (
          <div role="group" aria-label={group.title}>
            <p class="menu-label" aria-hidden="true">
              {group.title}
            </p>
            <For each={group.entries}>
              {(entry) => (
                // The input keeps the focus and its keys; a pointer takes the shorter way.
                <div
                  id={`palette-${placeOf(entry)}`}
                  role="option"
                  aria-selected={placeOf(entry) === props.active}
                  class="palette-entry"
                  onPointerMove={() => props.onPoint(placeOf(entry))}
                  onClick={() => props.onRun(entry)}
                >
                  <Icon name={entry.icon} class="text-ink-3" />
                  <span class="truncate">{entry.name}</span>
                  <span class="ml-auto text-sm whitespace-nowrap text-ink-3 numerals">{entry.detail}</span>
                </div>
              )}
            </For>
          </div>
        )}
      </For>
      <Show when={props.entries.length === 0}>
        <p class="px-4 py-6 text-center text-ink-3">{t('palette.none')}</p>
      </Show>
    </div>
  );
}

/** Reports that fit what is typed, once typing pauses. */
function createReportEntries(
  query: () => ReturnType<typeof parsePaletteQuery>,
  goTo: (address: string) => void,
) {
  const [asked, setAsked] = createSignal(query());
  createEffect(() => {
    const now = query();
    const timer = setTimeout(() => setAsked(now), PAUSE);
    onCleanup(() => clearTimeout(timer));
  });
  const isAsked = () => asked().words.length > 0 || asked().year !== undefined;
  const reports = useQuery(() => ({
    queryKey: ['palette', asked()],
    queryFn: () => listReports({ q: asked().words.join(' '), year: asked().year }),
    enabled: isAsked(),
    placeholderData: (before) => before,
  }));
  return createMemo((): readonly PaletteEntry[] => {
    if (!isAsked()) return [];
    return (reports.data?.items ?? []).slice(0, MOST_REPORTS).map((item) => ({
      id: item.id,
      icon: 'source',
      name: item.agency.name,
      detail: `${item.year} · ${t(`status.${item.status}`)}`,
      run: () => goTo(`/reports/${item.id}`),
    }));
  });
}
