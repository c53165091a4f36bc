import { A, useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { ActiveJobs } from '../jobs/active-jobs.tsx';
import { language, setLanguage, t } from '../language/language.ts';
import { NoticeBell } from '../notices/notice-bell.tsx';
import { may, signOut, type Me } from '../session/session.ts';
import { AccountMenu } from './account-menu.tsx';
import { Mark } from './mark.tsx';
import { Navigation } from './navigation.tsx';
import { NavigationSheet } from './navigation-sheet.tsx';
import { listenToShellKeys } from './shell-keys.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

const loadPalette = () => import('../palette/palette.tsx').then((module) => ({ default: module.Palette }));
const Palette = lazy(loadPalette);
/** Fetched once the page is at rest, so that it is there when it is called for; in milliseconds. */
const PALETTE_REST = 1_500;

/** One line over every page: where one is, where one can go, who one is. */
export function TopBar(props: { readonly me: Me }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [open, setOpen] = createSignal<'shortcuts' | 'palette'>();
  const close = () => setOpen(undefined);
  const leave = async () => {
    await signOut();
    queries.clear();
    navigate('/sign-in');
  };
  onMount(() => {
    // Without a connection it is not there; opening it will ask again.
    const timer = setTimeout(() => loadPalette().catch(() => undefined), PALETTE_REST);
    onCleanup(() => clearTimeout(timer));
  });
  onMount(() =>
    onCleanup(
      listenToShellKeys({
        onHelp: () => setOpen('shortcuts'),
        onPalette: () => setOpen((now) => (now === 'palette' ? undefined : 'palette')),
      }),
    ),
  );
  return (
    <header class="top-bar">
      <NavigationSheet me={props.me} />
      <A href="/" class="brand" end>
        <Mark />
        <span>{t('shell.product')}</span>
      </A>
      <Navigation me={props.me} />
      <span class="flex-1" />
      <Show when={may(props.me, 'GET /api/v1/jobs')}>
        <ActiveJobs />
      </Show>
      <span class="jurisdiction truncate text-sm text-ink-3">{props.me.jurisdiction.name}</span>
      <Show when={props.me.jurisdiction.isSample}>
        <span class="sample-badge">{t('shell.sample')}</span>
      </Show>
      <button
        type="button"
        class="btn btn-quiet gap-2"
        // What is read out holds what is seen.
        aria-label={`${t('palette.open')} Ctrl K`}
        title={`${t('palette.title')} (Ctrl+K)`}
        onClick={() => setOpen('palette')}
      >
        <Icon name="search" />
        <kbd class="palette-key">Ctrl K</kbd>
      </button>
      <button
        type="button"
        class="btn btn-quiet max-lg:hidden"
        lang={language() === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => void setLanguage(language() === 'zh' ? 'en' : 'zh')}
      >
        {language() === 'zh' ? 'English' : '中文'}
      </button>
      <Show when={may(props.me, 'GET /api/v1/notices')}>
        <NoticeBell />
      </Show>
      <AccountMenu me={props.me} onShortcuts={() => setOpen('shortcuts')} onLeave={() => void leave()} />
      <ShortcutsDialog isOpen={open() === 'shortcuts'} onClose={close} />
      <Show when={open() === 'palette'}>
        <Suspense>
          <Palette
            me={props.me}
            actions={{
              goTo: (address) => navigate(address),
              showShortcuts: () => setOpen('shortcuts'),
              leave: () => void leave(),
            }}
            onClose={close}
          />
        </Suspense>
      </Show>
    </header>
  );
}
