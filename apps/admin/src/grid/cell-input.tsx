import type { CellKind, LocalText } from '@nianbao/core';
import { createEffect, on, onMount, type Accessor } from 'solid-js';
import { local } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';
import { NOTES_ID } from './cell-notes.tsx';
import { commandOfKey } from './grid-keys.ts';
import type { GridSession } from './grid-session.ts';

interface CellInputProps {
  readonly session: GridSession;
  readonly hasFocus: Accessor<boolean>;
  readonly label: LocalText;
  readonly kind: CellKind;
  readonly index: number;
}

/**
 * The one input of a grid, in its active cell. It is there before the first key, so that an input method
 * composes into it like into any text field; while nothing is typed its text is selected, and typing replaces it.
 */
export function CellInput(props: CellInputProps) {
  const { findings, isReadOnly } = useWorkspace();
  const { session } = props;
  let input: HTMLInputElement | undefined;

  onMount(() => {
    if (!props.hasFocus()) return;
    input?.focus({ preventScroll: true });
    input?.select();
    input?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  createEffect(
    on(session.mode, (mode) => {
      if (mode === 'edit') input?.setSelectionRange(input.value.length, input.value.length);
      if (mode === 'select' && props.hasFocus()) input?.select();
    }),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandOfKey(event, session.mode());
    if (command && session.run(command)) event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent, take: () => { readonly text: string; readonly html: string }) => {
    if (session.mode() !== 'select') return;
    const { text, html } = take();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (session.mode() !== 'select' || !event.clipboardData) return;
    event.preventDefault();
    session.paste({
      html: event.clipboardData.getData('text/html'),
      text: event.clipboardData.getData('text/plain'),
    });
  };
  const isInvalid = () =>
    session.problem() !== undefined ||
    findings.ofCell(props.index).some(({ severity }) => severity === 'error');

  return (
    <input
      ref={(element) => (input = element)}
      class="cell-input"
      classList={{ 'is-idle': session.mode() === 'select' }}
      type="text"
      inputMode={props.kind === 'count' ? 'numeric' : props.kind === 'money' ? 'decimal' : 'text'}
      enterkeyhint="next"
      autocomplete="off"
      spellcheck={false}
      size={1}
      aria-label={local(props.label)}
      aria-invalid={isInvalid()}
      aria-describedby={props.hasFocus() ? NOTES_ID : undefined}
      readOnly={isReadOnly()}
      value={session.text()}
      onInput={(event) => session.type(event.currentTarget.value)}
      onFocus={(event) => session.mode() === 'select' && event.currentTarget.select()}
      onKeyDown={onKeyDown}
      onCopy={(event) => onCopy(event, session.copy)}
      onCut={(event) => onCopy(event, isReadOnly() ? session.copy : session.cut)}
      onPaste={onPaste}
    />
  );
}
