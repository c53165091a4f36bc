import { blockText, cellLabel, type Block, type Justification } from '@nianbao/core';
import { createMemo, createSignal, For } from 'solid-js';

import { Modal } from '../controls/modal.tsx';
import { formatCell } from '../grid/cell-text.ts';
import { local, t } from '../language/language.ts';
import type { SaveState } from './autosave.ts';
import type { Conflict } from './merge.ts';
import { useWorkspace } from './workspace.ts';

/** Two people changed the same places: for each one of the two is kept. */
export function ConflictDialog(props: {
  readonly state: SaveState;
  readonly onResolve: (theirs: readonly Conflict[]) => void;
}) {
  const conflicts = createMemo(() => (props.state.kind === 'conflict' ? props.state.conflicts : []));
  const [theirs, setTheirs] = createSignal<ReadonlySet<Conflict>>(new Set());
  const choose = (conflict: Conflict, isTheirs: boolean) => {
    const next = new Set(theirs());
    if (isTheirs) next.add(conflict);
    else next.delete(conflict);
    setTheirs(next);
  };
  return (
    <Modal
      title={t('conflict.title')}
      description={t('conflict.text', { count: conflicts().length })}
      isOpen={conflicts().length > 0}
      // Closing keeps what one has written oneself: nothing on the screen changes.
      onClose={() => props.onResolve([])}
      isDecision
      isWide
    >
      <div class="mb-3 flex gap-2">
        <button type="button" class="btn btn-small" onClick={() => setTheirs(new Set<Conflict>())}>
          {t('conflict.allMine')}
        </button>
        <button type="button" class="btn btn-small" onClick={() => setTheirs(new Set(conflicts()))}>
          {t('conflict.allTheirs')}
        </button>
      </div>
      <ul class="max-h-[50vh] space-y-3 overflow-y-auto">
        <For each={conflicts()}>
          {(conflict) => (
            <ConflictChoice
              conflict={conflict}
              isTheirs={theirs().has(conflict)}
              onChoose={(isTheirs) => choose(conflict, isTheirs)}
            />
          )}
        </For>
      </ul>
      <div class="mt-5 flex justify-end">
        <button
          type="button"
          class="btn btn-primary"
          onClick={() => props.onResolve(conflicts().filter((each) => theirs().has(each)))}
        >
          {t('conflict.save')}
        </button>
      </div>
    </Modal>
  );
}

function ConflictChoice(props: {
  readonly conflict: Conflict;
  readonly isTheirs: boolean;
  readonly onChoose: (isTheirs: boolean) => void;
}) {
  const { store } = useWorkspace();
  const name = () => {
    const { conflict } = props;
    if (conflict.kind === 'field') return t(`field.${conflict.field}`);
    const cell = store.format.cells[conflict.index];
    return cell ? local(cellLabel(cell)) : '';
  };
  const shown = (side: 'mine' | 'theirs') => {
    const { conflict } = props;
    if (conflict.kind === 'field') return textOf(conflict[side]);
    const kind = store.format.cells[conflict.index]?.kind ?? 'count';
    return formatCell(conflict[side], kind) || t('conflict.blank');
  };
  return (
    <li>
      <fieldset>
        <legend class="mb-1 font-medium">{name()}</legend>
        <div class="grid gap-2 sm:grid-cols-2">
          <For each={['mine', 'theirs'] as const}>
            {(side) => (
              <label class="choice is-block">
                <input
                  type="radio"
                  name={`conflict-${name()}`}
                  checked={props.isTheirs === (side === 'theirs')}
                  onChange={() => props.onChoose(side === 'theirs')}
                />
                <span class="min-w-0">
                  <span class="block text-sm text-ink-3">{t(`conflict.${side}`)}</span>
                  <span class="line-clamp-6 numerals">{shown(side)}</span>
                </span>
              </label>
            )}
          </For>
        </div>
      </fieldset>
    </li>
  );
}

function textOf(value: Extract<Conflict, { kind: 'field' }>['mine']): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value
      .map((each: Block | Justification | { readonly text: string }) => {
        if ('reason' in each) return each.reason;
        return 'kind' in each ? blockText(each) : each.text;
      })
      .join(' ');
  return Object.values(value ?? {})
    .filter((part) => part !== null)
    .join(' ');
}
