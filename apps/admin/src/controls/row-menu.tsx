import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { For } from 'solid-js';
import { Icon } from './icon.tsx';

export interface RowAction {
  readonly name: string;
  readonly run: () => void;
}

/** What can be done with one row of a table. */
export function RowMenu(props: { readonly label: string; readonly actions: readonly RowAction[] }) {
  return (
    <DropdownMenu placement="bottom-end">
      <DropdownMenu.Trigger class="btn btn-quiet btn-icon btn-small" aria-label={props.label}>
        <Icon name="more" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="menu">
          <For each={props.actions}>
            {(action) => (
              <DropdownMenu.Item class="menu-item" onSelect={() => action.run()}>
                {action.name}
              </DropdownMenu.Item>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
