import { createSignal, type Component } from 'solid-js';
import type { NarrativeEditorProps } from './narrative-editor.tsx';

const [editor, setEditor] = createSignal<Component<NarrativeEditorProps>>();
let isLoading = false;

/** The text editor, once it is there; for all fields of the page. */
export const textEditor = editor;

/**
 * Has the text editor come. Without a connection the words stay as they are, to be read, and it comes when the
 * connection is back.
 */
export async function loadTextEditor(): Promise<void> {
  if (isLoading || editor()) return;
  isLoading = true;
  try {
    const { TextEditor } = await import('./text-editor.tsx');
    setEditor(() => TextEditor);
  } catch {
    // What kept it from coming is the connection: everything else was built together with this page.
    window.addEventListener('online', () => void loadTextEditor(), { once: true });
  } finally {
    isLoading = false;
  }
}
