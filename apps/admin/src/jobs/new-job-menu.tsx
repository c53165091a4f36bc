import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { For, Show } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { t } from '../language/language.ts';
import type { DocumentType } from '../controls/download-menu.tsx';
import { exportYear, recount, renderYear, type Job } from './jobs-api.ts';

const documentChoices: readonly DocumentType[] = ['pdf', 'docx', 'html', 'xlsx'];
const tableChoices = ['csv', 'parquet'] as const;

/** Long work on all reports of a year. */
export function NewJobMenu(props: {
  readonly year: number;
  readonly mayRecount: boolean;
  readonly onStart: (start: () => Promise<Job>) => void;
}) {
  return (
    <DropdownMenu placement="bottom-end">
      <DropdownMenu.Trigger class="btn">
        {t('jobs.new')}
        <Icon name="down" class="opacity-70" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="menu">
          <p class="menu-label">{t('jobs.rendersOf', { year: props.year })}</p>
          <For each={documentChoices}>
            {(type) => (
              <DropdownMenu.Item
                class="menu-item"
                onSelect={() => props.onStart(() => renderYear(props.year, type))}
              >
                {t(`files.${type}`)}
              </DropdownMenu.Item>
            )}
          </For>
          <DropdownMenu.Separator class="menu-separator" />
          <p class="menu-label">{t('jobs.exportsOf', { year: props.year })}</p>
          <For each={tableChoices}>
            {(type) => (
              <DropdownMenu.Item
                class="menu-item"
                onSelect={() => props.onStart(() => exportYear(props.year, type))}
              >
                {type.toUpperCase()}
              </DropdownMenu.Item>
            )}
          </For>
          <Show when={props.mayRecount}>
            <DropdownMenu.Separator class="menu-separator" />
            <DropdownMenu.Item class="menu-item" onSelect={() => props.onStart(recount)}>
              {t('jobs.kinds.recount')}
            </DropdownMenu.Item>
          </Show>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
