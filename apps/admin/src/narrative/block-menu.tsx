import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { For } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { t } from '../language/language.ts';
import { convertBlock, insertBlock, removeBlock, type BlockKind } from './block-operations.ts';
import type { BlockHost } from './narrative-editor.tsx';

const kinds: readonly BlockKind[] = ['paragraph', 'heading1', 'heading2', 'list', 'table'];

/** What can be done with a block as a whole. */
export function BlockMenu(props: { readonly host: BlockHost; readonly index: number }) {
  const { host, index } = props;
  return (
    <DropdownMenu placement="bottom-end">
      <DropdownMenu.Trigger class="block-menu" aria-label={t('narrative.menu', { number: index + 1 })}>
        <Icon name="more" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="menu">
          <DropdownMenu.Group>
            <DropdownMenu.GroupLabel class="menu-label">{t('narrative.turnInto')}</DropdownMenu.GroupLabel>
            <For each={kinds}>
              {(kind) => (
                <DropdownMenu.Item
                  class="menu-item"
                  onSelect={() => host.operate(convertBlock(host.blocks(), index, kind))}
                >
                  {t(`narrative.kind.${kind}`)}
                </DropdownMenu.Item>
              )}
            </For>
          </DropdownMenu.Group>
          <DropdownMenu.Separator class="menu-separator" />
          <DropdownMenu.Item
            class="menu-item"
            onSelect={() => host.operate(insertBlock(host.blocks(), index, 'paragraph'))}
          >
            {t('narrative.insertAfter')}
          </DropdownMenu.Item>
          <DropdownMenu.Item
            class="menu-item text-bad"
            onSelect={() => host.operate(removeBlock(host.blocks(), index))}
          >
            {t('narrative.remove')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
