import { flatten, resolveTemplate, translator, type Flatten } from '@solid-primitives/i18n';
import type { Language, LocalText } from '@nianbao/core';
import { batch, createSignal } from 'solid-js';
import type { zh } from './zh.ts';

const KEY = 'nianbao.language';

export type Dictionary = Flatten<typeof zh>;

const [language, setSignal] = createSignal<Language>(localStorage.getItem(KEY) === 'en' ? 'en' : 'zh');

/** The language of the interface. */
export { language };

/** Switches the language once its texts are there, and remembers it in this browser. */
export async function setLanguage(next: Language): Promise<void> {
  const texts = await readers[next]();
  batch(() => {
    setDictionary(() => texts);
    setSignal(next);
  });
  localStorage.setItem(KEY, next);
  applyLanguage();
}

/** Loads the texts of the language chosen; nothing is shown before. The other language is not loaded. */
export async function loadLanguage(): Promise<void> {
  const texts = await readers[language()]();
  setDictionary(() => texts);
  applyLanguage();
}

/** Tells the document its language: fonts, hyphenation and screen readers go by it. */
function applyLanguage(): void {
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
}

const readers: Readonly<Record<Language, () => Promise<Dictionary>>> = {
  zh: async () => flatten((await import('./zh.ts')).zh),
  // A translation has the same keys and places to fill; that is all the literal types of Chinese stand for.
  en: async () => flatten((await import('./en.ts')).en) as unknown as Dictionary,
};

const [dictionary, setDictionary] = createSignal<Dictionary>();

/**
 * A text of the interface in the language chosen: `t('reports.title')`.
 * @throws Error before `loadLanguage` has come back
 */
export const t = translator(() => {
  const texts = dictionary();
  if (!texts) throw new Error('A text was asked for before the language was loaded');
  return texts;
}, resolveTemplate);

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
