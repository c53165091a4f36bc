import { createEffect, For, on } from 'solid-js';
import { FindingNote } from '../findings/finding-note.tsx';
import { t } from '../language/language.ts';
import { GrowingText } from '../narrative/growing-text.tsx';
import { useWorkspace } from './workspace.ts';

/** The title as it will be printed. */
export function ReportTitle() {
  const { store, findings, isReadOnly, target, undo } = useWorkspace();
  let box: HTMLDivElement | undefined;
  createEffect(
    on(target, (place) => {
      if (place?.kind === 'field' && place.field === 'title') box?.querySelector('textarea')?.focus();
    }),
  );
  return (
    <div
      ref={(element) => (box = element)}
      class="report-title"
      data-severity={findings.ofField('title')[0]?.severity}
    >
      <h1 class="sr-only">{store.field('title')}</h1>
      <GrowingText
        class="title"
        label={t('report.title')}
        value={store.field('title')}
        readOnly={isReadOnly()}
        caret={() => undefined}
        onText={(text) => store.edit({ fields: { title: text.replaceAll('\n', '') } }, 'title')}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onUndo={undo}
      />
      <For each={findings.ofField('title')}>
        {(finding) => (
          <div class="narrative-finding">
            <FindingNote finding={finding} />
          </div>
        )}
      </For>
    </div>
  );
}
