import { blockText, type NarrativeField } from '@nianbao/core';
import { For, onCleanup, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { whenIdle } from '../controls/when-idle.ts';
import { FindingNote } from '../findings/finding-note.tsx';
import { useWorkspace } from '../report/workspace.ts';
import { loadTextEditor, textEditor } from './load-text-editor.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './narrative.css';

export interface NarrativeEditorProps {
  readonly field: NarrativeField;
  readonly label: string;
  readonly placeholder?: string;
}

/**
 * One narrative field: its text in the editor, and the findings on the field as a whole. The editor is heavy: it
 * comes when the page has been shown, or at once when somebody reaches for the text. Until then the words are read.
 */
export function NarrativeEditor(props: NarrativeEditorProps) {
  const { findings } = useWorkspace();
  onMount(() => onCleanup(whenIdle(() => void loadTextEditor())));
  return (
    <div class="narrative" role="group" aria-label={props.label}>
      <Show when={textEditor()} fallback={<Words field={props.field} />}>
        {(editor) => <Dynamic component={editor()} {...props} />}
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
function Words(props: { readonly field: NarrativeField }) {
  const { store } = useWorkspace();
  return (
    <div class="narrative-text" onPointerDown={() => void loadTextEditor()}>
      <For each={store.field(props.field)}>{(block) => <p>{blockText(block)}</p>}</For>
    </div>
  );
}
