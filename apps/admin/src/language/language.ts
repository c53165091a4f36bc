import { flatten, resolveTemplate, translator, type Flatten } from '@solid-primitives/i18n';
import type { Language, LocalText } from '@nianbao/core';
import { createMemo, createRoot, createSignal } from 'solid-js';
import { en } from './en.ts';
import { zh } from './zh.ts';

const KEY = 'nianbao.language';

export type Dictionary = Flatten<typeof zh>;

const [language, setSignal] = createSignal<Language>(localStorage.getItem(KEY) === 'en' ? 'en' : 'zh');

/** The language of the interface. */
export { language };

/** Switches the language and remembers it in this browser. */
export function setLanguage(next: Language): void {
  setSignal(next);
  localStorage.setItem(KEY, next);
  applyLanguage();
}

/** Tells the document its language: fonts, hyphenation and screen readers go by it. */
export function applyLanguage(): void {
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
}

// A translation has the same keys and places to fill; that is all the literal types of Chinese stand for.
const dictionaries: Record<Language, Dictionary> = {
  zh: flatten(zh),
  en: flatten(en) as unknown as Dictionary,
};

/** A text of the interface in the language chosen: `t('reports.title')`. */
export const t = createRoot(() => {
  const dictionary = createMemo(() => dictionaries[language()]);
  return translator(dictionary, resolveTemplate);
});

/** A text that comes in both languages, in the one chosen. */
export function local(text: LocalText): string {
  return text[language()];
}

/** A date as this language writes it. */
export function formatDate(iso: string, withTime = false): string {
  return new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    ...(withTime ? { timeStyle: 'short' } : {}),
  }).format(new Date(iso));
}
