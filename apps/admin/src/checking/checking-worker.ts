import { answerQuestion } from './answer-question.ts';
import type { FindingReferences, Question } from './questions.ts';

/** A question with its number, as the page sends it; the answer comes back under the same number. */
export interface Asked extends Question {
  readonly number: number;
}

let references: FindingReferences | undefined;

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  // Last year's report is sent once, not with every key.
  references = data.references ?? references;
  if (!references) throw new Error('The first question comes without references');
  const answer = answerQuestion(data.subject, data.report, references);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages have no other receiver
  self.postMessage({ number: data.number, answer });
});
