import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { useNavigate } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { formatDate, t } from '../language/language.ts';
import { noticeText } from './notice-text.ts';
import { addressOf, listNotices, markAllRead, markRead, type Notice } from './notices-api.ts';

/** The service is asked for news so often, in milliseconds. */
const LOOK_AGAIN = 60_000;
const MOST = 12;
const MOST_COUNTED = 99;

/** What one was told: a count while something is unread, the latest in a list, each leading to what it is about. */
export function NoticeBell() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const notices = useQuery(() => ({
    queryKey: ['notices'],
    queryFn: () => listNotices(),
    refetchInterval: LOOK_AGAIN,
  }));
  const unread = () => notices.data?.unread ?? 0;
  const refresh = () => queries.invalidateQueries({ queryKey: ['notices'] });
  const open = (notice: Notice) => {
    navigate(addressOf(notice));
    if (notice.readAt === null) void markRead(notice.id).then(refresh);
  };
  return (
    <DropdownMenu placement="bottom-end">
      <DropdownMenu.Trigger
        class="btn btn-quiet btn-icon notice-bell"
        aria-label={t('told.bell', { count: unread() })}
      >
        <Icon name="bell" />
        <Show when={unread() > 0}>
          <span class="notice-count numerals" aria-hidden="true">
            {Math.min(unread(), MOST_COUNTED)}
          </span>
        </Show>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="menu notice-menu">
          <Show
            when={(notices.data?.items.length ?? 0) > 0}
            fallback={<p class="px-3 py-4 text-center text-ink-3">{t('told.none')}</p>}
          >
            <For each={notices.data?.items.slice(0, MOST)}>
              {(notice) => (
                <DropdownMenu.Item
                  class="menu-item notice-item"
                  data-unread={notice.readAt === null ? '' : undefined}
                  onSelect={() => open(notice)}
                >
                  <span class="block">
                    <Show when={notice.readAt === null}>
                      <span class="sr-only">{t('told.unread')} </span>
                    </Show>
                    {noticeText(notice)}
                  </span>
                  <Show when={notice.detail.text}>
                    {(text) => <span class="block truncate text-sm text-ink-2">{text()}</span>}
                  </Show>
                  <span class="block text-xs text-ink-3 numerals">{formatDate(notice.createdAt, true)}</span>
                </DropdownMenu.Item>
              )}
            </For>
            <Show when={unread() > 0}>
              <DropdownMenu.Separator class="menu-separator" />
              <DropdownMenu.Item
                class="menu-item text-accent"
                onSelect={() => void markAllRead().then(refresh)}
              >
                {t('told.readAll')}
              </DropdownMenu.Item>
            </Show>
          </Show>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
