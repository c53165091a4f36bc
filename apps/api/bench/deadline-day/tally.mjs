/** @typedef {ReturnType<typeof makeTally>} Tally */

/** Counts answers by what was asked, with their times. */
export function makeTally() {
  /** @type {Map<string, { times: number[], failed: Map<number, number> }>} */
  const kinds = new Map();
  return {
    /** @param {string} kind @param {number} status 0 for a broken connection @param {number} ms */
    add: (kind, status, ms) => {
      const entry = kinds.get(kind) ?? { times: [], failed: new Map() };
      kinds.set(kind, entry);
      if (status >= 200 && status < 300) entry.times.push(ms);
      else entry.failed.set(status, (entry.failed.get(status) ?? 0) + 1);
    },
    /** A line for each kind: how many, how fast, and what did not go well. @param {number} seconds */
    lines: (seconds) =>
      [...kinds].map(([kind, { times, failed }]) => {
        const sorted = times.toSorted((a, b) => a - b);
        const at = (share) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(0);
        const rest = [...failed].map(([status, count]) => `${count} × ${status || 'connection lost'}`);
        return [
          kind.padEnd(12),
          `${sorted.length}`.padStart(6),
          `${(sorted.length / seconds).toFixed(1)}/s`.padStart(9),
          `p50 ${at(0.5)} ms`.padStart(12),
          `p99 ${at(0.99)} ms`.padStart(13),
          rest.length > 0 ? `  ${rest.join(', ')}` : '',
        ].join(' ');
      }),
  };
}
