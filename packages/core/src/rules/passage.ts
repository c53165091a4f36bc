import type { Prose } from '../text/prose.ts';

const stops = '，。；、：（）\n';
const LONGEST = 40;

/** The words from the last stop up to a position: enough for a reader to recognise the passage. */
export function passageBefore(prose: Prose, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < LONGEST && !stops.includes(prose.text[from - 1] ?? '\n')) from--;
  return prose.place(from, end).quote ?? '';
}
