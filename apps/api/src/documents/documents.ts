import type { ReadResult } from '@nianbao/ingest';
import type { TableReading } from '../agencies/table/rows-of-table.ts';

/** Work on documents, done away from the event loop, with limits on time and memory. */
export interface Documents {
  /** @throws Refusal when a limit is reached. */
  readonly read: (bytes: Uint8Array, options: { readonly name?: string | undefined }) => Promise<ReadResult>;
  /** The rows of an XLSX or CSV file as texts. @throws Refusal when a limit is reached. */
  readonly readTable: (bytes: Uint8Array) => Promise<TableReading>;
  readonly close: () => Promise<void>;
}
