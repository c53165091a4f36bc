import { read, type ReadResult } from '@nianbao/ingest';

export { rowsOfTable } from '../agencies/table/rows-of-table.ts';

/** Runs in a worker: reads a document. */
export function readDocument(task: {
  readonly bytes: Uint8Array;
  readonly name: string | undefined;
}): Promise<ReadResult> | ReadResult {
  return read(task.bytes, task.name === undefined ? {} : { name: task.name });
}
