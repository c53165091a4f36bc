import type { Report } from '@nianbao/core';
import type { Asked } from './checking-worker.ts';
import type { Answers, Checker, FindingReferences, Subject } from './questions.ts';

interface Open {
  readonly question: { readonly subject: Subject; readonly report: Report };
  readonly references: FindingReferences;
  readonly resolve: (answer: Answers[Subject]) => void;
  readonly reject: (reason: unknown) => void;
}

/** Answers in a thread of its own; on the page itself where that thread cannot be had. */
export function makeChecker(): Checker {
  const open = new Map<number, Open>();
  let worker: Worker | undefined = new Worker(new URL('./checking-worker.ts', import.meta.url), {
    type: 'module',
  });
  let sent: FindingReferences | undefined;
  let last = 0;

  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<{ number: number; answer: Answers[Subject] }>) => {
      open.get(data.number)?.resolve(data.answer);
      open.delete(data.number);
    },
  );
  worker.addEventListener('error', () => {
    worker?.terminate();
    worker = undefined;
    const left = [...open.values()];
    open.clear();
    for (const each of left) void answerHere(each);
  });

  return {
    ask: (subject, report, references) =>
      new Promise((resolve, reject) => {
        // What comes back under a number answers the subject that was asked under it.
        const waiting: Open = {
          question: { subject, report },
          references,
          resolve: resolve as Open['resolve'],
          reject,
        };
        if (!worker) return void answerHere(waiting);
        const number = ++last;
        open.set(number, waiting);
        const asked: Asked = { number, subject, report, ...(sent === references ? {} : { references }) };
        sent = references;
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages have no other receiver
        worker.postMessage(asked);
      }),
    close: () => worker?.terminate(),
  };
}

async function answerHere({ question, references, resolve, reject }: Open): Promise<void> {
  try {
    const { answerQuestion } = await import('./answer-question.ts');
    resolve(answerQuestion(question.subject, question.report, references));
  } catch (error) {
    reject(error);
  }
}
