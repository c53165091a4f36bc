import {
  joinTexts,
  liveTextOf,
  liveTextsOf,
  retypeText,
  sliceText,
  withLiveText,
  withLiveTexts,
  type Block,
  type HeadingBlock,
  type ListBlock,
  type LiveText,
  type TableBlock,
} from '@nianbao/core';
import { Index, Show } from 'solid-js';
import { t } from '../language/language.ts';
import { insertLines, mergeBackward, retext, splitBlock, type TextBlock } from './block-operations.ts';
import { GrowingText } from './growing-text.tsx';
import type { BlockHost } from './narrative-editor.tsx';

interface BlockProps<Kind extends Block = Block> {
  readonly host: BlockHost;
  readonly index: number;
  readonly block: Kind;
}

/** A block in the form it is edited in. */
export function BlockView(props: BlockProps) {
  // The kind decides the form; the words of the same kind change inside it.
  const is = <Kind extends Block['kind']>(kind: Kind) =>
    props.block.kind === kind ? (props.block as Extract<Block, { kind: Kind }>) : undefined;
  return (
    <>
      <Show when={is('paragraph')}>
        {(block) => (
          <TextOf {...pick(props)} block={block()} class="paragraph" label={t('narrative.paragraph')} />
        )}
      </Show>
      <Show when={is('heading')}>{(block) => <HeadingView {...pick(props)} block={block()} />}</Show>
      <Show when={is('list')}>{(block) => <ListView {...pick(props)} block={block()} />}</Show>
      <Show when={is('table')}>{(block) => <TableView {...pick(props)} block={block()} />}</Show>
    </>
  );
}

/** Host and index of a block never change while it stands at its place. */
function pick({ host, index }: BlockProps) {
  return { host, index };
}

function TextOf(props: BlockProps<TextBlock> & { readonly class: string; readonly label: string }) {
  const { host, index } = props;
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    if (event.isComposing) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const isAtStart = selectionStart === 0 && selectionEnd === 0;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      host.operate(splitBlock(host.blocks(), index, selectionStart));
    } else if (event.key === 'Backspace' && isAtStart) {
      if (host.operate(mergeBackward(host.blocks(), index))) event.preventDefault();
    }
  };
  const onPaste = (event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    if (lines.length < 2) return;
    event.preventDefault();
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    const words = lines.filter((line) => line !== '');
    host.operate(insertLines(host.blocks(), index, { start, end }, words));
  };
  return (
    <GrowingText
      class={props.class}
      label={props.label}
      value={props.block.text}
      readOnly={host.isReadOnly()}
      caret={() => caretIn(host, index)}
      onText={(text) =>
        host.change(index, retext(props.block, retypeText(props.block, text.replaceAll('\n', ''))))
      }
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onUndo={host.undo}
    />
  );
}

function caretIn(host: BlockHost, index: number, item?: number): number | undefined {
  const caret = host.caret();
  if (caret?.block !== index) return undefined;
  return item === undefined || (caret.item ?? 0) === item ? caret.offset : undefined;
}

function HeadingView(props: BlockProps<HeadingBlock>) {
  return (
    <div class="heading" data-level={props.block.level}>
      <input
        class="numbering"
        aria-label={t('narrative.numbering')}
        value={props.block.numbering}
        maxLength={20}
        size={Math.max(props.block.numbering.length * 2, 2)}
        readOnly={props.host.isReadOnly()}
        onInput={(event) =>
          props.host.change(props.index, { ...props.block, numbering: event.currentTarget.value })
        }
      />
      <TextOf {...pick(props)} block={props.block} class="heading-text" label={t('narrative.heading')} />
    </div>
  );
}

function ListView(props: BlockProps<ListBlock>) {
  const { host, index } = props;
  const items = () => liveTextsOf(props.block);
  const put = (texts: readonly LiveText[], item: number, offset: number) =>
    host.operate({
      blocks: host.blocks().with(index, withLiveTexts(props.block, texts)),
      caret: { block: index, item, offset },
    });
  const onKeyDown = (item: number) => (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    if (event.isComposing) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const text = liveTextOf(props.block, item);
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      const parts = [sliceText(text, 0, selectionStart), sliceText(text, selectionEnd)];
      put(items().toSpliced(item, 1, ...parts), item + 1, 0);
    } else if (event.key === 'Backspace' && selectionEnd === 0 && item > 0) {
      event.preventDefault();
      const above = liveTextOf(props.block, item - 1);
      put(items().toSpliced(item - 1, 2, joinTexts(above, text)), item - 1, above.text.length);
    }
  };
  return (
    <div class="list" role="list" data-ordered={props.block.ordered ? '' : undefined}>
      <Index each={props.block.items}>
        {(text, item) => (
          <div class="list-item" role="listitem">
            <span aria-hidden="true">{props.block.ordered ? `${item + 1}.` : '•'}</span>
            <GrowingText
              class="paragraph"
              label={t('narrative.item', { number: item + 1 })}
              value={text()}
              readOnly={host.isReadOnly()}
              caret={() => caretIn(host, index, item)}
              onText={(next) =>
                host.change(
                  index,
                  withLiveText(props.block, item, retypeText(liveTextOf(props.block, item), next)),
                )
              }
              onKeyDown={onKeyDown(item)}
              onUndo={host.undo}
            />
          </div>
        )}
      </Index>
    </div>
  );
}

function TableView(props: BlockProps<TableBlock>) {
  const { host, index } = props;
  const rows = () => props.block.rows;
  const put = (next: readonly (readonly string[])[]) => host.change(index, { ...props.block, rows: next });
  const width = () => rows()[0]?.length ?? 0;
  return (
    <div class="overflow-x-auto">
      <table class="text-table">
        <Show when={props.block.caption}>{(caption) => <caption>{caption()}</caption>}</Show>
        <tbody>
          <Index each={rows()}>
            {(row, r) => (
              <tr classList={{ 'is-head': r < props.block.headRows }}>
                <Index each={row()}>
                  {(text, c) => (
                    <td>
                      <GrowingText
                        class="cell"
                        label={t('narrative.cell', { row: r + 1, column: c + 1 })}
                        value={text()}
                        readOnly={host.isReadOnly()}
                        caret={() => undefined}
                        onText={(next) => put(rows().with(r, row().with(c, next)))}
                        onUndo={host.undo}
                      />
                    </td>
                  )}
                </Index>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
      <Show when={!host.isReadOnly()}>
        <div class="flex gap-1">
          <button
            type="button"
            class="btn btn-quiet btn-small"
            onClick={() => put([...rows(), new Array<string>(width()).fill('')])}
          >
            {t('narrative.addRow')}
          </button>
          <button
            type="button"
            class="btn btn-quiet btn-small"
            onClick={() => put(rows().map((row) => [...row, '']))}
          >
            {t('narrative.addColumn')}
          </button>
        </div>
      </Show>
    </div>
  );
}
