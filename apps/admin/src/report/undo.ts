/** One undoable step: what each place held before and holds after. */
export interface Patch<Key, Value> {
  readonly changes: readonly { readonly key: Key; readonly before: Value; readonly after: Value }[];
  /** Where the eye should be after undoing or redoing it. */
  readonly focus: Key;
  /** Steps with the same tag within a short time are one step: a run of typing. */
  readonly tag?: string | undefined;
  readonly at: number;
}

/** Typing that pauses longer than this starts a new step, in milliseconds. */
const RUN_PAUSE = 1_200;
const MAX_STEPS = 2_000;

/** Undo as stored patches: undoing applies the befores, redoing the afters. Knows nothing of what a key is. */
export interface History<Key, Value> {
  readonly record: (patch: Patch<Key, Value>) => void;
  readonly undo: () => Patch<Key, Value> | undefined;
  readonly redo: () => Patch<Key, Value> | undefined;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
}

export function makeHistory<Key, Value>(): History<Key, Value> {
  const done: Patch<Key, Value>[] = [];
  const undone: Patch<Key, Value>[] = [];
  return {
    record(patch) {
      undone.length = 0;
      const last = done.at(-1);
      if (last && continues(last, patch)) done[done.length - 1] = joined(last, patch);
      else done.push(patch);
      if (done.length > MAX_STEPS) done.shift();
    },
    undo: () => shift(done, undone),
    redo: () => shift(undone, done),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
  };
}

function shift<T>(from: T[], to: T[]): T | undefined {
  const patch = from.pop();
  if (patch !== undefined) to.push(patch);
  return patch;
}

function continues<K, V>(last: Patch<K, V>, next: Patch<K, V>): boolean {
  return last.tag !== undefined && last.tag === next.tag && next.at - last.at <= RUN_PAUSE;
}

function joined<K, V>(last: Patch<K, V>, next: Patch<K, V>): Patch<K, V> {
  const changes = new Map(last.changes.map((change) => [change.key, change]));
  for (const change of next.changes) {
    const known = changes.get(change.key);
    changes.set(change.key, known ? { ...known, after: change.after } : change);
  }
  return { ...next, changes: [...changes.values()] };
}
