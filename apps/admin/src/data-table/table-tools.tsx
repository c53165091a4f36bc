import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { For } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { t } from '../language/language.ts';
import type { Column } from './column.ts';

/** Which columns are shown. */
export function ColumnMenu<Row>(props: {
  readonly columns: readonly Column<Row>[];
  readonly shown: ReadonlySet<string>;
  readonly onToggle: (column: string, isShown: boolean) => void;
}) {
  return (
    <DropdownMenu placement="bottom-end">
      <DropdownMenu.Trigger class="btn btn-icon" aria-label={t('table.columns')} title={t('table.columns')}>
        <Icon name="columns" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="menu">
          <For each={props.columns.filter(({ isHeading }) => isHeading !== true)}>
            {(column) => (
              <DropdownMenu.CheckboxItem
                class="menu-item flex items-center gap-2"
                checked={props.shown.has(column.id)}
                closeOnSelect={false}
                onChange={(isShown) => props.onToggle(column.id, isShown)}
              >
                <span class="w-4">
                  <DropdownMenu.ItemIndicator>
                    <Icon name="check" />
                  </DropdownMenu.ItemIndicator>
                </span>
                {column.header()}
              </DropdownMenu.CheckboxItem>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
