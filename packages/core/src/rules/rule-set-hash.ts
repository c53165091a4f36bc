import type { Rule } from './rule.ts';

/**
 * Identifies the rules a result was made with: 16 hexadecimal digits over everything a rule declares, in any order.
 * Two sets differ in it when a rule is added, left out, re-graded, reworded or revised. It tells sets apart;
 * it is no protection against forgery.
 */
export function ruleSetHash(rules: readonly Rule[]): string {
  const declared = rules.map((rule) => JSON.stringify(rule, sortedKeys)).toSorted();
  return fnv(declared.join('\n'), 0x811c9dc5) + fnv(declared.join('\n'), 0x01000193);
}

/** Functions do not show in JSON; what they do is told apart by `revision`. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
