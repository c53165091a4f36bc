import { A } from '@solidjs/router';
import { t } from '../language/language.ts';
import { PageTitle } from '../shell/page-title.tsx';

export function NotFoundPage() {
  return (
    <main id="main" class="mx-auto w-full max-w-xl px-4 py-16 text-center">
      <PageTitle text={t('notFound.title')} />
      <h1 class="text-xl font-semibold">{t('notFound.title')}</h1>
      <p class="mt-2 text-ink-2">{t('notFound.text')}</p>
      <A href="/reports" class="btn btn-primary mt-6 inline-flex">
        {t('notFound.back')}
      </A>
    </main>
  );
}
