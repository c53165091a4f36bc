import { For, Show } from 'solid-js';
import type { ProblemBody } from '../api/api-problem.ts';
import { local } from '../language/language.ts';
import { Icon } from './icon.tsx';

const MOST = 6;

/** A refusal in words: what was found, what to do, and its stable code for whoever is asked for help. */
export function ProblemNote(props: { readonly problem: ProblemBody }) {
  const others = () => (props.problem.problems ?? []).slice(1, MOST);
  return (
    <div role="alert" class="problem-note">
      <Icon name="error" class="mt-0.5" />
      <div class="min-w-0 space-y-1">
        <p class="font-medium">{local(props.problem.messages)}</p>
        <Show when={props.problem.fixes}>{(fix) => <p>{local(fix())}</p>}</Show>
        <Show when={others().length > 0}>
          <ul class="list-disc pl-4">
            <For each={others()}>{(each) => <li>{local(each.message)}</li>}</For>
          </ul>
        </Show>
        <p class="text-xs opacity-80">{props.problem.code}</p>
      </div>
    </div>
  );
}
