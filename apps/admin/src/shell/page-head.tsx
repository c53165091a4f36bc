import { Show, type JSX } from 'solid-js';
import { PageTitle } from './page-title.tsx';

/** The head of a page: its name, a line about it, and what can be done on it. */
export function PageHead(props: {
  readonly title: string;
  readonly text?: JSX.Element;
  readonly children?: JSX.Element;
}) {
  return (
    <div class="page-head">
      <PageTitle text={props.title} />
      <div class="mr-auto min-w-0">
        <h1 class="text-xl font-semibold">{props.title}</h1>
        <Show when={props.text}>
          <p class="text-ink-3">{props.text}</p>
        </Show>
      </div>
      <div class="no-print flex flex-wrap items-center gap-2">{props.children}</div>
    </div>
  );
}
