import type { ReadOptions } from '../read.ts';
import type { ReadResult } from '../read-result.ts';

/** To the worker: one document. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

/** From the worker: that it has started; what was read, or the programmer's error that kept it from reading. */
export type ReadReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly result: ReadResult }
  | { readonly kind: 'error'; readonly message: string };
