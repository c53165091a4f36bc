import type { JSX } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

/** Why there is nothing here, and what to do about it. */
export function EmptyState(props: {
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string | undefined;
  /** Buttons that lead out of it. */
  readonly children?: JSX.Element;
}) {
  return (
    <div class="card flex flex-col items-center gap-4 px-6 py-14 text-center">
      <Icon name={props.icon} class="size-8 text-ink-3" />
      <div class="max-w-md space-y-1">
        <p class="text-lg font-medium">{props.title}</p>
        {props.text && <p class="text-ink-2">{props.text}</p>}
      </div>
      <div class="flex flex-wrap justify-center gap-2">{props.children}</div>
    </div>
  );
}
