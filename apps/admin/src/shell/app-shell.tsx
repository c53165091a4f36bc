import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { A, Navigate, useLocation, useNavigate } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Match, onCleanup, onMount, Show, Suspense, Switch, type ParentProps } from 'solid-js';
import { ApiProblem, problemBodyOf } from '../api/api-problem.ts';
import { Icon } from '../controls/icon.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { language, setLanguage, t } from '../language/language.ts';
import { meQuery, signOut, type Me } from '../session/session.ts';
import { Mark } from './mark.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

const UNAUTHORIZED = 401;

/** The frame around every page of somebody who is signed in. */
export function AppShell(props: ParentProps) {
  const me = useQuery(meQuery);
  const location = useLocation();
  const isSignedOut = () =>
    me.data === null || (me.error instanceof ApiProblem && me.error.body.status === UNAUTHORIZED);
  const signInAddress = () =>
    `/sign-in?to=${encodeURIComponent(location.pathname + location.search + location.hash)}`;
  return (
    <Switch fallback={<p class="p-8 text-ink-3">{t('common.loading')}</p>}>
      <Match when={isSignedOut()}>
        <Navigate href={signInAddress()} />
      </Match>
      <Match when={me.error}>
        {(error) => (
          <main class="mx-auto w-full max-w-xl p-6">
            <ProblemNote problem={problemBodyOf(error())} />
          </main>
        )}
      </Match>
      <Match when={me.data}>
        {(person) => (
          <>
            <a class="skip-link" href="#main">
              {t('shell.skip')}
            </a>
            <TopBar me={person()} />
            <Suspense fallback={<p class="p-8 text-ink-3">{t('common.loading')}</p>}>
              {props.children}
            </Suspense>
          </>
        )}
      </Match>
    </Switch>
  );
}

function TopBar(props: { readonly me: Me }) {
  const [isHelpOpen, setHelpOpen] = createSignal(false);
  onMount(() => {
    // A plain ? anywhere but in a text opens the list of shortcuts.
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key === '?' && !isTyping && !event.isComposing) setHelpOpen(true);
    };
    document.addEventListener('keydown', onKey);
    onCleanup(() => document.removeEventListener('keydown', onKey));
  });
  return (
    <header class="top-bar">
      <A href="/reports" class="brand">
        <Mark />
        <span>{t('shell.product')}</span>
      </A>
      <Show when={props.me.jurisdiction.isSample}>
        <span class="sample-badge">{t('shell.sample')}</span>
      </Show>
      <span class="min-w-0 flex-1 truncate text-sm text-ink-3 max-sm:hidden">
        {props.me.jurisdiction.name}
      </span>
      <span class="flex-1 sm:hidden" />
      <button
        type="button"
        class="btn btn-quiet max-sm:hidden"
        lang={language() === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(language() === 'zh' ? 'en' : 'zh')}
      >
        {language() === 'zh' ? 'English' : '中文'}
      </button>
      <button
        type="button"
        class="btn btn-quiet btn-icon max-sm:hidden"
        aria-label={t('shell.shortcuts')}
        title={t('shell.shortcuts')}
        onClick={() => setHelpOpen(true)}
      >
        <Icon name="keyboard" />
      </button>
      <AccountMenu me={props.me} onShortcuts={() => setHelpOpen(true)} />
      <ShortcutsDialog isOpen={isHelpOpen()} onClose={() => setHelpOpen(false)} />
    </header>
  );
}

function AccountMenu(props: { readonly me: Me; readonly onShortcuts: () => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leave = async () => {
    await signOut();
    queries.clear();
    navigate('/sign-in');
  };
  return (
    <DropdownMenu placement="bottom-end">
      <DropdownMenu.Trigger class="btn btn-quiet gap-1.5">
        <span class="max-w-32 truncate">{props.me.name}</span>
        <Icon name="down" class="opacity-70" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="menu">
          <div class="border-b border-line px-3 pt-1 pb-2 text-sm text-ink-3">
            <p class="text-ink">{props.me.agency?.name ?? props.me.jurisdiction.name}</p>
            <p>
              {props.me.username} · {t(`role.${props.me.role}`)}
            </p>
          </div>
          <DropdownMenu.Item class="menu-item" onSelect={() => navigate('/settings')}>
            {t('settings.title')}
          </DropdownMenu.Item>
          <DropdownMenu.Item
            class="menu-item"
            lang={language() === 'zh' ? 'en' : 'zh-CN'}
            onSelect={() => setLanguage(language() === 'zh' ? 'en' : 'zh')}
          >
            {language() === 'zh' ? 'English' : '中文'}
          </DropdownMenu.Item>
          <DropdownMenu.Item class="menu-item" onSelect={() => props.onShortcuts()}>
            {t('shell.shortcuts')}
          </DropdownMenu.Item>
          <DropdownMenu.Separator class="menu-separator" />
          <DropdownMenu.Item class="menu-item" onSelect={() => void leave()}>
            {t('shell.signOut')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
