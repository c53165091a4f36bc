import { Dialog } from '@kobalte/core/dialog';
import { A } from '@solidjs/router';
import { createSignal, For } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { t } from '../language/language.ts';
import type { Me } from '../session/session.ts';
import { destinationsOf } from './destinations.ts';

/** The navigation of small screens: a button that opens every page in reach of the thumb. */
export function NavigationSheet(props: { readonly me: Me }) {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <Dialog open={isOpen()} onOpenChange={setOpen}>
      <Dialog.Trigger class="btn btn-quiet btn-icon nav-button" aria-label={t('navigation.open')}>
        <Icon name="menu" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay class="modal-overlay" />
        <Dialog.Content class="nav-sheet">
          <Dialog.Title class="sr-only">{t('navigation.label')}</Dialog.Title>
          <nav aria-label={t('navigation.label')}>
            <For each={destinationsOf(props.me)}>
              {(each) => (
                <A href={each.href} end={each.href === '/'} class="nav-row" onClick={() => setOpen(false)}>
                  <Icon name={each.icon} class="size-5" />
                  {t(`navigation.${each.name}`)}
                </A>
              )}
            </For>
          </nav>
          <Dialog.CloseButton class="btn mt-2 w-full">{t('common.close')}</Dialog.CloseButton>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog>
  );
}
