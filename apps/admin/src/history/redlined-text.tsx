import type { TextPiece } from '@nianbao/core';
import { For, Match, Switch } from 'solid-js';

/** A stretch that did not change is kept to its ends when it is longer than this. */
const MOST_KEPT = 80;
const KEPT_END = 30;

/** Two wordings in one: what went is struck out, what came is underlined, long stretches that stayed are cut short. */
export function RedlinedText(props: { readonly pieces: readonly TextPiece[] }) {
  return (
    <p class="redlined">
      <For each={props.pieces}>
        {(piece) => (
          <Switch fallback={<span>{shortened(piece.text)}</span>}>
            <Match when={piece.kind === 'removed'}>
              <del>{piece.text}</del>
            </Match>
            <Match when={piece.kind === 'added'}>
              <ins>{piece.text}</ins>
            </Match>
          </Switch>
        )}
      </For>
    </p>
  );
}

function shortened(text: string): string {
  return text.length > MOST_KEPT ? `${text.slice(0, KEPT_END)} … ${text.slice(-KEPT_END)}` : text;
}
