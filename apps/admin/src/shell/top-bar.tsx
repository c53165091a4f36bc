import { A } from '@solidjs/router';
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { language, setLanguage, t } from '../language/language.ts';
import type { Me } from '../session/session.ts';
import { AccountMenu } from './account-menu.tsx';
import { Mark } from './mark.tsx';
import { Navigation } from './navigation.tsx';
import { NavigationSheet } from './navigation-sheet.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/** One line over every page: where one is, where one can go, who one is. */
export function TopBar(props: { readonly me: Me }) {
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
      <NavigationSheet me={props.me} />
      <A href="/" class="brand" end>
        <Mark />
        <span>{t('shell.product')}</span>
      </A>
      <Navigation me={props.me} />
      <span class="flex-1" />
      <span class="jurisdiction truncate text-sm text-ink-3">{props.me.jurisdiction.name}</span>
      <Show when={props.me.jurisdiction.isSample}>
        <span class="sample-badge">{t('shell.sample')}</span>
      </Show>
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
