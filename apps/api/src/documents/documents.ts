import type { ReadResult } from '@nianbao/ingest';

/** Work on documents, done away from the event loop, with limits on time and memory. */
export interface Documents {
  /** @throws Refusal when a limit is reached. */
  readonly read: (bytes: Uint8Array, options: { readonly name?: string | undefined }) => Promise<ReadResult>;
  readonly close: () => Promise<void>;
}
