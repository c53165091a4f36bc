import { blockText, type NarrativeField } from '@nianbao/core';
import { For, lazy, Suspense } from 'solid-js';
import { FindingNote } from '../findings/finding-note.tsx';
import { useWorkspace } from '../report/workspace.ts';

interface NarrativeEditorProps {
  readonly field: NarrativeField;
  readonly label: string;
  readonly placeholder?: string;
}

/** The editor comes after the page: until then the words can be read. */
const Editor = lazy(() => import('./text-editor.tsx').then(({ TextEditor }) => ({ default: TextEditor })));

/** One narrative field: its text in the editor, and the findings on the field as a whole. */
export function NarrativeEditor(props: NarrativeEditorProps) {
  const { store, findings } = useWorkspace();
  return (
    <div class="narrative" role="group" aria-label={props.label}>
      <Suspense
        fallback={
          <div class="narrative-text">
            <For each={store.field(props.field)}>{(block) => <p>{blockText(block)}</p>}</For>
          </div>
        }
      >
        <Editor {...props} />
      </Suspense>
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
