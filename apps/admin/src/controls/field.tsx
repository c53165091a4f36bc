import { createUniqueId, type JSX } from 'solid-js';

/** A label over its control. The control takes the id, so that a click on the label leads into it. */
export function Field(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: (id: string, hintId: string | undefined) => JSX.Element;
}) {
  const id = createUniqueId();
  return (
    <div class="space-y-1">
      <label for={id} class="block text-sm font-medium text-ink-2">
        {props.label}
      </label>
      {props.children(id, props.hint === undefined ? undefined : `${id}-hint`)}
      {props.hint !== undefined && (
        <p id={`${id}-hint`} class="text-xs text-ink-3">
          {props.hint}
        </p>
      )}
    </div>
  );
}
