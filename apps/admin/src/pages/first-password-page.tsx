import { PasswordCard } from '../keys/password-card.tsx';
import { t } from '../language/language.ts';
import { PageTitle } from '../shell/page-title.tsx';

/** Whoever came in with a one-time password chooses another before anything else. */
export function FirstPasswordPage(props: { readonly onChanged: () => void }) {
  return (
    <main id="main" class="mx-auto w-full max-w-md px-4 py-12">
      <PageTitle text={t('password.must')} />
      <h1 class="text-xl font-semibold">{t('password.must')}</h1>
      <p class="mt-1 text-ink-2">{t('password.mustText')}</p>
      <PasswordCard onChanged={props.onChanged} />
    </main>
  );
}
