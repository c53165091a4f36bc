import type { Node } from 'prosemirror-model';

/**
 * What a change belongs to: typing in one block, which goes on as one step of undo, or `undefined` for a change of the
 * structure, which is a step of its own.
 */
export function changeTag(field: string, before: Node, after: Node): string | undefined {
  if (before.childCount !== after.childCount) return undefined;
  let changed: number | undefined;
  for (let index = 0; index < before.childCount; index++) {
    const [old, now] = [before.child(index), after.child(index)];
    if (old === now) continue;
    if (changed !== undefined || !isSameBlock(old, now)) return undefined;
    changed = index;
  }
  return changed === undefined ? undefined : `${field}.${changed}`;
}

function isSameBlock(old: Node, now: Node): boolean {
  if (old.type !== now.type) return false;
  return old.isTextblock || old.childCount === now.childCount;
}
