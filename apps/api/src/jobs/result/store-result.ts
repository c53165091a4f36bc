import { and, eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { jobResults, jobs } from '../../database/schema.ts';
import type { JobKey } from '../jobs.ts';

/** Bytes of a piece. */
const PIECE = 1024 * 1024;
/** For so long a result is kept. */
const KEPT_MS = 7 * 24 * 3_600_000;

/**
 * Keeps what a job makes while it makes it, in pieces, so that memory holds one of them and any process can serve them.
 * What an earlier attempt left is thrown away.
 */
export async function storeResult(
  db: Database,
  { jurisdiction, id }: JobKey,
  file: { readonly name: string; readonly type: string; readonly at: Date },
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  await db.delete(jobResults).where(and(eq(jobResults.jurisdiction, jurisdiction), eq(jobResults.jobId, id)));
  let position = 0;
  let size = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const write = async () => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    for (let from = 0; from < bytes.length; from += PIECE) {
      const piece = bytes.subarray(from, from + PIECE);
      await db.insert(jobResults).values({ jurisdiction, jobId: id, position: position++, bytes: piece });
    }
  };
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    waitingBytes += chunk.byteLength;
    waiting.push(chunk);
    if (waitingBytes >= PIECE) await write();
  }
  await write();
  await db
    .update(jobs)
    .set({
      resultName: file.name,
      resultType: file.type,
      resultSize: size,
      resultUntil: new Date(file.at.getTime() + KEPT_MS),
    })
    .where(and(eq(jobs.jurisdiction, jurisdiction), eq(jobs.id, id)));
}

/** The pieces of a result, one after the other. */
export function resultStream(db: Database, { jurisdiction, id }: JobKey): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const [piece] = await db
          .select({ bytes: jobResults.bytes })
          .from(jobResults)
          .where(
            and(
              eq(jobResults.jurisdiction, jurisdiction),
              eq(jobResults.jobId, id),
              eq(jobResults.position, position++),
            ),
          );
        if (piece) controller.enqueue(piece.bytes);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
