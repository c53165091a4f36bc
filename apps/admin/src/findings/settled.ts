import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';

/** A value as of its last pause: it follows the source once that has not changed for `pause` milliseconds. */
export function createSettled<Value>(source: Accessor<Value>, pause: number): Accessor<Value> {
  const [settled, setSettled] = createSignal(source());
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      source,
      (value) => {
        clearTimeout(timer);
        timer = setTimeout(() => setSettled(() => value), pause);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  return settled;
}
