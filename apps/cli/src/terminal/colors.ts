import picocolors from 'picocolors';
import type { Terminal } from './terminal.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

export const makeColors = (wanted: boolean): Colors => picocolors.createColors(wanted);

/** Whether standard output and standard error get colours: only where a person reads, never with NO_COLOR. */
export function wantedColors({ env, isRead, isWatched }: Terminal): { out: boolean; error: boolean } {
  const wanted = !env['NO_COLOR'];
  return { out: wanted && isRead, error: wanted && isWatched };
}
