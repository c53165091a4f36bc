import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { For } from 'solid-js';
import { t } from '../language/language.ts';
import { Icon } from './icon.tsx';
import { saveAddress } from './save-file.ts';

/** What documents that several reports make can be saved as. */
export const documentTypes = ['pdf', 'docx', 'xlsx', 'html', 'csv', 'md', 'txt', 'json'] as const;
export type DocumentType = (typeof documentTypes)[number];

/** One document as a file of every type. */
export function DownloadMenu(props: {
  /** The address of the document in a type. */
  readonly address: (type: DocumentType) => string;
  /** Name of the file without its ending. */
  readonly name: string;
}) {
  return (
    <DropdownMenu placement="bottom-end">
      <DropdownMenu.Trigger class="btn" aria-label={t('files.download')}>
        <Icon name="download" />
        <span class="max-sm:hidden">{t('files.download')}</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="menu">
          <For each={documentTypes}>
            {(type) => (
              <DropdownMenu.Item
                class="menu-item"
                onSelect={() => saveAddress(props.address(type), `${props.name}.${type}`)}
              >
                {t(`files.${type}`)}
              </DropdownMenu.Item>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}

/** Prints the page as it stands, by the browser's own dialog. */
export function PrintButton() {
  return (
    <button
      type="button"
      class="btn btn-icon max-sm:hidden"
      aria-label={t('files.print')}
      title={t('files.print')}
      onClick={() => window.print()}
    >
      <Icon name="print" />
    </button>
  );
}
