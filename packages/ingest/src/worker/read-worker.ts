// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin
import { parentPort } from 'node:worker_threads';
import { read } from '../read.ts';
import type { ReadReply, ReadRequest } from './worker-protocol.ts';

// Runs in a worker thread: one document in, one reply out.
parentPort?.on('message', ({ bytes, options }: ReadRequest) => {
  read(bytes, options).then(
    (result) => parentPort?.postMessage({ kind: 'result', result } satisfies ReadReply),
    (error: unknown) =>
      parentPort?.postMessage({
        kind: 'error',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      } satisfies ReadReply),
  );
});

parentPort?.postMessage({ kind: 'ready' } satisfies ReadReply);
