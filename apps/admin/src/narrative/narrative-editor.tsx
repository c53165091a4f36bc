import type { Block, NarrativeField } from '@nianbao/core';
import { createEffect, createSignal, Index, on, Show } from 'solid-js';
import { FindingNote } from '../findings/finding-note.tsx';
import { t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';
import { insertBlock, type BlockKind, type Caret, type Edited } from './block-operations.ts';
import { BlockMenu } from './block-menu.tsx';
import { BlockView } from './block-view.tsx';
import { For } from 'solid-js';

/** What a block needs to change the field it is in. */
export interface BlockHost {
  readonly blocks: () => readonly Block[];
  /** Where the caret should go; a new object for each request. */
  readonly caret: () => Caret | undefined;
  /** An operation with its own undo step. */
  readonly operate: (edited: Edited | undefined) => boolean;
  /** Typing in one block; a run of it is one undo step. */
  readonly change: (index: number, block: Block) => void;
  readonly undo: (redo: boolean) => void;
  readonly isReadOnly: () => boolean;
}

/** One narrative field as blocks: headings with their numbering, paragraphs, lists and tables. */
export function NarrativeEditor(props: {
  readonly field: NarrativeField;
  readonly label: string;
  readonly placeholder?: string;
}) {
  const workspace = useWorkspace();
  const { store, findings, isReadOnly } = workspace;
  const [caret, setCaret] = createSignal<Caret>();
  const [active, setActive] = createSignal<number>();
  const host: BlockHost = {
    blocks: () => store.field(props.field),
    caret,
    isReadOnly,
    undo: workspace.undo,
    operate(edited) {
      if (!edited || isReadOnly()) return false;
      store.edit({ fields: { [props.field]: edited.blocks } });
      setCaret(edited.caret);
      return true;
    },
    change: (index, block) =>
      store.edit({ fields: { [props.field]: host.blocks().with(index, block) } }, `${props.field}.${index}`),
  };
  createEffect(
    on(workspace.target, (target) => {
      if (target?.kind !== 'field' || target.field !== props.field) return;
      setCaret({ block: target.block ?? 0, offset: target.end ?? target.start ?? 0 });
    }),
  );
  const add = (kind: BlockKind) => host.operate(insertBlock(host.blocks(), host.blocks().length - 1, kind));

  return (
    <div class="narrative" role="group" aria-label={props.label}>
      <Index each={host.blocks()}>
        {(block, index) => (
          <div
            class="narrative-block"
            classList={{ 'is-active': active() === index }}
            data-severity={findings.ofField(props.field, index)[0]?.severity}
            onFocusIn={() => setActive(index)}
          >
            <BlockView host={host} index={index} block={block()} />
            <Show when={!isReadOnly()}>
              <BlockMenu host={host} index={index} />
            </Show>
            <For each={findings.ofField(props.field, index)}>
              {(finding) => (
                <div class="narrative-finding">
                  <FindingNote finding={finding} />
                </div>
              )}
            </For>
          </div>
        )}
      </Index>
      <For each={findings.ofField(props.field)}>
        {(finding) => (
          <div class="narrative-finding">
            <FindingNote finding={finding} />
          </div>
        )}
      </For>
      <Show when={!isReadOnly()}>
        <div class="narrative-add">
          <button type="button" class="btn btn-quiet btn-small" onClick={() => add('paragraph')}>
            {host.blocks().length === 0
              ? (props.placeholder ?? t('narrative.start'))
              : t('narrative.addParagraph')}
          </button>
          <button type="button" class="btn btn-quiet btn-small" onClick={() => add('heading1')}>
            {t('narrative.addHeading')}
          </button>
        </div>
      </Show>
    </div>
  );
}
