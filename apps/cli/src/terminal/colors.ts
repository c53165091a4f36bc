import picocolors from 'picocolors';
import type { Terminal } from './terminal.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours for standard output and standard error: only where a person reads, never with NO_COLOR. */
export function makeColors({ env, isRead, isWatched }: Terminal): { out: Colors; error: Colors } {
  const wanted = !env['NO_COLOR'];
  return {
    out: picocolors.createColors(wanted && isRead),
    error: picocolors.createColors(wanted && isWatched),
  };
}
