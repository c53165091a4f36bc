import type { ThreadSource } from './read-document.ts';

/** The state of a file when it was read: a file of the same size and time is taken for unchanged. */
export interface SourceState {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** `null` for what is no file. */
export function stateOf(source: ThreadSource): SourceState | null {
  return source.kind === 'file' ? { size: source.size, modified: source.modified } : null;
}
