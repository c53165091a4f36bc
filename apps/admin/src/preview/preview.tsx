import type { Report } from '@nianbao/core';
import { renderHtml } from '@nianbao/render/html';
import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { language, t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';

/** The document is set again when typing pauses, in milliseconds. */
const PAUSE = 250;

/** The document as it will be published, following what is typed. Its frame runs no scripts and is of no origin. */
export function Preview() {
  const { store } = useWorkspace();
  const render = (report: Report) => renderHtml(report, { language: language() });
  const [page, setPage] = createSignal(render(store.report()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      [store.report, language],
      ([report]) => {
        clearTimeout(timer);
        timer = setTimeout(() => setPage(render(report)), PAUSE);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  return <iframe class="preview" title={t('panel.preview')} sandbox="" srcdoc={page()} />;
}
