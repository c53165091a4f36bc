import { createEffect } from 'solid-js';
import { t } from '../language/language.ts';

/** The title of the browser's tab. */
export function PageTitle(props: { readonly text: string }) {
  createEffect(() => {
    document.title = `${props.text} · ${t('shell.product')}`;
  });
  return null;
}
