/** Long enough for a busy page; then it is done all the same, in milliseconds. */
const LATEST = 2_000;

/** Does something once the page has been shown and has nothing better to do. Gives what calls it off. */
export function whenIdle(run: () => void): () => void {
  // Safari has no idle callbacks.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, LATEST / 10);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: LATEST });
  return () => cancelIdleCallback(request);
}
