/**
 * Results of `task` in the order of the items, with at most `limit` begun and not yet taken: the next begins when one is
 * taken, so that a slow reader slows the work. The first failure ends it.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  limit: number,
  task: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const begun: Promise<R>[] = [];
  try {
    for await (const item of items) {
      const result = task(item);
      // Its failure is met when it is taken; until then it must not count as one that nobody handles.
      result.catch(() => undefined);
      begun.push(result);
      const first = begun.length >= limit ? begun.shift() : undefined;
      if (first) yield await first;
    }
    for (const result of begun.splice(0)) yield await result;
  } finally {
    await Promise.allSettled(begun);
  }
}
