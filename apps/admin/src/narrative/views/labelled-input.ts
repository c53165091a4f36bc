interface LabelledInputOptions {
  readonly class: string;
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly isReadOnly: boolean;
  readonly onInput: (value: string) => void;
}

/** A box within the text for what is no part of it: the number of a heading, the caption of a table. */
export function labelledInput(options: LabelledInputOptions): HTMLInputElement {
  const input = document.createElement('input');
  input.className = options.class;
  input.setAttribute('aria-label', options.label);
  input.placeholder = options.class === 'numbering' ? '' : options.label;
  input.value = options.value;
  input.maxLength = options.maxLength;
  input.readOnly = options.isReadOnly;
  input.addEventListener('input', () => options.onInput(input.value));
  return input;
}

/** Shows a value that changed elsewhere; the caret of somebody typing in the box stays. */
export function showValue(input: HTMLInputElement, value: string): void {
  if (input.value !== value) input.value = value;
}
