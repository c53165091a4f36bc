import { Toast, toaster } from '@kobalte/core/toast';
import { For, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { Icon } from '../controls/icon.tsx';
import { local, t } from '../language/language.ts';
import type { Notice } from '../report/workspace.ts';

const PLAIN_MS = 5_000;
/** What went wrong stays until it is read. */
const BAD_MS = 20_000;
const MOST_DETAILS = 8;

/** Shows a notice for a while and says it to screen readers. */
export function notify(notice: Notice): void {
  toaster.show((shown) => (
    <Toast
      toastId={shown.toastId}
      class="notice"
      data-tone={notice.tone}
      duration={notice.tone === 'bad' ? BAD_MS : PLAIN_MS}
      priority={notice.tone === 'bad' ? 'high' : 'low'}
    >
      <div class="flex items-start gap-2">
        <Icon name={notice.tone === 'bad' ? 'warning' : 'info'} class="mt-0.5" />
        <div class="min-w-0 flex-1">
          <Toast.Title>{local(notice.text)}</Toast.Title>
          <Show when={notice.details?.length}>
            <Toast.Description as="ul" class="mt-1 max-h-40 overflow-y-auto text-sm text-ink-2">
              <For each={notice.details?.slice(0, MOST_DETAILS)}>{(detail) => <li>{local(detail)}</li>}</For>
            </Toast.Description>
          </Show>
        </div>
        <Toast.CloseButton class="btn btn-quiet btn-icon" aria-label={t('common.close')}>
          <Icon name="close" />
        </Toast.CloseButton>
      </div>
    </Toast>
  ));
}

/** Where notices appear. */
export function NoticeRegion() {
  return (
    <Portal>
      <Toast.Region aria-label={t('common.notices')}>
        <Toast.List class="notice-list" />
      </Toast.Region>
    </Portal>
  );
}
