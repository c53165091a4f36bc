/**
 * Works on items, many at once, and gives the results in the order of the items, each as soon as it and all before it
 * are there. Takes no further item while `ahead` of them are under way or wait for an earlier one: however many there
 * are, only so many are in memory.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]();
  const pending: Promise<Result>[] = [];
  let upcoming: Promise<IteratorResult<Item>> | null = iterator.next();
  try {
    while (upcoming !== null || pending.length > 0) {
      const [first] = pending;
      const taken: IteratorResult<Item> | null =
        upcoming === null || pending.length >= ahead ? null : await itemBefore(upcoming, first);
      if (taken === null) {
        if (first) yield await first;
        void pending.shift();
      } else if (taken.done) upcoming = null;
      else {
        const result = work(taken.value);
        // Whoever waits for it learns of a failure; until then it must not count as unhandled.
        result.catch(() => {});
        pending.push(result);
        upcoming = iterator.next();
      }
    }
  } finally {
    await iterator.return?.();
  }
}

/** The next item, or `null` when the first result comes before it: items may come down a slow pipe. */
function itemBefore<Item, Result>(
  upcoming: Promise<IteratorResult<Item>>,
  first: Promise<Result> | undefined,
): Promise<IteratorResult<Item> | null> {
  if (!first) return upcoming;
  const ready = first.then(
    () => null,
    () => null,
  );
  return Promise.race([upcoming, ready]);
}
