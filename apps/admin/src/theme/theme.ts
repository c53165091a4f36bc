import { createSignal } from 'solid-js';

/** `system` follows the operating system. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'nianbao.theme';
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

function remembered(): Theme {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

const [theme, setSignal] = createSignal<Theme>(remembered());

/** The chosen theme. */
export { theme };

/** Chooses a theme and remembers it in this browser. */
export function setTheme(next: Theme): void {
  setSignal(next);
  if (next === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, next);
  applyTheme();
}

/** Marks the document with the theme in force, now and whenever the system changes. */
export function applyTheme(): void {
  const chosen = theme();
  const dark = chosen === 'dark' || (chosen === 'system' && darkSystem.matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

darkSystem.addEventListener('change', applyTheme);
