import { renderCsv, renderParquet } from '@nianbao/render/tidy';
import type { Report } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import { publishedBatches } from './published-batches.ts';

/** A table in Parquet is made whole before it is sent: so many reports at most go into one file. */
const PARQUET_REPORTS = 2_000;

export interface YearOfPlace {
  readonly place: string;
  readonly year: number;
}

/** The published figures of a year as CSV, made as it is read: memory does not grow with the number of reports. */
export async function* csvChunks(db: Database, asked: YearOfPlace): AsyncGenerator<string> {
  let isFirst = true;
  for await (const batch of publishedBatches(db, asked)) {
    const text = renderCsv(
      batch.map(({ report }) => report),
      { bom: isFirst },
    );
    yield isFirst ? text : text.slice(text.indexOf('\r\n') + 2);
    isFirst = false;
  }
  if (isFirst) yield renderCsv([], { bom: true });
}

/** The published reports of a year as report JSON, one a line, made as it is read. */
export async function* ndjsonChunks(db: Database, asked: YearOfPlace): AsyncGenerator<string> {
  for await (const batch of publishedBatches(db, asked))
    yield batch.map(({ report }) => `${JSON.stringify(report)}\n`).join('');
}

/** How many Parquet files a year of so many reports makes. */
export function parquetParts(reports: number): number {
  return Math.max(1, Math.ceil(reports / PARQUET_REPORTS));
}

/** One of the Parquet files of a year, counted from 1; `undefined` when there are not as many. */
export async function parquetPart(
  db: Database,
  asked: YearOfPlace,
  part: number,
): Promise<Uint8Array | undefined> {
  const reports: Report[] = [];
  let skipped = 0;
  for await (const batch of publishedBatches(db, asked))
    for (const { report } of batch) {
      if (skipped < (part - 1) * PARQUET_REPORTS) skipped += 1;
      else if (reports.length < PARQUET_REPORTS) reports.push(report);
    }
  return reports.length === 0 && part > 1 ? undefined : renderParquet(reports);
}

/** Chunks of text as a stream of a response. Nothing is made before it is asked for. */
export function textStream(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const utf8 = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(utf8.encode(value));
    },
    cancel: async () => {
      await chunks.return(undefined);
    },
  });
}
