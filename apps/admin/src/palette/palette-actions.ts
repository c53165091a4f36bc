import { language, setLanguage, t } from '../language/language.ts';
import { destinationsOf } from '../shell/destinations.ts';
import type { Me } from '../session/session.ts';
import { setTheme } from '../theme/theme.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** What the palette needs of the frame around it. */
export interface PaletteActions {
  readonly goTo: (address: string) => void;
  readonly showShortcuts: () => void;
  readonly leave: () => void;
}

/** The pages somebody may see. */
export function pageEntries(me: Me, { goTo }: PaletteActions): readonly PaletteEntry[] {
  const pages = destinationsOf(me).map(({ href, name, icon }) => ({
    id: href,
    icon,
    name: t(`navigation.${name}`),
    run: () => goTo(href),
  }));
  const settings = {
    id: '/settings',
    icon: 'edit',
    name: t('navigation.settings'),
    run: () => goTo('/settings'),
  } as const;
  return [...pages, settings];
}

/** What can be done from everywhere. */
export function actionEntries({ showShortcuts, leave }: PaletteActions): readonly PaletteEntry[] {
  const isDark = document.documentElement.dataset['theme'] === 'dark';
  return [
    {
      id: 'language',
      icon: 'edit',
      name: language() === 'zh' ? 'Switch to English' : '切换为中文',
      run: () => setLanguage(language() === 'zh' ? 'en' : 'zh'),
    },
    {
      id: 'theme',
      icon: 'eye',
      name: t(isDark ? 'palette.light' : 'palette.dark'),
      run: () => setTheme(isDark ? 'light' : 'dark'),
    },
    { id: 'print', icon: 'print', name: t('palette.print'), run: () => window.print() },
    { id: 'shortcuts', icon: 'keyboard', name: t('shell.shortcuts'), run: showShortcuts },
    { id: 'leave', icon: 'left', name: t('shell.signOut'), run: leave },
  ];
}
