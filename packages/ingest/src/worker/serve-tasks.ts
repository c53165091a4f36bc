// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin
import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from './thread-protocol.ts';

/** Asks the pool for something that only its side has; one question at a time. */
export type Ask = (question: unknown) => Promise<unknown>;

/** Makes a module the entry of a thread of `ThreadPool`: one task in, one result out. Does nothing outside a thread. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what its pool sends and takes
export function serveTasks<Task, Result>(work: (task: Task, ask: Ask) => Promise<Result>): void {
  const port = parentPort;
  if (!port) return;
  const send = (message: FromThread<Result>) => port.postMessage(message);
  let takeAnswer: (answer: unknown) => void = () => {};
  const ask: Ask = (question) =>
    new Promise((resolve) => {
      takeAnswer = resolve;
      send({ kind: 'ask', question });
    });
  port.on('message', (message: ToThread<Task>) => {
    if (message.kind === 'answer') {
      takeAnswer(message.answer);
      return;
    }
    work(message.task, ask).then(
      (result) => send({ kind: 'result', result }),
      (error: unknown) =>
        send({
          kind: 'error',
          message: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
    );
  });
  send({ kind: 'ready' });
}
