import { blockText, type NarrativeField } from '@nianbao/core';
import { createSignal, For, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js';
import { whenIdle } from '../controls/when-idle.ts';
import { FindingNote } from '../findings/finding-note.tsx';
import { useWorkspace } from '../report/workspace.ts';

interface NarrativeEditorProps {
  readonly field: NarrativeField;
  readonly label: string;
  readonly placeholder?: string;
}

const Editor = lazy(() => import('./text-editor.tsx').then(({ TextEditor }) => ({ default: TextEditor })));

/**
 * One narrative field: its text in the editor, and the findings on the field as a whole. The editor is heavy: it
 * comes when the page has been shown, or at once when somebody reaches for the text. Until then the words are read.
 */
export function NarrativeEditor(props: NarrativeEditorProps) {
  const { findings } = useWorkspace();
  const [isWanted, setWanted] = createSignal(false);
  onMount(() => onCleanup(whenIdle(() => setWanted(true))));
  return (
    <div class="narrative" role="group" aria-label={props.label}>
      <Show when={isWanted()} fallback={<Words field={props.field} onReach={() => setWanted(true)} />}>
        <Suspense fallback={<Words field={props.field} />}>
          <Editor {...props} />
        </Suspense>
      </Show>
      <For each={findings.ofField(props.field)}>
        {(finding) => (
          <div class="narrative-finding">
            <FindingNote finding={finding} />
          </div>
        )}
      </For>
    </div>
  );
}

/** The words of a field, to be read. */
function Words(props: { readonly field: NarrativeField; readonly onReach?: () => void }) {
  const { store } = useWorkspace();
  return (
    <div class="narrative-text" onPointerDown={() => props.onReach?.()}>
      <For each={store.field(props.field)}>{(block) => <p>{blockText(block)}</p>}</For>
    </div>
  );
}
