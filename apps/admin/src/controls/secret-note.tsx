import { createSignal } from 'solid-js';
import { t } from '../language/language.ts';

/** A secret that is shown once: it can be copied, and is gone when this is closed. */
export function SecretNote(props: {
  readonly label: string;
  readonly secret: string;
  readonly note: string;
}) {
  const [isCopied, setCopied] = createSignal(false);
  const copy = async () => {
    await navigator.clipboard.writeText(props.secret);
    setCopied(true);
  };
  return (
    <div class="space-y-2 rounded-lg border border-line-2 bg-warn-soft p-3" role="status">
      <p class="text-sm font-medium">{props.label}</p>
      <div class="flex items-center gap-2">
        <code class="min-w-0 flex-1 rounded bg-surface px-2 py-1 break-all select-all">{props.secret}</code>
        <button type="button" class="btn btn-small" onClick={() => void copy()}>
          {t(isCopied() ? 'secret.copied' : 'secret.copy')}
        </button>
      </div>
      <p class="text-sm text-ink-2">{props.note}</p>
    </div>
  );
}
