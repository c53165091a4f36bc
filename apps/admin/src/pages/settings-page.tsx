import { For } from 'solid-js';
import { language, setLanguage, t } from '../language/language.ts';
import { KeysCard } from '../keys/keys-card.tsx';
import { PasswordCard } from '../keys/password-card.tsx';
import { SessionsCard } from '../keys/sessions-card.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { setTheme, theme, type Theme } from '../theme/theme.ts';

const themes: readonly Theme[] = ['system', 'light', 'dark'];
const languages = [
  { value: 'zh', label: '中文', lang: 'zh-CN' },
  { value: 'en', label: 'English', lang: 'en' },
] as const;

export function SettingsPage() {
  return (
    <main id="main" class="mx-auto w-full max-w-2xl px-4 py-8 sm:px-6">
      <PageTitle text={t('settings.title')} />
      <h1 class="text-xl font-semibold">{t('settings.title')}</h1>
      <p class="mt-1 text-ink-3">{t('settings.kept')}</p>
      <div class="card mt-6 divide-y divide-line">
        <fieldset class="p-5">
          <legend class="float-left mb-2 w-full font-medium">{t('settings.language')}</legend>
          <div class="clear-both flex flex-wrap gap-2">
            <For each={languages}>
              {(each) => (
                <label class="choice" lang={each.lang}>
                  <input
                    type="radio"
                    name="language"
                    checked={language() === each.value}
                    onChange={() => void setLanguage(each.value)}
                  />
                  {each.label}
                </label>
              )}
            </For>
          </div>
        </fieldset>
        <fieldset class="p-5">
          <legend class="float-left mb-2 w-full font-medium">{t('settings.theme')}</legend>
          <div class="clear-both flex flex-wrap gap-2">
            <For each={themes}>
              {(each) => (
                <label class="choice">
                  <input
                    type="radio"
                    name="theme"
                    checked={theme() === each}
                    onChange={() => setTheme(each)}
                  />
                  {t(`settings.themes.${each}`)}
                </label>
              )}
            </For>
          </div>
        </fieldset>
        <section class="p-5">
          <h2 class="font-medium">{t('settings.about')}</h2>
          <p class="mt-1 text-ink-2">{t('settings.aboutText')}</p>
          <p class="mt-2">
            <a class="link" href="/api/v1/reference">
              {t('settings.reference')}
            </a>
          </p>
        </section>
      </div>
      <PasswordCard />
      <SessionsCard />
      <KeysCard />
    </main>
  );
}
