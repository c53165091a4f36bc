import { createEffect, onMount } from 'solid-js';

interface GrowingTextProps {
  readonly class: string;
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  /** Where the caret is asked to be, or `undefined` when it is not asked for here. */
  readonly caret: () => number | undefined;
  readonly onText: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) => void;
  readonly onPaste?: (event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }) => void;
  readonly onUndo: (redo: boolean) => void;
}

/** A text as high as its words. Undo goes through the whole report, not through this box. */
export function GrowingText(props: GrowingTextProps) {
  let area: HTMLTextAreaElement | undefined;
  let isComposing = false;
  const grow = () => {
    // Browsers with `field-sizing` do this by themselves.
    if (!area || CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  };
  onMount(grow);
  createEffect(() => {
    // The box already holds what was typed into it; setting it again would move the caret.
    if (area && !isComposing && area.value !== props.value) area.value = props.value;
    grow();
  });
  createEffect(() => {
    const offset = props.caret();
    if (offset === undefined || !area) return;
    area.focus();
    area.setSelectionRange(offset, offset);
    area.scrollIntoView({ block: 'nearest' });
  });
  return (
    <textarea
      ref={(element) => (area = element)}
      class={`growing-text ${props.class}`}
      aria-label={props.label}
      rows={1}
      readOnly={props.readOnly}
      onCompositionStart={() => (isComposing = true)}
      onCompositionEnd={(event) => {
        isComposing = false;
        props.onText(event.currentTarget.value);
      }}
      onInput={(event) => {
        if (!isComposing) props.onText(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        const key = event.key.toLowerCase();
        if ((event.ctrlKey || event.metaKey) && !event.isComposing && (key === 'z' || key === 'y')) {
          event.preventDefault();
          props.onUndo(key === 'y' || event.shiftKey);
        } else props.onKeyDown?.(event);
      }}
      onPaste={(event) => props.onPaste?.(event)}
    />
  );
}
